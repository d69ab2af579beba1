import { ENGLISH_VOICE } from './constants';
import { type Spoken, spokenLength } from './spoken-length';

/** Alexa takes rates from 20 percent (platform facts 1.2); twice the usual rate is where words stop being clear. */
const RATE_PERCENT = { min: 20, max: 200 };

const atRate = (ms: number, ratePercent: number): number => {
  if (!(ratePercent >= RATE_PERCENT.min && ratePercent <= RATE_PERCENT.max)) {
    throw new RangeError(
      `a speaking rate is between ${RATE_PERCENT.min} and ${RATE_PERCENT.max} percent, not ${ratePercent}`,
    );
  }
  return Math.round((ms * 100) / ratePercent);
};

/**
 * How long a text lasts in the skill's voice at a speaking rate, in whole milliseconds.
 *
 * @throws RangeError for a rate outside 20 to 200 percent
 */
export const spokenAt = (text: string, ratePercent: number): Spoken => {
  const { voicedMs, endPauseMs } = spokenLength(text);
  return { voicedMs: atRate(voicedMs, ratePercent), endPauseMs: atRate(endPauseMs, ratePercent) };
};

/** The pause after a sentence at a speaking rate. */
export const sentencePauseMs = (ratePercent: number): number =>
  atRate(ENGLISH_VOICE.endPause * ENGLISH_VOICE.calibration, ratePercent);

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

/** A text as it goes into the markup: in one line, no spaces around it. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text);
