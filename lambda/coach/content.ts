/**
 * The content types: what an exercise and a routine are, apart from any language, and the words that go with
 * them. The files under `content/` have exactly these shapes; `tools/content` checks and compiles them.
 */

import type { Caution, CautionWords } from './caution';
import type { ExerciseWords } from './exercise-words';
import type { Position } from './position';

type Region =
  | 'whole-back'
  | 'low-back'
  | 'mid-back'
  | 'upper-back'
  | 'neck'
  | 'shoulders'
  | 'chest'
  | 'arms'
  | 'side'
  | 'core'
  | 'pelvis'
  | 'hips'
  | 'glutes'
  | 'thighs'
  | 'hamstrings'
  | 'whole-body';

export type Equipment =
  | 'mat'
  | 'pillow'
  | 'towel'
  | 'chair'
  | 'step'
  | 'wall'
  | 'doorway'
  | 'ball'
  | 'tennis-ball'
  | 'shoes'
  | 'inversion-table';

type Kind = 'breathing' | 'mobility' | 'stretch' | 'strengthening' | 'aerobic' | 'information';

/** The direction in which an exercise moves or loads the spine. */
export type Bias =
  'neutral' | 'flexion' | 'extension' | 'flexion-extension' | 'rotation' | 'side-bend' | 'traction';

/**
 * How the two sides (or the two directions of a roll) share the work:
 * both at once; all of the left and then all of the right; left, right, left, right; or both within one repetition.
 */
export type Sides = 'both' | 'left-then-right' | 'forward-then-backward' | 'alternating' | 'pairs';

/** The side that is being worked. `both` where the exercise has no sides. */
export type Side = 'both' | 'left' | 'right' | 'forward' | 'backward';

/** What one repetition is called when it is counted. */
type Unit = 'rep' | 'breath' | 'cycle' | 'roll' | 'round';

/** How much of an exercise is done. Seconds are the content's unit; the coach works in milliseconds. */
export interface Dose {
  sets: number;
  /** Repetitions in a set, on each side. */
  reps: number;
  /** Length of the hold inside each repetition; 0 where a repetition has no hold. */
  holdSeconds: number;
  /** Pause between repetitions. */
  restSeconds: number;
  /** Pause between sets. */
  setRestSeconds: number;
  sides: Sides;
}

export type Breath = 'in' | 'out' | 'easy';

/**
 * One part of a repetition, in order. `hold` takes its length from the dose; the others have their own tempo.
 * `name` is the key of the phase's words.
 */
export interface Phase {
  name: string;
  seconds: number | 'hold';
  breath: Breath;
}

/** `counted`: coached second by second. `told`: explained, done away from the device. `refused`: never coached. */
type Coaching = 'counted' | 'told' | 'refused';

/** `timed`: somebody's own exercise; only counted, because nothing is known of it. */
type ExerciseCoaching = Coaching | 'timed';

export interface Exercise {
  id: string;
  coaching: ExerciseCoaching;
  position: Position;
  equipment: Equipment[];
  /** Helpful, not needed. */
  optionalEquipment: Equipment[];
  regions: Region[];
  kind: Kind;
  bias: Bias;
  /** 1 gentle, 2 moderate, 3 advanced or opt-in. */
  level: 1 | 2 | 3;
  inBed: boolean;
  unit: Unit;
  dose: Dose;
  /** Half-way in: what a first-timer or somebody after a break does. */
  starter: Partial<Dose>;
  phases: Phase[];
  /** Stand-ins by movement need; null where none is wanted. */
  swaps: { noFloor: string | null; noBall: string | null };
  /** Content inventory references (E01...). */
  sources: string[];
}

export interface RoutineStep {
  exercise: string;
  /** Where the routine has it done, when that is not the exercise's own position. */
  position?: Position;
  /** What differs from the exercise's own dose. */
  dose: Partial<Dose>;
  /** Done this way from the start. */
  variant?: 'easier';
  /** Left out unless asked for (advanced or opt-in moves); the stand-in is done instead. */
  optIn?: { insteadUse: string };
}

export type RoutinePlace = 'floor' | 'bed' | 'chair' | 'standing';

export interface Routine {
  id: string;
  kind: 'counted' | 'told' | 'refused';
  place: RoutinePlace;
  equipment: Equipment[];
  optionalEquipment: Equipment[];
  regions: Region[];
  /** Announced length with full instructions; lint keeps it within a tenth of the script's own length. */
  minutes: number;
  steps: RoutineStep[];
  /** Count style when the member has not chosen one. */
  countStyle?: CountStyle;
  /** `quiet` ends without a question: nobody falling asleep should be asked one. */
  ending?: 'quiet';
  /** Too long for one sitting: these are offered instead, one a day. */
  offerInstead?: string[];
  /** Content inventory references (P01...). */
  sources: string[];
}

/** How holds may be counted (content 5.4). */
export const COUNT_STYLES = [
  'every-second-up',
  'every-second-down',
  'every-five',
  'breaths',
  'quiet',
  'count-with-me',
] as const;

export type CountStyle = (typeof COUNT_STYLES)[number];

/** How long people need from one position to another, in seconds; and to get into the first one (content 5.6). */
export interface Transitions {
  change: Partial<Record<Position, Partial<Record<Position, number>>>>;
  start: Record<RoutinePlace | 'ball', number>;
}

export interface RoutineWords {
  /** As it is said inside a sentence: "ten-minute back stretches". */
  name: string;
  /** The minutes that the name tells, so that they are not said twice; left out where it tells none. */
  nameMinutes?: number;
  aliases: string[];
  /** One sentence: what it is good for, no promise. */
  about: string;
  /** One remark said before the start, where the routine needs one. */
  before?: string;
}

/** A spoken phrase: one wording, or several to choose from by turn so that repetition does not grate. */
export type Phrase = string | string[];

export interface LanguageWords {
  exercises: Record<string, ExerciseWords>;
  routines: Record<string, RoutineWords>;
  cautions: Record<string, CautionWords>;
  /** Phrases by file and key: `phrases.pause.paused`. */
  phrases: Record<string, Record<string, Phrase>>;
}

/** A wish that is answered with one routine or one exercise. */
export type Choice = { routine: string } | { exercise: string };

/** What is chosen when somebody names something else than a routine. */
export interface Choices {
  /** What "start my back stretches" means the first time. */
  usual: string;
  bodyPart: Record<string, Choice>;
  position: Record<string, Choice>;
  equipment: Record<string, Choice>;
  /** Routines for "something easy" and "something hard". */
  effort: { easy: string; hard: string };
  noFloor: Choice;
  noEquipment: Choice;
  /** The lengths of the general routine, shortest first; a wish for a duration is fitted into them. */
  lengths: string[];
  /** What is done instead of an advanced exercise until it is unlocked, by id. */
  gentler: Record<string, string>;
}

/** Everything under `content/`, compiled. `version` changes whenever anything in it does. */
export interface Catalogue {
  version: string;
  exercises: Record<string, Exercise>;
  routines: Record<string, Routine>;
  transitions: Transitions;
  choices: Choices;
  cautions: Record<string, Caution>;
  words: { en: LanguageWords };
}
