import { rule as aliasesUnique } from './aliases-unique';
import { rule as breathLength } from './breath-length';
import { rule as cautionsComplete } from './cautions-complete';
import { rule as cautionsDecided } from './cautions-decided';
import { rule as cautionsPlain } from './cautions-plain';
import { rule as cautionsResolve } from './cautions-resolve';
import { rule as choicesSuit } from './choices-suit';
import { rule as complete } from './complete';
import { rule as dosesInBounds } from './doses-in-bounds';
import { rule as fewPositionChanges } from './few-position-changes';
import { rule as idsResolve } from './ids-resolve';
import { rule as instructionLength } from './instruction-length';
import { minutesHonest } from './minutes-honest';
import { rule as noClaims } from './no-claims';
import { rule as noConditions } from './no-conditions';
import { rule as phaseFits } from './phase-fits';
import { rule as phasesBreathe } from './phases-breathe';
import { rule as placeSuits } from './place-suits';
import { rule as plainProse } from './plain-prose';
import type { ContentRule } from './rule';
import { scriptLengthMs } from './script-length';
import { rule as sideWords } from './side-words';
import { rule as spokenStyle } from './spoken-style';
import { rule as swapsSuit } from './swaps-suit';
import { rule as transitionsKnown } from './transitions-known';

/** Every rule that the content keeps to: first structure, then words. */
export const rules: readonly ContentRule[] = [
  idsResolve,
  complete,
  dosesInBounds,
  swapsSuit,
  placeSuits,
  fewPositionChanges,
  transitionsKnown,
  minutesHonest(scriptLengthMs),
  choicesSuit,
  cautionsResolve,
  cautionsComplete,
  cautionsDecided,
  aliasesUnique,
  plainProse,
  breathLength,
  instructionLength,
  sideWords,
  phasesBreathe,
  phaseFits,
  spokenStyle,
  noClaims,
  noConditions,
  cautionsPlain,
];
