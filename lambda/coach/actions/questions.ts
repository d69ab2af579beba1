import { adaptedWords, cautionSentences } from '../adapted-words';
import { goOn } from '../go-on';
import { contextOf, running, type Moment, type Outcome } from '../moment';
import { whereWords } from '../names';
import { resumePoint } from '../resume-point';
import { cuesOf, gettingUpSentence, makeScript } from '../script';
import { lengthMs } from '../script-cue';
import type { Question } from '../session';
import { ask, phrase } from '../speak';
import { forSide } from '../words';
import { nothingRunning } from './control';

/** The exercise that a question means: the one named, else the one being done. */
const exerciseMeant = (moment: Moment, named: string | null): string | null => {
  if (named !== null && moment.coach.catalogue.exercises[named] !== undefined) return named;
  const now = running(moment);
  return now?.plan.steps[Math.min(now.place.step, now.plan.steps.length - 1)]?.exercise.id ?? null;
};

/** "Which muscle is this": of the exercise being done. What it is for would say much the same again. */
export const whichMuscle = (moment: Moment): Outcome => {
  const id = exerciseMeant(moment, null);
  if (id === null) return nothingRunning(moment);
  return goOn(moment, [moment.coach.words.exercise(id).muscles]);
};

/** The long form of an exercise, always. */
export const howDoIDoIt = (moment: Moment, named: string | null): Outcome => {
  const id = exerciseMeant(moment, named);
  if (id === null) return nothingRunning(moment);
  const { words } = moment.coach;
  const now = running(moment);
  const step = now?.plan.steps.find(({ exercise }) => exercise.id === id);
  const own = step === undefined ? words.exercise(id) : adaptedWords(words, step);
  const careful = step === undefined ? [] : cautionSentences(words, step);
  const side =
    moment.place !== null && moment.place.side !== 'both'
      ? moment.place.side
      : moment.member.settings.firstSide;
  return goOn(
    moment,
    [...own.setup, ...own.how, ...careful, own.feel, own.care, own.breath].map((sentence) =>
      forSide(sentence, side, words),
    ),
  );
};

/** Time left, of the hold one is in and of everything. */
export const howLongLeft = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return nothingRunning(moment);
  const { plan, place, coach, member, located } = now;
  const { words } = coach;
  const from = resumePoint(plan, place, member.settings.firstSide);
  const leftMs = lengthMs(cuesOf(makeScript(contextOf(coach, member, plan), from, 'still').parts));
  const minutes = Math.round(leftMs / 60_000);
  const after = Math.max(0, plan.steps.length - 1 - place.step);
  const holdMs = (plan.steps[place.step]?.dose.holdSeconds ?? 0) * 1000;
  const holdLeft = Math.ceil((holdMs - place.holdMs) / 1000);
  const inHold = located?.during === 'hold' && holdLeft > 0;
  const exercises = words.phrase('left.exercises', { count: after });
  return goOn(moment, [
    ...(inHold ? [words.phrase('left.hold', { count: holdLeft })] : []),
    minutes < 1
      ? words.phrase('left.under-a-minute')
      : words.phrase(after === 0 ? 'left.minutes' : 'left.minutes-and', { count: minutes, exercises }),
  ]);
};

/** "Exercise four of seven: figure four, right side, number two of three." */
export const whereAmI = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return nothingRunning(moment);
  const { plan, place } = now;
  const { words } = now.coach;
  const step = plan.steps[Math.min(place.step, plan.steps.length - 1)];
  if (step === undefined) return nothingRunning(moment);
  const values = {
    number: Math.min(place.step + 1, plan.steps.length),
    total: plan.steps.length,
    where: whereWords(moment, place),
    rep: place.rep,
    reps: step.dose.reps,
    set: place.set,
    sets: step.dose.sets,
  };
  const next = plan.steps[place.step + 1];
  return goOn(moment, [
    words.phrase(plan.steps.length === 1 ? 'where.single' : 'where.exercise', values),
    ...(place.rep > 0 && step.dose.reps > 1 ? [words.phrase('where.rep', values)] : []),
    ...(step.dose.sets > 1 ? [words.phrase('where.set', values)] : []),
    ...(next === undefined
      ? []
      : [words.phrase('where.next', { name: words.exercise(next.exercise.id).name })]),
  ]);
};

/** What is no question of its own, or one to which "help" may well be the answer. */
const TAKEN_AWAY: ReadonlySet<Question['about'] | undefined> = new Set([
  'resume',
  'carry-on',
  'what-next',
  'finished',
  undefined,
]);

/** Something was asked that an answer to "help" must not take away: the notice, an offer. */
const isWaitedFor = ({ session }: Moment): boolean => !TAKEN_AWAY.has(session.asked?.about);

/** Help: what can be said here; three options, not thirty. */
export const whatCanIDo = (moment: Moment): Outcome => {
  const { words } = moment.coach;
  // What is offered elsewhere is not done while a question about the body is open.
  if (moment.today.asked !== null) return goOn(moment, [words.phrase('help.answer-first')]);
  if (moment.session.state !== 'guiding' && isWaitedFor(moment)) {
    return goOn(moment, [words.phrase('help.what-i-do')]);
  }
  switch (moment.session.state) {
    case 'guiding':
      return goOn(moment, [words.phrase('help.guiding')]);
    case 'paused':
      return goOn(moment, [words.phrase('help.paused')]);
    case 'finished':
    case 'choosing':
      return ask(moment, {
        state: 'choosing',
        asked: { about: 'what-next' },
        say: [words.phrase('help.what-i-do')],
        prompt: words.phrase('help.choose'),
      });
  }
};

/** How to get up from where one is, or was last; from the floor where nobody knows. */
export const gettingUp = (moment: Moment): Outcome => {
  const { plan, place, coach } = moment;
  const step = plan?.steps[Math.min(place?.step ?? 0, plan.steps.length - 1)];
  return goOn(moment, [gettingUpSentence(coach.words, plan?.place ?? 'floor', step?.position ?? 'on-back')]);
};

/** A thank you is answered, and nothing changes. */
export const thanks = (moment: Moment): Outcome => goOn(moment, [phrase(moment, 'reply.welcome')]);

/** Causes, medicine, cures and scans are never answered (content 4.5). */
export const cannotTell = (moment: Moment): Outcome => goOn(moment, [phrase(moment, 'refused.health')]);

/** Never guided; an honest answer and something gentler (content 4.8). */
export const inversionTable = (moment: Moment): Outcome =>
  goOn(moment, [moment.coach.words.phrase('refused.inversion')]);

/**
 * Not understood, or off the subject: while guiding a few words and on, for a television must not stop somebody's
 * stretch. Some questions about health come here too, unrecognised, and get no answer either.
 */
export const unheard = (moment: Moment): Outcome => {
  const { words } = moment.coach;
  const variant = moment.session.changedAtMs;
  if (moment.session.state === 'guiding') return goOn(moment, [words.phrase('unheard.guiding', {}, variant)]);
  if (moment.session.state === 'paused') return goOn(moment, [words.phrase('unheard.paused')]);
  return goOn(moment, [words.phrase('unheard.choosing')]);
};
