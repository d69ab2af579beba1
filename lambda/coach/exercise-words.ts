/** What is said while a phase is moved through: the first time, and shorter ever after. */
export interface PhaseWords {
  first: string;
  again: string;
}

/**
 * The words of an exercise in one language. `{side}` and `{otherSide}` stand for left and right (or forward and
 * backward) wherever a sentence depends on the side that is being worked.
 */
export interface ExerciseWords {
  /** As it is said inside a sentence: "knee rolls". */
  name: string;
  /** Other names people use; never spoken by the coach. */
  aliases: string[];
  /** Start position, one or two sentences. */
  setup: string[];
  /** The movement, one or two sentences. */
  how: string[];
  feel: string;
  care: string;
  /** One short sentence instead of all four, once the exercise is known. */
  reminder: string;
  /** What changes when the second side begins; for exercises done one side after the other. */
  otherSide?: string;
  /** The breathing pattern in one sentence. */
  breath: string;
  /** What it is for. */
  purpose: string;
  /** Which muscles, in plain words. */
  muscles: string;
  easier: string;
  /** Left out where there is no tougher version. */
  harder?: string;
  phases: Record<string, PhaseWords>;
}
