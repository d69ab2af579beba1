import { invocationName } from './invocation-rule';
import { builtInIntents, limits, names, requiredIntents } from './model-rules';
import type { Rule } from './rule';
import { noSharedSamples, sampleCharacters, sampleLength, samplesPresent } from './sample-rules';
import {
  builtInTypes,
  carriers,
  slotsDeclared,
  slotsOncePerSample,
  synonymsOnce,
  valueCharacters,
} from './slot-rules';

/** Amazon's rules, in the order in which they are reported. */
export const RULES: readonly Rule[] = [
  invocationName,
  names,
  requiredIntents,
  builtInIntents,
  builtInTypes,
  samplesPresent,
  sampleCharacters,
  valueCharacters,
  sampleLength,
  noSharedSamples,
  slotsDeclared,
  slotsOncePerSample,
  carriers,
  synonymsOnce,
  limits,
];
