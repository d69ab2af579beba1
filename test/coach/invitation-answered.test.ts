import type { Answer } from '../../lambda/coach/act';
import { MICROPHONE_MS } from '../../lambda/coach/locate';
import type { Place } from '../../lambda/coach/place';
import { lengthMs } from '../../lambda/coach/script-cue';
import { begun, cuesIn, later, say, spokenIn, type Situation } from './situations';
import { countedRoutines, memberWith } from './support';

const OVER_LAST_WORDS_MS = 2_000;

/** Over the last words of the reprompt's invitation, on a device that loses no time. */
const invited = (answer: Answer): Situation => {
  const { atMs, openingMs, cues, askMs } = spokenIn(answer);
  const said = lengthMs(cuesIn(answer).slice(0, cues[0] + cues[1]));
  return later(answer, atMs + openingMs + said + askMs[0] + MICROPHONE_MS + askMs[1] - OVER_LAST_WORDS_MS);
};

const comingNext = (answer: Answer): Place | undefined => {
  const [first, second] = spokenIn(answer).cues;
  return cuesIn(answer)[first + second]?.place;
};

const invitedIn = (routine: string): Answer => begun(memberWith(), routine);

/** Routines of more than two parts: their reprompt ends in "stay quiet, and we go on". */
const long = countedRoutines.filter((routine) => {
  const answer = invitedIn(routine);
  return answer.member.session?.state === 'guiding' && comingNext(answer) !== undefined;
});

it('some routines have more than two parts', () => {
  expect(long.length).toBeGreaterThan(5);
});

describe.each(long)('"ready" to the invitation after the second part of %s', (routine) => {
  it.each(['ready', 'yes', 'resume'] as const)(
    'goes on with the third, as "%s" tells that it was heard',
    (wish) => {
      const answer = invitedIn(routine);
      const gone = say(invited(answer), { do: wish });
      expect(spokenIn(gone).from).toEqual(comingNext(answer));
    },
  );
});
