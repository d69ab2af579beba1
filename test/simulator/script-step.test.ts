import { scriptStep } from '../../simulator/script-step';

test.each([
  ['start my back stretches', { kind: 'say', phrase: 'start my back stretches' }],
  ['  alexa, pause ', { kind: 'say', phrase: 'alexa, pause' }],
  ['at 45s alexa pause', { kind: 'interrupt', afterMs: 45_000, phrase: 'alexa pause' }],
  ['at 1m5s next', { kind: 'interrupt', afterMs: 65_000, phrase: 'next' }],
  ['at home', { kind: 'say', phrase: 'at home' }],
  ['at once alexa pause', { kind: 'say', phrase: 'at once alexa pause' }],
  ['wait 30s', { kind: 'wait', ms: 30_000 }],
  ['wait 1d', { kind: 'wait', ms: 86_400_000 }],
  ['wait a minute', { kind: 'say', phrase: 'wait a minute' }],
  ['wait', { kind: 'say', phrase: 'wait' }],
  ['wait until silence', { kind: 'wait-until-silence' }],
  ['silence', { kind: 'silence' }],
  ['quit', { kind: 'quit' }],
  ['alexa quit', { kind: 'say', phrase: 'alexa quit' }],
  ['# a comment', { kind: 'nothing' }],
  ['', { kind: 'nothing' }],
])('"%s" is read', (line, step) => {
  expect(scriptStep(line)).toEqual(step);
});
