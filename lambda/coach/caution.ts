import type { ExerciseWords, PhaseWords } from './exercise-words';
import type { Position } from './position';

/**
 * What must be left out or adapted when somebody says something about their body (content 4.4.1): facts of the
 * content, never stored with a member.
 */
export interface Caution {
  id: string;
  /** `everything-but-breathing`: nothing else until a clinician has said that exercise is fine. */
  locks: 'nothing' | 'everything-but-breathing';
  /** Exercises that are left out. */
  leaveOut: string[];
  /** What is done instead of an exercise that is left out; null to drop it. */
  swaps: Record<string, string | null>;
  /** Where an exercise that stays is done instead of its own position: nobody is laid on the back who must not be. */
  positions?: Partial<Record<Position, Position>>;
  /** Exercises that stay, with a sentence of their own. */
  adapt: string[];
  /** Where one of those is done instead of its own position, by exercise id: on a chair instead of the ball. */
  doneIn?: Record<string, Position>;
  /** How long one of those is held at most, in seconds, by exercise id: "stay up only briefly" is counted briefly. */
  longestHold?: Record<string, number>;
  /** Exercises that were weighed and stay as they are; said of those that the content facts do not know. */
  fine?: string[];
  /** The routine that is offered when fewer than half of one is left. */
  instead?: string;
  /** Ids of the CONDITION slot that bring it about. */
  heardAs: string[];
}

/** What is said about a caution, in terms of movement; it names no condition. */
export interface CautionWords {
  /** One sentence on what changes. */
  noticed: string;
  /** A sentence by exercise id, said with its instruction. */
  adapt: Record<string, string>;
  /** By exercise id: what is said instead of the exercise's own words, wherever those contradict the adaptation. */
  replace?: Record<string, ReplacedWords>;
}

type InInstruction = 'name' | 'setup' | 'how' | 'feel' | 'care' | 'reminder' | 'otherSide';

/**
 * Words of an exercise as it is adapted. What is not there is said as ever; `{side}` and `{otherSide}` stand for the
 * side that is being worked, as in the exercise's own words.
 */
export interface ReplacedWords extends Partial<Pick<ExerciseWords, InInstruction>> {
  /** How to get there, from wherever one is; where its position's own words would say otherwise. */
  arrival?: string;
  /** By the name of the phase; either of its two wordings may stay. */
  phases?: Record<string, Partial<PhaseWords>>;
}
