import type { Today } from './today';

/** Ids of the cautions for somebody who is expecting, by how far they are (content 4.5). */
const EARLY = 'preg1';
const LATER = 'preg2';
/** From about sixteen weeks the later cautions apply (content 4.5). */
const LATER_FROM_WEEKS = 16;

/** Whether a caution is one for somebody who is expecting, early or later. */
export const isForExpecting = (caution: string): boolean => caution === EARLY || caution === LATER;

/** Whether somebody has said today that they are expecting. */
export const isExpecting = ({ cautions }: Pick<Today, 'cautions'>): boolean => cautions.some(isForExpecting);

/**
 * The caution for so many weeks; the later one where nobody said.
 *
 * @param weeks as heard; null, or a number that means none, where nobody said
 */
export const cautionForWeeks = (weeks: number | null): string =>
  weeks !== null && weeks > 0 && weeks < LATER_FROM_WEEKS ? EARLY : LATER;
