import { EFFORT, effortAfter, withEffort, type Felt } from '../dose-steps';
import { goOn } from '../go-on';
import type { Moment, Outcome } from '../moment';
import type { PlanInputs } from '../plan-inputs';
import { isUnderWay } from '../session';
import { phrase } from '../speak';
import { walkWasFine, walkWasTooMuch } from './walking';

/** The routine that is on or was the last thing done, or null. */
const routineMeant = ({ session }: Moment): (PlanInputs & { routine: string }) | null => {
  const { inputs } = session;
  return inputs === null || inputs.routine === null ? null : { ...inputs, routine: inputs.routine };
};

/** Whether it is the last walk that was meant: it was just asked about, or nothing was practised since. */
const meansWalk = ({ session, member }: Moment): boolean => {
  if (session.asked?.about === 'how-was-the-walk') return true;
  if (isUnderWay(session) || member.walking === null) return false;
  return member.walking.lastDay > (member.history.practice?.last ?? '');
};

const changeSentence = (inputs: PlanInputs, felt: Felt, effort: number): string => {
  const step = Math.floor(effort);
  switch (felt) {
    case 'easy':
      if (inputs.afterBreak === true) return 'feedback.easy-after-break';
      if (effort >= EFFORT.most) return 'feedback.easy-most';
      return step > Math.floor(inputs.effort ?? 0) ? 'feedback.easy-more' : 'feedback.easy';
    case 'right':
    case 'better':
      return `feedback.${felt}`;
    case 'hard':
      return effort === inputs.effort ? 'feedback.hard-least' : 'feedback.hard';
    case 'same':
    case 'worse':
      return `feedback.${felt}`;
  }
};

/** What belongs to how the person is, and not to the dose: patience, and whom to ask (S24, content 4.2, 4.3). */
const adviceOf = (felt: Felt): string[] =>
  felt === 'same' || felt === 'worse' ? [`feedback.${felt}-then`] : [];

const aboutRoutine = (moment: Moment, inputs: PlanInputs & { routine: string }, felt: Felt): Outcome => {
  const { settings } = moment.member;
  const effort = effortAfter(inputs, felt);
  const changed = { ...settings, effort: withEffort(settings.effort, inputs.routine, effort) };
  const { asked } = moment.session;
  const answered = {
    ...moment,
    member: { ...moment.member, settings: changed },
    // How it was is known now; what is asked next is whether to do it once more.
    session: {
      ...moment.session,
      asked: asked?.about === 'how-was-it' ? { about: 'finished' as const } : asked,
    },
  };
  const keys = [changeSentence(inputs, felt, effort), ...adviceOf(felt)];
  return goOn(
    answered,
    keys.map((key) => phrase(moment, key)),
  );
};

const aboutNothing = (moment: Moment, felt: Felt): Outcome => {
  const own = felt === 'same' ? 'feedback.same' : felt === 'hard' ? 'feedback.say-easier' : null;
  const keys = [
    ...(own === 'feedback.same' ? [] : ['feedback.thanks']),
    ...(own ? [own] : []),
    ...adviceOf(felt),
  ];
  return goOn(
    moment,
    keys.map((key) => phrase(moment, key)),
  );
};

/**
 * Somebody says how it was: the next time follows it (content 5.8).
 *
 * @param felt null where it was not understood
 * @param after what it was said about; null where they did not say
 */
export const feedback = (moment: Moment, felt: Felt | null, after: 'routine' | 'walk' | null): Outcome => {
  if (felt === null) return goOn(moment, [phrase(moment, 'feedback.thanks')]);
  if (after === 'walk' || (after === null && meansWalk(moment))) {
    return felt === 'worse' || felt === 'hard' ? walkWasTooMuch(moment) : walkWasFine(moment);
  }
  const routine = routineMeant(moment);
  return routine === null ? aboutNothing(moment, felt) : aboutRoutine(moment, routine, felt);
};
