import type { CountStyle } from './content';
import type { Place } from './place';
import type { ScriptCue } from './script-cue';
import type { Words } from './words';

/** What a hold sounds like, and how much of it there is left. */
export interface Hold {
  holdSeconds: number;
  /** Seconds already done when the count (again) begins; 0 for a whole hold. */
  fromSeconds: number;
  style: CountStyle;
  /** Said when the hold begins: "stay there and breathe" in the exercise's own words. */
  stay: string;
  /** One softening cue, said at about two thirds. */
  soften: string;
  /** Where the hold is; `holdMs` is filled in by the count. */
  place: Place;
}

/** Something said inside a hold, and when. */
interface Mark {
  atMs: number;
  text: string;
  kind: 'count' | 'breathe' | 'say';
}

/** Never talk over the last five seconds of a hold, but for the count (content 5.2). */
const QUIET_END_MS = 5_000;
/** In holds one reminder to breathe about every ten seconds (content 5.3). */
const REMINDER_EVERY_SECONDS = 10;
/** A breath in a hold lasts about ten seconds: four in, six out (content 5.3, 5.4). */
const BREATH_SECONDS = 10;
const BREATH_IN_SHARE = 0.4;
/** Silence that is kept around words put between counts. */
const ROOM_MS = 250;

const second = (number: number): Mark => ({
  atMs: (number - 1) * 1000,
  text: String(number),
  kind: 'count',
});

const threeTwoOne = (holdSeconds: number): Mark[] =>
  [3, 2, 1].map((left) => ({ atMs: (holdSeconds - left) * 1000, text: String(left), kind: 'count' }));

const everySecond = (hold: Hold, words: Words, numberAt: (second: number) => number): Mark[] =>
  Array.from({ length: hold.holdSeconds }, (_, index) => {
    const current = index + 1;
    const isReminder =
      current % REMINDER_EVERY_SECONDS === 1 &&
      current > 1 &&
      hold.holdSeconds * 1000 - index * 1000 > QUIET_END_MS + 1000;
    return {
      atMs: index * 1000,
      text: isReminder ? words.phrase('hold.breathe-in-count', {}, current) : String(numberAt(current)),
      kind: isReminder ? 'breathe' : 'count',
    };
  });

const breaths = (hold: Hold, words: Words): Mark[] => {
  const count = Math.max(1, Math.round(hold.holdSeconds / BREATH_SECONDS));
  const breathMs = (hold.holdSeconds * 1000) / count;
  return Array.from({ length: count }, (_, index) => {
    const startMs = Math.round(index * breathMs);
    const isLast = index === count - 1;
    const inwards =
      count === 1
        ? words.phrase('hold.breath-only')
        : isLast
          ? words.phrase('hold.breath-last')
          : words.phrase('hold.breath-in', { number: index + 1 });
    const outAtMs = Math.round(startMs + BREATH_IN_SHARE * breathMs);
    return [
      { atMs: startMs, text: inwards, kind: 'breathe' as const },
      { atMs: outAtMs, text: words.phrase('hold.breath-out'), kind: 'breathe' as const },
    ];
  }).flat();
};

/** Puts words into a free stretch between marks, if they fit there with room to spare. */
const insert = (marks: Mark[], mark: Mark, spokenMs: (text: string) => number, endMs: number): Mark[] => {
  const lastsMs = spokenMs(mark.text) + ROOM_MS;
  const isClear = marks.every(
    (other) => mark.atMs + lastsMs <= other.atMs || other.atMs + spokenMs(other.text) + ROOM_MS <= mark.atMs,
  );
  return isClear && mark.atMs + lastsMs <= endMs ? [...marks, mark].sort((a, b) => a.atMs - b.atMs) : marks;
};

const sparse = (hold: Hold, words: Words, spokenMs: (text: string) => number): Mark[] => {
  const { holdSeconds, style } = hold;
  const holdMs = holdSeconds * 1000;
  const end = holdSeconds > 5 ? threeTwoOne(holdSeconds) : [];
  const numbers =
    style === 'every-five'
      ? Array.from({ length: Math.floor((holdSeconds - 1) / 5) }, (_, index) =>
          second((index + 1) * 5),
        ).filter((mark) => mark.atMs < holdMs - 3500)
      : [];
  const lastWordsMs = holdMs - QUIET_END_MS;
  const reminders = Array.from(
    { length: Math.floor(holdSeconds / REMINDER_EVERY_SECONDS) },
    (_, index): Mark => ({
      atMs: (index + 1) * REMINDER_EVERY_SECONDS * 1000 + 300,
      text: words.phrase('hold.keep-breathing', {}, index),
      kind: 'breathe',
    }),
  );
  const opening: Mark = {
    atMs: 0,
    text: holdSeconds > 10 ? hold.stay : words.phrase('hold.and-breathe'),
    kind: 'breathe',
  };
  const halfway: Mark[] =
    style === 'quiet' && holdSeconds >= 16
      ? [{ atMs: Math.round(holdMs / 2), text: words.phrase('hold.half-way'), kind: 'say' }]
      : [];
  const soften: Mark[] =
    style === 'every-five' && holdSeconds >= 20
      ? [{ atMs: Math.round((holdSeconds * 2) / 3 / 5) * 5000 - 4300, text: hold.soften, kind: 'say' }]
      : [];
  // In order of importance: what comes first keeps its moment.
  const counted = [...numbers, ...end].sort((a, b) => a.atMs - b.atMs);
  const opened = insert(counted, opening, spokenMs, holdMs);
  return [...reminders, ...halfway, ...soften].reduce(
    (marks, mark) => insert(marks, mark, spokenMs, lastWordsMs),
    opened,
  );
};

const marksOf = (hold: Hold, words: Words, spokenMs: (text: string) => number): Mark[] => {
  const { holdSeconds, style } = hold;
  switch (style) {
    case 'every-second-up':
    case 'count-with-me':
      return everySecond(hold, words, (current) => current);
    case 'every-second-down':
      return everySecond(hold, words, (current) => holdSeconds - current + 1);
    case 'breaths':
      return holdSeconds >= 5 ? breaths(hold, words) : everySecond(hold, words, (current) => current);
    case 'every-five':
      return holdSeconds >= 5
        ? sparse(hold, words, spokenMs)
        : everySecond(hold, words, (current) => current);
    case 'quiet':
      return sparse(hold, words, spokenMs);
  }
};

/**
 * The style a hold is counted in when the member has not chosen one (content 5.4): up to ten seconds every second,
 * longer ones every five.
 */
export const defaultCountStyle = (holdSeconds: number): CountStyle =>
  holdSeconds <= 10 ? 'every-second-up' : 'every-five';

/**
 * The cues of one hold, or of what is left of one. They add up to exactly `holdSeconds - fromSeconds`: what is said
 * inside a hold is part of the hold.
 */
export const holdCues = (hold: Hold, words: Words, spokenMs: (text: string) => number): ScriptCue[] => {
  const endMs = hold.holdSeconds * 1000;
  const fromMs = hold.fromSeconds * 1000;
  const due = marksOf(hold, words, spokenMs).filter((mark) => mark.atMs >= fromMs);
  const again: Mark[] =
    hold.fromSeconds > 0 && due[0]?.atMs !== fromMs
      ? [{ atMs: fromMs, text: words.phrase('hold.keep-breathing'), kind: 'breathe' }]
      : [];
  const marks = again.reduce((all, mark) => insert(all, mark, spokenMs, endMs), due);
  const at = (ms: number): Place => ({ ...hold.place, holdMs: ms });
  const firstAtMs = marks[0]?.atMs ?? endMs;
  const lead: ScriptCue[] =
    firstAtMs > fromMs
      ? [{ kind: 'wait', text: '', ms: firstAtMs - fromMs, place: at(fromMs), during: 'hold' }]
      : [];
  return [
    ...lead,
    ...marks.map((mark, index): ScriptCue => ({
      kind: mark.kind,
      text: mark.text,
      ms: (marks[index + 1]?.atMs ?? endMs) - mark.atMs,
      place: at(mark.atMs),
      during: 'hold',
    })),
  ];
};
