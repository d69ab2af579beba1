import { endsSession, parseInvocation } from '../../../simulator/resolver/invocation';
import type { InteractionModel } from '../../../simulator/resolver/model';

const model: InteractionModel = {
  interactionModel: {
    languageModel: { invocationName: 'my back stretches', intents: [{ name: 'GoIntent' }] },
  },
};

test.each([
  'start my back stretches',
  'Alexa, open my back stretches!',
  'launch my back stretches please',
  'begin my back stretches',
  'alexa please play my back stretches now',
  'can you run my back stretches',
  'use my back stretches',
  'my back stretches',
  'ask my back stretches',
  'talk to my back stretches',
])('%j launches the skill', (phrase) => {
  expect(parseInvocation(model, phrase)).toEqual({ kind: 'launch' });
});

test.each([
  ['alexa ask my back stretches to resume', 'resume'],
  ['ask my back stretches for a chair routine', 'a chair routine'],
  ['ask my back stretches how long left', 'how long left'],
  ["tell my back stretches that I'm ready", "i'm ready"],
  ['open my back stretches and start the bridge', 'start the bridge'],
  ['start my back stretches for ten minutes', 'ten minutes'],
  ['start my back stretches in bed', 'in bed'],
  ['resume with my back stretches', 'resume'],
  ['do five minutes using my back stretches', 'do five minutes'],
])('%j asks for something at once', (phrase, rest) => {
  expect(parseInvocation(model, phrase)).toEqual({ kind: 'oneShot', rest });
});

test.each(['start my stretches', 'stop', 'what are my back stretches', ''])(
  '%j is for an open session only',
  (phrase) => {
    expect(parseInvocation(model, phrase)).toEqual({ kind: 'inSession', phrase });
  },
);

test('Alexa ends the session herself at "exit" and "quit"', () => {
  expect(['exit', 'Alexa, quit please', 'stop', 'exit the routine'].map(endsSession)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
