import { readNumber } from './numbers';

/** A typed value read from words: as Alexa writes it, and how many words it took. */
export interface TypedRead {
  value: string;
  words: number;
}

type Unit = 'H' | 'M' | 'S';

const UNIT_WORDS = new Map<string, Unit>([
  ...['hour', 'hours', 'hr', 'hrs'].map((word) => [word, 'H'] as const),
  ...['minute', 'minutes', 'min', 'mins'].map((word) => [word, 'M'] as const),
  ...['second', 'seconds', 'sec', 'secs'].map((word) => [word, 'S'] as const),
]);
const SECONDS_IN: Readonly<Record<Unit, number>> = { H: 3600, M: 60, S: 1 };

const startsWith = (tokens: readonly string[], at: number, phrase: string): number => {
  const words = phrase.split(' ');
  return words.every((word, offset) => tokens[at + offset] === word) ? words.length : 0;
};

/** Whole units stay as said ("ninety seconds" is PT90S); parts of a unit go to the next smaller one. */
const duration = (amount: number, unit: Unit): string => {
  if (Number.isInteger(amount)) return `PT${amount}${unit}`;
  const seconds = Math.round(amount * SECONDS_IN[unit]);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
};

const FRACTIONS: readonly (readonly [string, number])[] = [
  ['three quarters of an', 0.75],
  ['three quarters of a', 0.75],
  ['a quarter of an', 0.25],
  ['quarter of an', 0.25],
  ['a quarter of a', 0.25],
  ['half of an', 0.5],
  ['half an', 0.5],
  ['half a', 0.5],
  ['a half', 0.5],
  ['half', 0.5],
];

const amountAt = (tokens: readonly string[], at: number): { value: number; words: number } | null => {
  for (const [phrase, value] of FRACTIONS) {
    const words = startsWith(tokens, at, phrase);
    if (words > 0) return { value, words };
  }
  for (const phrase of ['a couple of', 'a couple', 'couple of']) {
    const words = startsWith(tokens, at, phrase);
    if (words > 0) return { value: 2, words };
  }
  const number = readNumber(tokens, at);
  if (number !== null) {
    const half = startsWith(tokens, at + number.words, 'and a half');
    return { value: number.value + (half > 0 ? 0.5 : 0), words: number.words + half };
  }
  return tokens[at] === 'a' || tokens[at] === 'an' ? { value: 1, words: 1 } : null;
};

/**
 * AMAZON.DURATION: "five minutes" PT5M, "half an hour" PT30M, "a minute and a half" PT1M30S,
 * "one minute thirty seconds" PT1M30S (platform facts 8.4).
 *
 * @returns the longest duration that begins at `at`, or null
 */
export const readDuration = (tokens: readonly string[], at: number): TypedRead | null => {
  const amount = amountAt(tokens, at);
  if (amount === null || amount.value <= 0) return null;
  const unit = UNIT_WORDS.get(tokens[at + amount.words] ?? '');
  if (unit === undefined) return null;
  const words = amount.words + 1;
  const half = startsWith(tokens, at + words, 'and a half');
  if (half > 0 && unit !== 'S' && Number.isInteger(amount.value)) {
    return { value: duration(amount.value + 0.5, unit), words: words + half };
  }
  const joined = tokens[at + words] === 'and' ? 1 : 0;
  const next = readNumber(tokens, at + words + joined);
  const nextUnit = next === null ? undefined : UNIT_WORDS.get(tokens[at + words + joined + next.words] ?? '');
  if (
    next !== null &&
    nextUnit !== undefined &&
    SECONDS_IN[nextUnit] < SECONDS_IN[unit] &&
    Number.isInteger(amount.value)
  ) {
    return {
      value: `PT${amount.value}${unit}${next.value}${nextUnit}`,
      words: words + joined + next.words + 1,
    };
  }
  return { value: duration(amount.value, unit), words };
};

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** Hours as said to hours of the day; without a word for it, as said. */
const halfOfDay = (tokens: readonly string[], at: number): { pm: boolean | null; words: number } => {
  for (const [phrase, pm] of [
    ['am', false],
    ['pm', true],
    ['a m', false],
    ['p m', true],
    ['in the morning', false],
    ['in the afternoon', true],
    ['in the evening', true],
    ['at night', true],
  ] as const) {
    const words = startsWith(tokens, at, phrase);
    if (words > 0) return { pm, words };
  }
  return { pm: null, words: 0 };
};

const onClock = (hour: number, minute: number, pm: boolean | null): string => {
  if (pm === true && hour < 12) return clock(hour + 12, minute);
  if (pm === false && hour === 12) return clock(0, minute);
  return clock(hour, minute);
};

const WHOLE_TIMES: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  midnight: '00:00',
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/**
 * AMAZON.TIME: "seven" 07:00, "half past six" 06:30, "seven thirty pm" 19:30, "noon" 12:00, "morning" MO.
 *
 * @returns the longest time that begins at `at`, or null
 */
export const readTime = (tokens: readonly string[], at: number): TypedRead | null => {
  const first = tokens[at] ?? '';
  const whole = Object.hasOwn(WHOLE_TIMES, first) ? WHOLE_TIMES[first] : undefined;
  if (whole !== undefined) return { value: whole, words: 1 };

  const lead = tokens[at] === 'a' && tokens[at + 1] === 'quarter' ? 1 : 0;
  const part = tokens[at + lead] === 'half' ? 30 : tokens[at + lead] === 'quarter' ? 15 : null;
  if (part !== null) {
    const direction = tokens[at + lead + 1];
    const hour = readNumber(tokens, at + lead + 2);
    if (hour === null || hour.value < 1 || hour.value > 12) return null;
    if (direction !== 'past' && direction !== 'to') return null;
    const day = halfOfDay(tokens, at + lead + 2 + hour.words);
    const words = lead + 2 + hour.words + day.words;
    return direction === 'past'
      ? { value: onClock(hour.value, part, day.pm), words }
      : { value: onClock(hour.value === 1 ? 12 : hour.value - 1, 60 - part, day.pm), words };
  }

  const hour = readNumber(tokens, at);
  if (hour === null || hour.value > 23) return null;
  const sharp = startsWith(tokens, at + hour.words, 'oclock');
  const minute = sharp > 0 ? null : readNumber(tokens, at + hour.words);
  const minutes = minute !== null && minute.value >= 1 && minute.value < 60 ? minute : { value: 0, words: 0 };
  const day = halfOfDay(tokens, at + hour.words + sharp + minutes.words);
  return {
    value: onClock(hour.value, minutes.value, day.pm),
    words: hour.words + sharp + minutes.words + day.words,
  };
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * AMAZON.DATE: today, tonight, tomorrow, the day after tomorrow and weekdays.
 *
 * @param today the device's own date, "2026-11-20"
 * @returns the longest date that begins at `at`, or null
 */
export const readDate = (tokens: readonly string[], at: number, today: string): TypedRead | null => {
  const later = startsWith(tokens, at, 'the day after tomorrow');
  if (later > 0) return { value: dayAfter(today, 2), words: later };
  const named = tokens[at] === 'next' || tokens[at] === 'this' || tokens[at] === 'on' ? 1 : 0;
  const word = tokens[at + named] ?? '';
  if (named === 0 && (word === 'today' || word === 'tonight')) return { value: today, words: 1 };
  if (named === 0 && word === 'tomorrow') return { value: dayAfter(today, 1), words: 1 };
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0) return null;
  const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  return { value: dayAfter(today, ahead === 0 ? 7 : ahead), words: named + 1 };
};
