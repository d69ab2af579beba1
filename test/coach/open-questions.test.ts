import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import type { Question } from '../../lambda/coach/session';
import { afterAll as heardOut, begun, during, later, morningMs, say, type Situation } from './situations';
import { memberWith } from './support';
import { newMember } from '../../lambda/coach/member';

const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const promptOf = ({ turn }: Answer): string => turn.speech.at(-1)?.text ?? '';
const sessionOf = ({ member }: Answer) => member.session;

const known: Situation = { member: memberWith(), nowMs: morningMs };
const inRoutine = (): Situation => during(begun(memberWith(), 'lower-back'), 'hold', 300, 1);

type Own = Exclude<
  Question['about'],
  'resume' | 'carry-on' | 'what-next' | 'finished' | 'notice' | 'how-was-it'
>;

const reminder = { day: 'every-day', hour: 7, minute: 0 } as const;

/** What brings each question up, whatever is going on. */
const asking: Record<Own, Action> = {
  start: { do: 'free-timer', seconds: 400, number: null },
  'how-much': { do: 'free-timer', seconds: null, number: null },
  'how-was-the-walk': { do: 'walking-plan', seconds: 600 },
  'reset-settings': { do: 'reset-settings' },
  'forget-me': { do: 'forget-me' },
  'reminder-time': { do: 'remind-me', time: null, day: null },
  reminder: { do: 'remind-me', time: { hour: 7, minute: 0 }, day: 'every-day' },
  'cancel-reminders': {
    do: 'errand-done',
    result: { came: 'listed', why: 'to-cancel', reminders: [reminder] },
  },
};

interface Asked {
  answer: Answer;
  nowMs: number;
}

const ask = (about: Own, from: Situation): Asked => ({
  answer: say(from, asking[about], { isNewSession: from === known }),
  nowMs: from.nowMs,
});
const then = ({ answer, nowMs }: Asked, action: Action): Asked => ({
  answer: say(later(answer, nowMs + 12_000), action),
  nowMs: nowMs + 12_000,
});

const finishedShort = (): Asked => {
  const through = heardOut(begun(memberWith(), 'general-5'));
  return { answer: say(through, { do: 'resume' }), nowMs: through.nowMs };
};
const noticed = (): Asked => ({
  answer: say({ member: newMember(), nowMs: morningMs }, { do: 'launch' }, { isNewSession: true }),
  nowMs: morningMs,
});

const situations: [string, Question['about'], () => Asked][] = [
  ...(Object.keys(asking) as Own[]).flatMap((about): [string, Question['about'], () => Asked][] => [
    [`${about}, with nothing under way`, about, () => ask(about, known)],
    // How a walk was is not asked in the middle of a routine.
    ...(about === 'how-was-the-walk'
      ? []
      : [
          [`${about}, in the middle of a routine`, about, () => ask(about, inRoutine())] as [
            string,
            Question['about'],
            () => Asked,
          ],
        ]),
  ]),
  ['how-was-it', 'how-was-it', finishedShort],
  ['notice', 'notice', noticed],
];

const meanwhile: Action[] = [
  { do: 'repeat' },
  { do: 'unheard' },
  { do: 'help' },
  { do: 'what-can-i-do' },
  { do: 'how-long-left' },
  { do: 'which-muscle' },
  { do: 'my-settings' },
  { do: 'my-progress' },
  { do: 'slower' },
  { do: 'inversion-table' },
];

describe.each(situations)('the open question %s', (_, about, situation) => {
  it.each(meanwhile)('is asked again, in its own words, after %j', (action) => {
    const open = situation();
    const again = then(open, action);
    expect(sessionOf(again.answer)?.asked).toEqual(sessionOf(open.answer)?.asked);
    expect(sessionOf(again.answer)?.asked?.about).toBe(about);
    const other = about === 'cancel-reminders' ? 'Shall I cancel your reminders?' : promptOf(open.answer);
    // The notice is asked about at length the first time, and in short after it.
    if (about !== 'notice') expect(promptOf(again.answer)).toBe(other);
  });

  it('is answered by a yes after something else was said meanwhile', () => {
    const open = situation();
    const directly = then(open, { do: 'yes' }).answer;
    const afterwards = then(then(open, { do: 'unheard' }), { do: 'yes' }).answer;
    expect(textOf(afterwards)).toBe(textOf(directly));
    expect(afterwards.errand).toEqual(directly.errand);
  });
});

describe('"okay" and "go on", where a yes would be hard to take back, or is no answer', () => {
  const open: Own[] = ['how-much', 'reset-settings', 'forget-me', 'reminder-time', 'cancel-reminders'];

  it.each(open)('have it asked again and begin no exercise: %s', (about) => {
    for (const from of [known, inRoutine()]) {
      const asked = ask(about, from);
      const again = then(asked, { do: 'ready' }).answer;
      expect(sessionOf(again)).toMatchObject({ state: sessionOf(asked.answer)?.state, asked: { about } });
    }
    expect(sessionOf(then(ask(about, known), { do: 'resume' }).answer)).toMatchObject({
      state: 'choosing',
      asked: { about },
    });
  });

  it('leave the settings and the reminders as they were', () => {
    const slow: Situation = { member: memberWith({ pace: 'slower' }), nowMs: morningMs };
    expect(then(ask('reset-settings', slow), { do: 'ready' }).answer.member.settings.pace).toBe('slower');
    expect(then(ask('cancel-reminders', known), { do: 'ready' }).answer.errand).toBeUndefined();
  });

  it('take somebody back to a routine that waits', () => {
    const on = then(ask('forget-me', inRoutine()), { do: 'resume' }).answer;
    expect(sessionOf(on)).toMatchObject({ state: 'guiding', place: { step: 1 } });
  });
});

describe('a question that was answered', () => {
  it.each<[Own, Action]>([
    ['reset-settings', { do: 'no' }],
    ['reset-settings', { do: 'yes' }],
    ['forget-me', { do: 'no' }],
    ['how-much', { do: 'no' }],
    ['reminder-time', { do: 'next' }],
    ['how-was-the-walk', { do: 'feedback', felt: 'hard', after: null }],
    ['how-was-the-walk', { do: 'yes' }],
  ])('is not asked again: %s, %j', (about, action) => {
    expect(sessionOf(then(ask(about, known), action).answer)?.asked).toEqual({ about: 'what-next' });
  });

  it('is over in the next conversation too, when it was left open', () => {
    const open = ask('forget-me', known);
    const nextDay = later(open.answer, morningMs + 86_400_000);
    expect(textOf(say(nextDay, { do: 'my-settings' }, { isNewSession: true }))).not.toMatch(/forget/);
  });
});
