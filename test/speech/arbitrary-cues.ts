import fc from 'fast-check';
import type { Cue } from '../../lambda/coach/cue';
import { SHORTEST_BREAK_MS } from '../../lambda/speech/breaks';
import { createVoice } from '../../lambda/speech/voice';

export type TimedText = Pick<Cue, 'text' | 'ms'>;

const sentence = fc
  .array(
    fc.constantFrom('Ease', 'your', 'left', 'knee', 'towards', 'the', 'shoulder,', "child's", 'breathe'),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((words) => `${words.join(' ')}.`);

const wait = fc.integer({ min: 1000, max: 25_000 }).map((ms) => ({ text: '', ms }));

/** Words that last just as long as they take. */
const say = (ratePercent: number): fc.Arbitrary<TimedText> =>
  sentence.map((text) => ({ text, ms: createVoice({ ratePercent }).spokenMs(text) }));

/** Words that begin a longer span: a movement, or something said in a hold. */
const breathe = (ratePercent: number): fc.Arbitrary<TimedText> =>
  fc
    .tuple(say(ratePercent), fc.integer({ min: 200, max: 8000 }))
    .map(([{ text, ms }, restMs]) => ({ text, ms: ms + restMs }));

/** A number in its second, its slow second or its five; longer only where a slow voice needs it. */
const count = (ratePercent: number): fc.Arbitrary<TimedText> =>
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1000, 1250, 5000)).map(([number, ms]) => {
    const text = String(number);
    return { text, ms: Math.max(ms, createVoice({ ratePercent }).spokenMs(text) + SHORTEST_BREAK_MS) };
  });

/** Cues as the coach makes them, up to a minute's worth and more: none shorter than its words. */
export const coachCues = (ratePercent = 100, minLength = 0): fc.Arbitrary<TimedText[]> =>
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: say(ratePercent) },
      { weight: 3, arbitrary: breathe(ratePercent) },
      { weight: 6, arbitrary: count(ratePercent) },
      { weight: 1, arbitrary: wait },
    ),
    { minLength, maxLength: 60, size: 'max' },
  );

/** Any cues at all, also some whose words outlast them. */
export const anyCues: fc.Arbitrary<TimedText[]> = fc.array(
  fc.record({
    text: fc.oneof(
      sentence,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constant(''),
      fc.constantFrom('5', '<&>'),
    ),
    ms: fc.integer({ min: 0, max: 30_000 }),
  }),
  { maxLength: 30, size: 'max' },
);
