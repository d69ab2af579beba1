import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { asksForAnswer, invites } from '../../simulator/check-words';
import { checkResponse } from '../../simulator/checks';
import { altered, answer } from './fakes';
import { requestOf } from './request-of';

const withScreen = requestOf('LaunchRequest', { 'Alexa.Presentation.APL': {} });
const closed = (speech: string): ResponseEnvelope => answer({ speech, ends: true });
const open = (speech: string, reprompt?: string): ResponseEnvelope =>
  answer({ speech, ...(reprompt === undefined ? {} : { reprompt }) });
const carrying = (attributes: Record<string, unknown>): ResponseEnvelope =>
  answer({ speech: 'Ready?', attributes });
const having = (response: Response): ResponseEnvelope => altered(open('Ready?'), response);
/** Speech of exactly so many characters of SSML, made of short sentences. */
const speechOfLength = (characters: number): string => {
  const ending = 'Ready?';
  const filling = characters - '<speak></speak>'.length - ending.length;
  return 'Go on now. '.repeat(1000).slice(0, filling - 2) + 'x ' + ending;
};

const findings = (response: unknown, asked = requestOf()): string[] => checkResponse(asked, response);

describe('a response in order', () => {
  test.each<[string, ResponseEnvelope]>([
    ['an open session that ends with a question', open('One.<break time="9s"/> Shall we go on?')],
    ['an open session that says what to say', open('Take your time. Say ready to go on.')],
    ['a reprompt that ends with an invitation', open('Ready?', 'I will wait. Say ready, or stay quiet.')],
    ['a closed session that says goodbye', closed('Well done. See you tomorrow.')],
    ['attributes', carrying({ place: { step: 1, side: 'left', holdMs: 0 }, none: null, gone: undefined })],
    ['7,500 characters', open(speechOfLength(7500))],
  ])('has no findings: %s', (_, response) => {
    expect(findings(response)).toEqual([]);
  });

  test('to the end of a session is empty', () => {
    expect(findings({ version: '1.0', response: {} }, requestOf('SessionEndedRequest'))).toEqual([]);
  });

  test('to something else than speech may be silent', () => {
    const event = {
      ...requestOf(),
      request: { type: 'System.ExceptionEncountered' },
    } as unknown as RequestEnvelope;
    expect(findings({ version: '1.0', response: { shouldEndSession: true } }, event)).toEqual([]);
  });

  test('may be large for a screen', () => {
    const directive = { type: 'Alexa.Presentation.APL.RenderDocument' as const, token: 'x'.repeat(30_000) };
    expect(findings(having({ directives: [directive] }), withScreen)).toEqual([]);
  });

  test('may carry directives of a screen that is there', () => {
    const directive = { type: 'Alexa.Presentation.APL.RenderDocument' as const };
    expect(findings(having({ directives: [directive] }), withScreen)).toEqual([]);
  });
});

test.each<[string, ResponseEnvelope | object | undefined, string]>([
  ['no response', undefined, 'the response has no "version" and "response"'],
  ['no JSON', carrying({ big: 1n }), 'the response is not JSON'],
  ['another version', { ...open('Ready?'), version: '2' }, 'the version is "2", not "1.0"'],
  ['120 KB', carrying({ much: 'x'.repeat(121 * 1024) }), '122880 are the most'],
  [
    '24 KB without a screen',
    carrying({ much: 'x'.repeat(24 * 1024) }),
    'without a screen 24576 are the most',
  ],
  ['8 KB of attributes', carrying({ much: 'x'.repeat(8 * 1024) }), '8192 are the most'],
  ['a long card', having({ card: { type: 'Simple', content: 'x'.repeat(8000) } }), 'the card has 8'],
  ['8,000 characters', open(speechOfLength(8000)), 'the speech has 8000 characters, 8000 are too many'],
  ['7,501 characters', open(speechOfLength(7501)), 'the speech has 7501 characters, more than our own limit'],
  ['a long reprompt', open('Ready?', speechOfLength(8000)), 'the reprompt has 8000 characters'],
  ['broken SSML', open('Ready & able?'), 'the speech is not SSML that Alexa speaks: it is unescaped'],
  ['a foreign tag', open('<mark name="x"/>Ready?'), '<mark> is not a tag Alexa speaks'],
  ['a long break', open('Ready?', '<break time="12s"/>Ready?'), 'the reprompt is not SSML that Alexa speaks'],
  ['a break without unit', open('<break time="3"/>Ready?'), '<break time="3"> is out of bounds'],
  ['speech without words', open('<break time="1s"/>'), 'the speech has no words'],
  ['a reprompt without words', open('Ready?', ''), 'the reprompt has no words'],
  ['nothing said', answer({}), 'nothing is said'],
  ['no invitation', open('Ready? Lie down.'), 'ends without an invitation: "Lie down."'],
  ['a reprompt without invitation', open('Ready?', 'Lie down.'), 'the reprompt ends without an invitation'],
  ['silence after the invitation', open('Ready?<break time="5s"/>'), 'ends in 5000 ms of silence'],
  [
    'a question into a closed session',
    closed('Well done. Another one?'),
    'asks for an answer: "Another one?"',
  ],
  [
    'a closed session that invites',
    closed('Say start to go on.'),
    'asks for an answer: "Say start to go on."',
  ],
  [
    'a reprompt of a closed session',
    answer({ speech: 'Bye.', reprompt: 'Ready?', ends: true }),
    'a reprompt',
  ],
  ['no shouldEndSession', answer({ speech: 'Ready?', ends: null }), 'shouldEndSession is left to chance'],
  ['undefined spoken', open('Hello undefined. Ready?'), 'never filled in, "undefined"'],
  ['null spoken', open('Hello null. Ready?'), 'never filled in, "null"'],
  ['NaN spoken', open('NaN seconds. Ready?'), 'never filled in, "NaN"'],
  ['an object spoken', open('It is [object Object]. Ready?'), 'never filled in, "[object"'],
  ['a placeholder', open('Rest your {side} ankle. Ready?'), 'a placeholder, "{side}"'],
  ['a broken placeholder', open('Rest your {{side ankle. Ready?'), 'a placeholder'],
  ['an escaped tag', open('&lt;break&gt; Ready?'), 'markup, "<"'],
  ['an entity escaped twice', open('child&amp;apos;s pose. Ready?'), 'markup, "&apos;"'],
  ['Markdown', open('*Now* lie down. Ready?'), 'markup, "*"'],
  ['a double space', open('Lie  down. Ready?'), 'a gap before or between words'],
  ['a line break', open('Lie\ndown. Ready?'), 'a gap before or between words'],
  ['a space before a full stop', open('Lie down . Ready?'), 'a gap before or between words'],
  ['two full stops', open('Lie down.. Ready?'), 'two punctuation marks in a row'],
  [
    'a date in the attributes',
    carrying({ at: { last: new Date(0) } }),
    'sessionAttributes.at.last is a Date',
  ],
  ['a function in the attributes', carrying({ act: () => 0 }), 'sessionAttributes.act is a function'],
  ['NaN in the attributes', carrying({ list: [1, Number.NaN] }), 'sessionAttributes.list[1] is NaN'],
  ['a hole in the attributes', carrying({ list: [undefined] }), 'sessionAttributes.list[0] is undefined'],
  [
    'a directive for a screen that is not there',
    having({ directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] }),
    'the device has no Alexa.Presentation.APL',
  ],
  [
    'a directive for a player that is not there',
    having({ directives: [{ type: 'AudioPlayer.Stop' }] }),
    'the device has no AudioPlayer',
  ],
])('%s is found', (_, response, finding) => {
  expect(findings(response).join('\n')).toContain(finding);
});

test('an answer to the end of a session is found', () => {
  expect(findings(closed('Goodbye.'), requestOf('SessionEndedRequest'))).toEqual([
    'a session that has ended cannot be answered, but there is outputSpeech',
  ]);
});

test('attributes without a session are found', () => {
  const { session: _, ...sessionless } = requestOf();
  expect(findings(carrying({ step: 1 }), sessionless)).toContain(
    'there is no session, but there are session attributes',
  );
});

test.each([
  ['Shall we go on?', true],
  ['Lie down. Say ready when you are.', true],
  ['Tell me when you are ready.', true],
  ['Ask how do I do it, or stay quiet and we go on.', true],
  ['Ready? Then lie down.', false],
  ['I am saying nothing.', false],
  ['Do this task.', false],
  ['', false],
])('"%s" invites: %p', (words, expected) => {
  expect(invites(words)).toBe(expected);
});

test.each([
  ['Well done.', false],
  ['Shall we? Well done.', false],
  ['See you soon?', true],
  ['Say start my back stretches.', true],
])('"%s" asks for an answer: %p', (words, expected) => {
  expect(asksForAnswer(words)).toBe(expected);
});
