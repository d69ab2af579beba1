import type { Walking } from './member';

/** The last stage of the walking plan (content 3, "Walking programme, spoken plan"). */
export const LAST_STAGE = 5;

/**
 * Days walked at a stage before the next one is offered: two at the beginning, then three, then a good week, which is
 * five walks where the plan says "most days". The last stage is kept.
 */
const DAYS_AT_STAGE = [2, 3, 3, 5, 5, Number.POSITIVE_INFINITY];
/** Somebody who went back a stage stays there for two days. */
const DAYS_AFTER_GOING_BACK = 2;
/** The shortest walk, in minutes, that each stage begins with; who walks already begins where they are. */
const MINUTES_OF_STAGE = [0, 5, 8, 15, 20, 30];

const needed = (stage: number): number => DAYS_AT_STAGE[stage] ?? Number.POSITIVE_INFINITY;

const stageOf = (seconds: number | null): number =>
  Math.max(
    0,
    MINUTES_OF_STAGE.findLastIndex((minutes) => minutes * 60 <= (seconds ?? 0)),
  );

/**
 * Somebody has walked. How far is noted and never measured against anything: each day counts as a good one until
 * they say otherwise.
 *
 * @param before null where this is the first walk
 * @param seconds how long it was; null if they did not say
 * @param today YYYY-MM-DD
 */
export const afterWalk = (before: Walking | null, seconds: number | null, today: string): Walking => {
  if (before === null) return { stage: stageOf(seconds), goodDays: 1, lastDay: today };
  const { stage, lastDay } = before;
  if (lastDay >= today) {
    return before.wentBack === true ? { stage, goodDays: before.goodDays, lastDay } : before;
  }
  const goodDays = before.goodDays + 1;
  return goodDays >= needed(stage)
    ? { stage: stage + 1, goodDays: 0, lastDay: today }
    : { stage, goodDays: Math.min(goodDays, 9), lastDay: today };
};

/** A walk was too much: back one stage, for two days; once for a walk, however often it is said. */
export const afterBadWalk = (before: Walking): Walking => {
  if (before.wentBack === true) return before;
  const stage = Math.max(0, before.stage - 1);
  return { ...before, stage, goodDays: Math.max(0, needed(stage) - DAYS_AFTER_GOING_BACK), wentBack: true };
};
