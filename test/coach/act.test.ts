import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { readMember } from '../../lambda/store/record';
import { renderTurn, type RenderedTurn } from '../../lambda/speech/render';
import { claims } from '../../tools/content/lint/claims';
import { everyAction } from './every-action';
import { say, situations } from './situations';

const all = situations();

/** An action, what comes of it, and how that sounds. */
interface Answered extends Answer, RenderedTurn {
  action: Action;
}

const lastOf = ({ turn }: Answered): string =>
  turn.speech.filter(({ text }) => text !== '').at(-1)?.text ?? '';

const claimsIn = ({ turn }: Answered): string[] => {
  const said = [...turn.speech, ...turn.reprompt].map(({ text }) => text).join(' ');
  return claims.filter(({ pattern }) => pattern.test(said)).map(({ reference }) => reference);
};

/** What holds for every answer. */
const promises: Readonly<Record<string, (answered: Answered) => boolean>> = {
  'is answered in whole sentences': (answered) => /[.?!]$/.test(lastOf(answered)),
  'gets an answer that Alexa can carry': ({ speech, reprompt }) =>
    speech.length <= 7_500 && (reprompt?.length ?? 0) <= 7_500,
  'has the session closed exactly where the coach closes it': ({ turn, shouldEndSession }) =>
    shouldEndSession === (turn.ending === 'close'),
  'is asked or invited to something while the session is open': (answered) =>
    answered.turn.ending === 'close' || /\?|\b(say|stay quiet)\b/i.test(lastOf(answered)),
  'hears nothing that is claimed of the body': (answered) => claimsIn(answered).length === 0,
  'is remembered by the store as the coach remembers them': ({ member }) => {
    const stored: unknown = JSON.parse(JSON.stringify(member));
    return isDeepStrictEqual(JSON.parse(JSON.stringify(readMember(stored))), stored);
  },
};

describe.each(Object.entries(all))('somebody who is %s', (_, situation) => {
  let answers: Answered[];

  beforeAll(() => {
    answers = everyAction.map((action) => {
      const answer = say(situation, action);
      return { action, ...answer, ...renderTurn(answer.turn) };
    });
  });

  it.each(Object.entries(promises))('%s, whatever they ask', (_promise, isKept) => {
    expect(answers.filter((answered) => !isKept(answered)).map(({ action }) => action)).toEqual([]);
  });

  it('is answered the same way every time', () => {
    const different = answers.filter(({ action, member, turn, today }) => {
      const again = say(situation, action);
      return !isDeepStrictEqual([again.member, again.turn, again.today], [member, turn, today]);
    });
    expect(different.map(({ action }) => action)).toEqual([]);
  });
});
