import type { VoiceConstants } from '../../lambda/speech/constants';
import { shapeOf } from '../../lambda/speech/sentence-shape';
import { leastSquares, type Observation } from './least-squares';
import type { Truth } from './truth';

const observationsOf = ({ text, beforeBreakMs, beforeSentenceMs }: Truth): Observation[] => {
  const { syllables, consonants, stressedWords, commas } = shapeOf(text);
  const words = [1, syllables, consonants, stressedWords, commas];
  return [
    { counts: [...words, 0], ms: beforeBreakMs },
    { counts: [...words, 1], ms: beforeSentenceMs },
  ];
};

/**
 * The constants that fit a voice best.
 *
 * @param sentences measured sentences, each with an end mark
 * @param numbers measured numbers from 0, in order
 * @param present what the measurements say nothing about is taken over
 */
export const fitConstants = (
  sentences: readonly Truth[],
  numbers: readonly Truth[],
  present: VoiceConstants,
): VoiceConstants => {
  const weights = leastSquares(sentences.flatMap(observationsOf)).map(Math.round);
  const [onset = 0, perSyllable = 0, perConsonant = 0, perStressedWord = 0, comma = 0, endPause = 0] =
    weights;
  return {
    ...present,
    onset,
    perSyllable,
    perConsonant,
    perStressedWord,
    comma,
    endPause,
    numbers: numbers.map(({ beforeBreakMs }) => Math.round(beforeBreakMs)),
  };
};
