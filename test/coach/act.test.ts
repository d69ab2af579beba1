import { readMember } from '../../lambda/store/record';
import { renderTurn } from '../../lambda/speech/render';
import { claims } from '../../tools/content/lint/claims';
import { everyAction, say, situations } from './situations';

const all = situations();
const names = Object.keys(all);

describe.each(names)('somebody who is %s', (name) => {
  const situation = all[name];
  if (situation === undefined) throw new Error(name);

  it.each(everyAction.map((action) => [JSON.stringify(action), action] as const))(
    'is answered when asking %s',
    (_, action) => {
      const { member, turn } = say(situation, action);
      const { speech, reprompt, shouldEndSession } = renderTurn(turn);
      const last = turn.speech.filter((cue) => cue.text !== '').at(-1);

      expect(last?.text).toMatch(/[.?!]$/);
      expect(speech.length).toBeLessThanOrEqual(7_500);
      expect(reprompt?.length ?? 0).toBeLessThanOrEqual(7_500);
      expect(shouldEndSession).toBe(turn.ending === 'close');
      if (turn.ending !== 'close') expect(last?.text).toMatch(/\?|\b(say|stay quiet)\b/i);
      const said = [...turn.speech, ...turn.reprompt].map((cue) => cue.text).join(' ');
      expect(claims.filter(({ pattern }) => pattern.test(said)).map(({ reference }) => reference)).toEqual(
        [],
      );
      // What is remembered survives being stored and read again.
      expect(readMember(JSON.parse(JSON.stringify(member)))).toEqual(member);
    },
  );

  it('is answered the same way every time', () => {
    for (const action of everyAction) expect(say(situation, action)).toEqual(say(situation, action));
  });
});
