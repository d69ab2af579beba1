import { rule as aboveFloor } from './above-floor';
import { rule as allDrawn } from './all-drawn';
import { rule as contactsTouch } from './contacts-touch';
import { rule as fitsTheFrame } from './fits-the-frame';
import { rule as jointsHuman } from './joints-human';
import { rule as limbsReach } from './limbs-reach';
import type { DrawingRule } from './rule';

/** Every rule that drawings keep to. */
export const drawingRules: readonly DrawingRule[] = [
  allDrawn,
  jointsHuman,
  limbsReach,
  aboveFloor,
  contactsTouch,
  fitsTheFrame,
];
