import { estimatedSeconds } from './estimate';
import { startPlace } from './guide';
import { makePlan } from './make-plan';
import { contextOf, planOf, type Moment } from './moment';
import { prepared } from './prepare';
import { cuesOf, makeScript } from './script';
import { lengthMs } from './script-cue';
import type { PlanInputs } from './plan-inputs';

/** "Ten minutes" is met by what takes at most this much of it. */
const NEAR_SHARE = 1.1;
/** The smallest limit that is kept (the stored record has no smaller one). */
const LEAST_LIMIT_SECONDS = 30;

/** How long a plan takes this member, by the script's own clock. */
export const scriptMs = (moment: Moment, inputs: PlanInputs): number => {
  const plan = planOf(moment, inputs);
  const script = makeScript(contextOf(moment.coach, moment.member, plan), startPlace(moment, plan), 'fresh');
  return lengthMs(cuesOf(script.parts));
};

/** The limit under which one stretch fewer is left; null where only one is. */
const smallerLimit = ({ coach }: Moment, inputs: PlanInputs): number | null => {
  const { steps } = makePlan(coach.catalogue, inputs, { holdFactor: 1 });
  const limitSeconds = Math.floor(estimatedSeconds(steps)) - 1;
  return steps.length > 1 && limitSeconds >= LEAST_LIMIT_SECONDS ? limitSeconds : null;
};

/**
 * The inputs with so small a limit that the plan takes this member about as long as they asked for. A limit is kept to
 * by the content's own holds, so that the steps stay the same when holds are made longer on the way; whoever likes
 * longer ones gets fewer stretches (content 3, "Choosing for the user").
 *
 * @param wantedSeconds how long it is to take
 */
export const fittedTo = (moment: Moment, inputs: PlanInputs, wantedSeconds: number): PlanInputs => {
  let fitting: PlanInputs = { ...inputs, limitSeconds: wantedSeconds };
  for (;;) {
    const begun = prepared(moment, fitting);
    const isNear = scriptMs(moment, begun) <= NEAR_SHARE * wantedSeconds * 1000;
    const limitSeconds = isNear ? null : smallerLimit(moment, begun);
    if (limitSeconds === null) return fitting;
    fitting = { ...fitting, limitSeconds };
  }
};
