import type { VoiceConstants } from '../../lambda/speech/constants';
import { createSpokenLength, type Spoken } from '../../lambda/speech/spoken-length';
import { errorSpread, type ErrorSpread } from './errors';
import { COUNT_STYLES } from '../../lambda/coach/content';
import { HOLD_SECONDS, type MeasuredHold } from './holds';
import type { Truth } from './truth';
import type { MeasuredTurn } from './turns';

/** Everything that was measured. */
export interface Measurements {
  espeakVersion: string;
  sentences: readonly Truth[];
  numbers: readonly Truth[];
  holds: readonly MeasuredHold[];
  slowHolds: readonly MeasuredHold[];
  turns: readonly MeasuredTurn[];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const signed = (share: number): string => `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1)} %`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** Errors of a model over measured texts, before a break and before another sentence. */
export const spreads = (
  truths: readonly Truth[],
  spoken: (text: string) => Spoken,
): { beforeBreak: ErrorSpread; beforeSentence: ErrorSpread } => ({
  beforeBreak: errorSpread(
    truths.map(({ text, beforeBreakMs }) => ({ modelMs: spoken(text).voicedMs, trueMs: beforeBreakMs })),
  ),
  beforeSentence: errorSpread(
    truths.map(({ text, beforeSentenceMs }) => {
      const { voicedMs, endPauseMs } = spoken(text);
      return { modelMs: voicedMs + endPauseMs, trueMs: beforeSentenceMs };
    }),
  ),
});

const spreadRow = (name: string, spread: ErrorSpread): string[] => [
  name,
  String(spread.texts),
  percent(spread.median),
  percent(spread.ninetieth),
  percent(spread.worst),
  signed(spread.bias),
  percent(spread.withinFifteen),
];

const worstHold = (holds: readonly MeasuredHold[], secondsOf: (hold: MeasuredHold) => number): number =>
  Math.max(...holds.map((hold) => Math.abs(secondsOf(hold) / hold.nominalSeconds - 1)));

const holdRows = (holds: readonly MeasuredHold[]): string[][] =>
  COUNT_STYLES.map((style) => {
    const own = holds.filter((hold) => hold.style === style);
    const thirty = own.find((hold) => hold.nominalSeconds === 30);
    return [
      style,
      thirty?.modelSeconds.toFixed(2) ?? '',
      thirty?.renderedSeconds.toFixed(2) ?? '',
      thirty?.naiveSeconds.toFixed(2) ?? '',
      percent(worstHold(own, (hold) => hold.modelSeconds)),
      percent(worstHold(own, (hold) => hold.renderedSeconds)),
      percent(worstHold(own, (hold) => hold.naiveSeconds)),
    ];
  });

const HOLD_HEAD = [
  'count style',
  '30 s by the model',
  '30 s rendered',
  '30 s naive',
  'worst, model',
  'worst, rendered',
  'worst, naive',
];

const turnLine = (turns: readonly MeasuredTurn[]): string => {
  const spread = errorSpread(
    turns.map(({ nominalSeconds, renderedSeconds }) => ({
      modelMs: nominalSeconds * 1000,
      trueMs: renderedSeconds * 1000,
    })),
  );
  const drifts = turns
    .map(({ nominalSeconds, renderedSeconds }) => Math.abs(renderedSeconds - nominalSeconds))
    .sort((a, b) => a - b);
  const routines = new Set(turns.map(({ routine }) => routine)).size;
  return (
    `Whole answers (${turns.length}, of ${routines} routines as a new member hears them): length off by ` +
    `${percent(spread.median)} in the middle case and ${percent(spread.worst)} at worst; by the end of an answer ` +
    `the clock is off by ${drifts[Math.floor(drifts.length / 2)]?.toFixed(1)} s in the middle case, ` +
    `${drifts[Math.floor(drifts.length * 0.9)]?.toFixed(1)} s in one of ten, ${drifts.at(-1)?.toFixed(1)} s at worst.`
  );
};

/** The measurements as the figures of docs/voice.md. */
export const figures = (
  { espeakVersion, sentences, numbers, holds, slowHolds, turns }: Measurements,
  constants: VoiceConstants,
): string => {
  const spoken = createSpokenLength(constants);
  const { beforeBreak, beforeSentence } = spreads(sentences, spoken);
  const numbersBeforeBreak = spreads(numbers, spoken).beforeBreak;
  return [
    `Measured with ${espeakVersion}, voice en-us, 170 words a minute.`,
    '',
    table(
      ['length of', 'texts', 'median error', '9 of 10 within', 'worst', 'mean', 'within 15 %'],
      [
        spreadRow('sentence and its pause', beforeSentence),
        spreadRow('sentence before a break', beforeBreak),
        spreadRow('number before a break', numbersBeforeBreak),
      ],
    ),
    '',
    `Counted holds, in seconds; "worst" over holds of ${HOLD_SECONDS.join(', ')} s.`,
    '',
    table(HOLD_HEAD, holdRows(holds)),
    '',
    'The same at a speaking rate of 90 %.',
    '',
    table(HOLD_HEAD, holdRows(slowHolds)),
    '',
    turnLine(turns),
  ].join('\n');
};

/** Constants as TypeScript, to be pasted into lambda/speech/constants.ts. */
export const asSource = (constants: VoiceConstants): string =>
  `export const ENGLISH_VOICE: VoiceConstants = ${JSON.stringify(constants, null, 2)};`;
