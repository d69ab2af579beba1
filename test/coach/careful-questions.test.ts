import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import type { CarefulQuestion } from '../../lambda/coach/today';
import { everyAction } from './every-action';
import { begun, during, later, say } from './situations';

/** Somebody in a hold says what makes the coach ask about their body. */
const opening: Partial<Record<CarefulQuestion, Action>> = {
  'how-strong': { do: 'it-hurts', pain: null, bodyPart: null },
  'finish-for-today': { do: 'dizzy' },
  'midwife-agrees': { do: 'pregnant', weeks: null },
  'surgeon-agrees': { do: 'after-surgery' },
};
const questions = Object.entries(opening) as [CarefulQuestion, Action][];

const asked = (action: Action): Answer => say(during(begun(), 'hold', 4_000), action);

const follow = (before: Answer, action: Action): Answer =>
  say(later(before, before.member.session?.changedAtMs ?? 0), action);

/** What answers a question, or ends: docs/safety.md. */
const answersAny = new Set<Action['do']>(['yes', 'no', 'stop', 'red-flag']);
const answersPain = new Set<Action['do']>(['it-hurts', 'resume', 'next']);
/** "Not sure", "not yet": no yes. */
const isNoYes = new Set<Action['do']>(['what-can-i-do', 'more-time', 'is-this-safe']);

const isSharp = (action: Action): boolean => action.do === 'it-hurts' && action.pain === 'sharp';

/** Where there is nothing left to go on with, pain that spreads ends as what is sharp does. */
const isSpreading = (action: Action): boolean => action.do === 'it-hurts' && action.pain === 'spreading';

/** What comes of a wish that is not granted meanwhile, so that it never comes. */
const cannotCome = (action: Action): boolean => action.do === 'errand-done';

/** "Fine", "better" and "too much" say how it is; "the same" says nothing, and the routine is not what was asked about. */
const saysHowItIs = (action: Action): boolean =>
  action.do === 'feedback' &&
  (action.felt === 'worse' || (action.after === null && action.felt !== null && action.felt !== 'same'));

const answers = (question: CarefulQuestion, action: Action): boolean => {
  if (answersAny.has(action.do)) return true;
  switch (question) {
    case 'how-strong':
      return answersPain.has(action.do) || saysHowItIs(action);
    case 'finish-for-today':
      return action.do === 'ready' || isSharp(action);
    case 'surgeon-agrees':
      return isNoYes.has(action.do) || action.do === 'free-timer' || isSharp(action) || isSpreading(action);
    case 'midwife-agrees':
      return isNoYes.has(action.do) || isSharp(action);
    default:
      return false;
  }
};

const isBreathing = ({ member: { session } }: Answer): boolean =>
  session?.inputs?.exercise === 'relaxed-breathing';

const nameOf = (action: Action): string => JSON.stringify(action);

describe.each(questions)('while it is open: %s', (question, open) => {
  const meanwhile = everyAction.filter((action) => !answers(question, action) && !cannotCome(action));

  it('sets nobody moving, whatever else is said', () => {
    const moving = meanwhile.filter(
      (action) => follow(asked(open), action).member.session?.state === 'guiding',
    );
    expect(moving.map(nameOf)).toEqual([]);
  });

  it('is never forgotten, whatever else is said', () => {
    const forgotten = meanwhile.filter((action) => follow(asked(open), action).today.asked === null);
    expect(forgotten.map(nameOf)).toEqual([]);
  });

  it('sets nobody moving in two steps either', () => {
    const moving = meanwhile.flatMap((first) =>
      [{ do: 'resume' } as const, { do: 'ready' } as const, { do: 'previous' } as const]
        .filter((second) => !answers(question, second))
        .filter((second) => follow(follow(asked(open), first), second).member.session?.state === 'guiding')
        .map((second) => `${nameOf(first)}, ${nameOf(second)}`),
    );
    expect(moving).toEqual([]);
  });
});

describe('whether a midwife agrees', () => {
  const hurting = follow(asked({ do: 'pregnant', weeks: null }), {
    do: 'it-hurts',
    pain: null,
    bodyPart: null,
  });

  it('is asked again once it is known how much something hurts', () => {
    const answer = follow(hurting, { do: 'it-hurts', pain: 'mild', bodyPart: null });
    expect(answer.today.asked).toBe('midwife-agrees');
    expect(answer.member.session?.state).not.toBe('guiding');
  });

  it('is not got around by anything that follows pain or dizziness', () => {
    const middle: Action[] = [
      { do: 'it-hurts', pain: null, bodyPart: null },
      { do: 'it-hurts', pain: 'mild', bodyPart: null },
      { do: 'it-hurts', pain: 'none', bodyPart: null },
      { do: 'it-hurts', pain: 'strong', bodyPart: null },
      { do: 'it-hurts', pain: 'retreating', bodyPart: null },
      { do: 'dizzy' },
      { do: 'condition', condition: 'knee' },
    ];
    const ends: Action[] = [
      { do: 'resume' },
      { do: 'it-hurts', pain: 'mild', bodyPart: null },
      { do: 'it-hurts', pain: 'none', bodyPart: null },
    ];
    const around = middle.flatMap((first) =>
      ends
        .filter((second) => {
          const answer = follow(follow(asked({ do: 'pregnant', weeks: null }), first), second);
          return answer.member.session?.state === 'guiding' && !isBreathing(answer);
        })
        .map((second) => `${nameOf(first)}, ${nameOf(second)}`),
    );
    expect(around).toEqual([]);
  });
});

describe('a careful question', () => {
  it.each(questions.filter(([question]) => question !== 'how-strong'))(
    'is asked again after words that were not understood: %s',
    (question, open) => {
      const answer = follow(asked(open), { do: 'unheard' });
      expect(answer.today.asked).toBe(question);
    },
  );

  it.each(['midwife-agrees', 'surgeon-agrees'] as const)(
    'takes a cry for help for no answer: %s',
    (question) => {
      const open = opening[question] ?? { do: 'pregnant', weeks: null };
      const answer = follow(asked(open), { do: 'help' });
      expect(answer.today.asked).toBe(question);
    },
  );
});
