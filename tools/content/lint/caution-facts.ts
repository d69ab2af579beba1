import type { Bias } from '../../../lambda/coach/content';
import type { Position } from '../../../lambda/coach/position';

/** What a caution has something to say about: one row of the matrix of the content facts (4.4). */
interface Concerns {
  /** The directions of movement that are not simply fine. */
  bias: readonly Bias[];
  /** The positions that are not simply fine. */
  position: readonly Position[];
}

/** All directions in which a spine bends or turns. */
const BENDS = ['flexion', 'extension', 'flexion-extension', 'rotation', 'side-bend'] as const;
const FORWARD_OR_BACK = ['flexion', 'extension', 'flexion-extension'] as const;

const concerns = (bias: readonly Bias[], ...position: readonly Position[]): Concerns => ({ bias, position });

/**
 * The matrix of the content facts (4.4), by caution: the columns of a movement and of a position whose cell says
 * anything but "allowed". The ball concerns every one of them.
 */
export const CONCERNS: Readonly<Record<string, Concerns>> = {
  disc: concerns(BENDS),
  sciatica: concerns(BENDS, 'on-front'),
  stenosis: concerns(['extension', 'flexion-extension', 'rotation', 'side-bend'], 'on-front'),
  spondy: concerns(['extension', 'flexion-extension', 'rotation', 'side-bend'], 'on-front'),
  osteo: concerns(BENDS),
  preg1: concerns(['flexion', 'extension', 'flexion-extension', 'rotation'], 'on-front'),
  preg2: concerns(['flexion', 'extension', 'flexion-extension', 'rotation'], 'on-back', 'on-front'),
  'pelvic-girdle': concerns(
    ['neutral', 'flexion', 'extension', 'flexion-extension', 'rotation'],
    'on-back',
    'on-front',
  ),
  postpartum: concerns(['neutral', ...BENDS], 'on-front', 'hands-and-knees'),
  'hip-replacement': concerns(['neutral', ...BENDS], 'on-front', 'hands-and-knees'),
  abdominal: concerns(['neutral', ...BENDS], 'on-front'),
  bp: concerns(FORWARD_OR_BACK),
  eye: concerns(FORWARD_OR_BACK, 'hands-and-knees'),
  dizzy: concerns(FORWARD_OR_BACK, 'on-front', 'hands-and-knees'),
  wrist: concerns(['neutral', ...FORWARD_OR_BACK], 'hands-and-knees'),
  knee: concerns(['neutral', 'flexion', 'flexion-extension'], 'hands-and-knees'),
  neck: concerns(FORWARD_OR_BACK, 'on-front'),
  shoulder: concerns(['neutral', ...BENDS], 'on-front', 'hands-and-knees'),
  balance: concerns(['extension', 'flexion-extension'], 'hands-and-knees'),
};

/** Cautions that adapt whatever bends or turns (content facts 4.4, the row "Hypermobility"). */
export const ADAPTS_ALL_BENDS: readonly string[] = ['hypermobility'];

/** Cautions that are as careful as another one, or more so (content facts, below 4.4.1): the careful one first. */
export const FOLLOWS: readonly (readonly [follower: string, leader: string])[] = [
  ['sciatica', 'disc'],
  ['pelvic-girdle', 'preg2'],
];

/** The caution that leaves out everything but a list. */
export const LEAVES_ONLY_A_LIST = 'surgery';
