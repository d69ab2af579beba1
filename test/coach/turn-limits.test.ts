import { COUNT_STYLES, type CountStyle } from '../../lambda/coach/content';
import { act } from '../../lambda/coach/act';
import type { Member, Settings } from '../../lambda/coach/member';
import type { Turn } from '../../lambda/coach/turn';
import { lengthMs } from '../../lambda/coach/script-cue';
import { nothingToday } from '../../lambda/coach/today';
import { renderTurn } from '../../lambda/speech/render';
import { afterAll, during, morningMs, say } from './situations';
import { coach, countedRoutines, memberWith } from './support';

const startMs = Date.parse('2026-11-20T07:00:00Z');
const paces = ['slower', 'usual', 'faster'] as const;
const details = ['full', 'by-experience', 'names'] as const;
const styles: (CountStyle | null)[] = [null, ...COUNT_STYLES];

/** Every answer of a routine done in silence, its session opened again whenever it ended. */
const turnsOf = (routine: string, settings: Partial<Settings>): Turn[] => {
  const known: Record<string, number> =
    settings.detail === 'by-experience'
      ? Object.fromEntries(Object.keys(coach.catalogue.exercises).map((id) => [id, 9]))
      : {};
  let member: Member = memberWith(settings, known);
  let nowMs = startMs;
  const turns: Turn[] = [];
  const say = (action: Parameters<typeof act>[2], isNewSession: boolean): void => {
    const outcome = act(coach, member, action, {
      nowMs,
      isNewSession,
      canKeep: true,
      today: nothingToday(),
      locale: 'en-US',
    });
    member = outcome.member;
    turns.push(outcome.turn);
  };
  say({ do: 'start-routine', routine }, true);
  if (member.session?.state === 'choosing') return turns;
  for (let guard = 0; member.session?.state === 'guiding' && guard < 40; guard += 1) {
    const { speech, reprompt } = turns.at(-1) ?? { speech: [], reprompt: [] };
    nowMs += lengthMs(speech) + lengthMs(reprompt) + 30_000;
    say({ do: 'ready' }, false);
  }
  return turns;
};

/** Where an answer is longer than it may be. */
const overrunsOf = (turn: Turn): string[] => {
  const { speech, reprompt } = renderTurn(turn);
  const breaksMs = [...`${speech}${reprompt ?? ''}`.matchAll(/time="(\d+)ms"/g)].map(([, ms]) => Number(ms));
  const lengths: [what: string, length: number, most: number][] = [
    ['characters of speech', speech.length, 7_500],
    ['characters of reprompt', reprompt?.length ?? 0, 7_500],
    // The longest single exercises may run a little over; nothing runs over by much.
    ['ms of speech', lengthMs(turn.speech), 250_000],
    ['ms of reprompt', lengthMs(turn.reprompt), 250_000],
    ['ms of a break', Math.max(0, ...breaksMs), 10_000],
  ];
  return lengths.flatMap(([what, length, most]) => (length <= most ? [] : [`${length} ${what}`]));
};

describe.each(countedRoutines)('the answers of %s', (routine) => {
  it.each(paces.flatMap((pace) => details.map((detail) => [pace, detail] as const)))(
    'stay within every limit when it is coached %s with %s words, in every count style',
    (pace, detail) => {
      for (const countStyle of styles) {
        const turns = turnsOf(routine, { pace, detail, countStyle });
        expect(turns.flatMap(overrunsOf)).toEqual([]);
        if (!coach.catalogue.routines[routine]?.offerInstead) {
          expect(turns.at(-1)?.speech.at(-1)?.text).toMatch(/once more/);
        }
      }
    },
  );
});

describe('an answer in the middle of something', () => {
  const own = say(
    { member: memberWith({ pace: 'slower' }), nowMs: morningMs },
    { do: 'free-timer', seconds: 200, number: 2 },
  );
  const inHold = during(own, 'hold', 3_000);

  it('leaves a hold for after the microphone where it is too long to follow the whole notice', () => {
    const { turn, member } = say(inHold, { do: 'read-notice' });
    expect(lengthMs(turn.speech)).toBeLessThan(240_000);
    expect(lengthMs(turn.reprompt)).toBeLessThan(240_000);
    expect(turn.speech.at(-1)?.text).toMatch(/Stay quiet and we go on/);
    expect(lengthMs(turn.reprompt)).toBeGreaterThan(180_000);
    expect(member.session).toMatchObject({ state: 'guiding', place: { rep: 1 } });
  });

  it('leaves it for the next page on a screen', () => {
    const { turn } = say(inHold, { do: 'read-notice' }, { token: 'page' });
    expect(turn.ending).toBe('flow');
    expect(lengthMs(turn.speech)).toBeLessThan(240_000);
  });

  it('goes on with the hold when nothing is said', () => {
    const answer = say(inHold, { do: 'read-notice' });
    const { place } = say(afterAll(answer), { do: 'pause' }).member.session ?? {};
    expect(place?.rep).toBe(2);
  });
});
