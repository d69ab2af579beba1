import type { Place } from './place';
import { lineEndsOf } from './lines';
import { cuesOf, firstCues, type Script } from './script';
import { lengthMs, type During, type ScriptCue } from './script-cue';
import type { Spoken } from './session';

/** The microphone stays open this long after speech (platform 2). */
export const MICROPHONE_MS = 8_000;
/**
 * From the time stamp of a request until its answer is heard, and from a wake word until its request is stamped:
 * never known, so taken long rather than short, because a place must not be later than the truth (design, Time).
 */
export const LAG_MS = 1_500;
/**
 * Rendered answers drift from the model by about this share of their length (docs/voice.md); the place is taken that
 * much earlier, for the same reason.
 */
export const DRIFT_SHARE = 0.01;
/** By so much a place, located with all that caution, may be behind the truth at the end of an answer. */
export const BEHIND_AT_MOST_MS = 5_000;
/** The microphone's eight seconds are only about eight; a reprompt is located with this much more caution. */
const REPROMPT_LAG_MS = 1_000;

/**
 * No request of the same session comes later than this after all of an answer is over, microphones and all: Alexa closes
 * it then (platform 2). If one seems to, a clock has jumped, and how much was heard is unknown. Generous, for voices
 * that are slow and nets that are.
 */
const IMPOSSIBLE_AFTER_MS = 60_000;
const SLOWEST_VOICE = 1.05;

/** Instead of a time stamp: Alexa has told that nobody spoke until the end, so everything was heard. */
export const HEARD_OUT = Number.MAX_SAFE_INTEGER;

/** Where a moment of an answer falls. */
export interface Located {
  place: Place;
  during: During;
  /** Guided time that had passed by then, in this answer. */
  guidedMs: number;
  /** Every cue of the plan was heard. */
  isAtEnd: boolean;
}

interface CueAt {
  cue: ScriptCue;
  intoMs: number;
}

const findCue = (cues: readonly ScriptCue[], atMs: number): CueAt | null => {
  let startMs = 0;
  for (const cue of cues) {
    if (atMs < startMs + cue.ms) return { cue, intoMs: atMs - startMs };
    startMs += cue.ms;
  }
  return null;
};

const placeIn = ({ cue, intoMs }: CueAt): Place =>
  cue.during === 'hold' ? { ...cue.place, holdMs: cue.place.holdMs + intoMs } : cue.place;

/**
 * The place at a moment of a script: walk the cues until the time is used up.
 *
 * @param atMs milliseconds after the script's first cue began; beyond its end gives the end
 */
export const placeAt = (script: Script, atMs: number): Place => {
  const found = findCue(cuesOf(script.parts), Math.max(0, atMs));
  return found === null ? script.end : placeIn(found);
};

/**
 * The same where a document speaks: from the last event it sent on, by the clock, but never past the end of the line
 * that followed, because the document would have told of that.
 */
const locateHeard = (
  script: Script,
  spoken: Spoken,
  heard: NonNullable<Spoken['heard']>,
  nowMs: number,
): Located => {
  const [count] = spoken.cues;
  const all = firstCues(script, count + 1);
  const cues = all.slice(0, count);
  const heardCues = Math.min(heard.cues, count);
  const beforeMs = lengthMs(cues.slice(0, heardCues));
  if (heardCues >= count) {
    const place = all[count]?.place ?? script.end;
    return { place, during: 'invitation', guidedMs: beforeMs, isAtEnd: count >= all.length };
  }
  const sinceMs = Math.floor((nowMs - heard.atMs - LAG_MS) * (1 - DRIFT_SHARE));
  const elapsedMs = heardCues > 0 ? Math.max(0, sinceMs) : sinceMs - spoken.openingMs;
  if (elapsedMs < 0) return { place: spoken.from, during: 'opening', guidedMs: 0, isAtEnd: false };
  const lineEnd = lineEndsOf(script.parts, count).find((end) => end > heardCues) ?? count;
  const lineMs = lengthMs(cues.slice(heardCues, lineEnd));
  const atMs = beforeMs + Math.min(elapsedMs, lineMs);
  const found = elapsedMs < lineMs ? findCue(cues, atMs) : null;
  if (found !== null) {
    return { place: placeIn(found), during: found.cue.during, guidedMs: atMs, isAtEnd: false };
  }
  const next = all[lineEnd];
  return {
    place: next?.place ?? script.end,
    during: lineEnd < count ? (next?.during ?? 'rest') : 'invitation',
    guidedMs: atMs,
    isAtEnd: lineEnd >= all.length,
  };
};

/**
 * Where somebody was when a request came, from the time since the answer they were listening to.
 *
 * The answer is: opening words, the guided slice, an invitation, the open microphone, the reprompt's slice, its
 * invitation, the microphone again. After all of that the place is where the reprompt ended, and never beyond. A moment
 * at which the session would have been over for long tells nothing: the place is where the answer began.
 *
 * @param script the script the answer was cut from, made again from `spoken.from` and `spoken.entry`
 * @param nowMs time stamp of the new request, epoch milliseconds, or `HEARD_OUT`
 */
export const locate = (script: Script, spoken: Spoken, nowMs: number): Located => {
  if (spoken.heard !== undefined) return locateHeard(script, spoken, spoken.heard, nowMs);
  const [firstCount, secondCount] = spoken.cues;
  // One more than were spoken: it tells whether there was more to come, and where.
  const all = firstCues(script, firstCount + secondCount + 1);
  const [firstAskMs, secondAskMs] = spoken.askMs;
  const first = all.slice(0, firstCount);
  const second = all.slice(firstCount, firstCount + secondCount);
  const endOf = (count: number): Place => all[count]?.place ?? script.end;
  const firstMs = lengthMs(first);
  const heardMs = Math.floor((nowMs - spoken.atMs - LAG_MS) * (1 - DRIFT_SHARE));
  const elapsedMs = heardMs - spoken.openingMs;

  const wholeMs = spoken.openingMs + firstMs + firstAskMs + lengthMs(second) + secondAskMs;
  const longestMs = wholeMs * SLOWEST_VOICE + 2 * MICROPHONE_MS + IMPOSSIBLE_AFTER_MS;
  const isImpossible = nowMs !== HEARD_OUT && nowMs - spoken.atMs > longestMs;
  if (elapsedMs < 0 || isImpossible) {
    return { place: spoken.from, during: 'opening', guidedMs: 0, isAtEnd: all.length === 0 };
  }
  const inFirst = findCue(first, elapsedMs);
  if (inFirst !== null) {
    return { place: placeIn(inFirst), during: inFirst.cue.during, guidedMs: elapsedMs, isAtEnd: false };
  }
  const repromptMs = elapsedMs - firstMs - firstAskMs - MICROPHONE_MS - REPROMPT_LAG_MS;
  if (repromptMs < 0 || secondCount === 0) {
    return {
      place: endOf(firstCount),
      during: 'invitation',
      guidedMs: firstMs,
      isAtEnd: firstCount >= all.length,
    };
  }
  const inSecond = findCue(second, repromptMs);
  if (inSecond !== null) {
    return {
      place: placeIn(inSecond),
      during: inSecond.cue.during,
      guidedMs: firstMs + repromptMs,
      isAtEnd: false,
    };
  }
  return {
    place: endOf(firstCount + secondCount),
    during: 'invitation',
    guidedMs: firstMs + lengthMs(second),
    isAtEnd: firstCount + secondCount >= all.length,
  };
};
