import { amongAllSteps, amongTodaysSteps } from '../../lambda/coach/careful';
import { BEHIND_AT_MOST_MS, MICROPHONE_MS } from '../../lambda/coach/locate';
import type { Member } from '../../lambda/coach/member';
import { contextOf, planOf, type Coach } from '../../lambda/coach/moment';
import type { Place } from '../../lambda/coach/place';
import type { Plan } from '../../lambda/coach/plan';
import { comparePlaces } from '../../lambda/coach/repetitions';
import { resumePoint } from '../../lambda/coach/resume-point';
import { cuesOf, makeScript } from '../../lambda/coach/script';
import { lengthMs, type ScriptCue } from '../../lambda/coach/script-cue';
import type { Session } from '../../lambda/coach/session';
import type { Today } from '../../lambda/coach/today';

/** What a device has really said of its last answer, milliseconds; a reprompt that never began is null. */
export interface Heard {
  answerMs: number;
  repromptMs: number | null;
}

/** Nobody can know better than this where somebody is: lags, drift and rounding together, milliseconds. */
const slackMs = ({ answerMs, repromptMs }: Heard): number => 6_000 + 0.015 * (answerMs + (repromptMs ?? 0));

/** Alexa's time stamps are whole seconds: what has passed between two may be almost a second less than they tell. */
const STAMP_MS = 1_000;

/** A lead-in is said anew on the way back: whoever has begun to hear it has lost nothing of what comes before. */
const ledIn = ({ place, during }: ScriptCue): Place =>
  during === 'lead-in' ? { ...place, rep: Math.max(1, place.rep) } : place;

const cueAt = (cues: readonly ScriptCue[], ms: number): { cue: ScriptCue; intoMs: number } | null => {
  let startMs = 0;
  for (const cue of cues) {
    if (ms < startMs + cue.ms) return { cue, intoMs: ms - startMs };
    startMs += cue.ms;
  }
  return null;
};

/** Where a person is who hears a member's guided session, in what was really said: the model of a place. */
export class HeardSession {
  readonly #plan: Plan;
  readonly #session: Session;
  readonly #cues: readonly ScriptCue[];
  readonly #end: Place;
  readonly #firstSide: 'left' | 'right';

  private constructor(coach: Coach, member: Member, stored: Session, plan: Plan) {
    this.#plan = plan;
    this.#firstSide = member.settings.firstSide;
    this.#session = amongTodaysSteps(stored, plan, this.#firstSide);
    const { spoken } = this.#session;
    const known = { ...member, session: this.#session };
    const script =
      spoken === null ? null : makeScript(contextOf(coach, known, plan), spoken.from, spoken.entry);
    this.#cues = script === null ? [] : cuesOf(script.parts);
    this.#end = script?.end ?? { step: plan.steps.length, set: 1, side: 'both', rep: 0, holdMs: 0 };
  }

  /** @returns null where nothing is being guided, or paused */
  static of(coach: Coach, member: Member, today: Today): HeardSession | null {
    const { session } = member;
    if (session === null || session.inputs === null) return null;
    return new HeardSession(coach, member, session, planOf({ coach, member, today }, session.inputs));
  }

  /** Where the last answer began, or the pause is; as it is stored. */
  get begun(): Place | null {
    const place = this.#session.spoken?.from ?? this.#session.place;
    return place === null ? null : this.#stored(place);
  }

  /**
   * Whether by the clock alone the last answer was just heard to its end, or to where nothing is left to do, and it was
   * the last of all.
   */
  isJustThrough(nowMs: number): boolean {
    const { spoken } = this.#session;
    if (spoken === null || spoken.cues[0] + spoken.cues[1] < this.#cues.length) return false;
    const betweenMs = spoken.cues[1] === 0 ? 0 : spoken.askMs[0] + MICROPHONE_MS;
    const saidMs = this.#cues.reduce((sum, { ms }) => sum + ms, spoken.openingMs + betweenMs);
    const sinceMs = nowMs - spoken.atMs - saidMs;
    return sinceMs >= -BEHIND_AT_MOST_MS - this.#nothingLeftMs && sinceMs < 60_000;
  }

  /** How long is spoken at the end once the last hold or movement is over. */
  get #nothingLeftMs(): number {
    const isWork = ({ during, place }: ScriptCue): boolean =>
      during !== 'closing' && (during !== 'movement' || place.holdMs === 0);
    return lengthMs(this.#cues.slice(this.#cues.findLastIndex(isWork) + 1));
  }

  /** Whether a stored place is beyond all that is left to do. */
  isOver(place: Place): boolean {
    return !this.#plan.steps.some(({ base }) => base >= place.step);
  }

  /** The latest place that can have been reached; as it is stored. */
  latest(heard: Heard): Place {
    const { answerMs, repromptMs } = heard;
    const place =
      repromptMs === null
        ? this.#walk(answerMs + STAMP_MS, null, ledIn)
        : this.#walk(answerMs, repromptMs + STAMP_MS, ledIn);
    return this.#around(place)[1];
  }

  /** The earliest place at which going on loses nothing that matters; as it is stored. */
  earliest(heard: Heard): Place {
    const slack = slackMs(heard);
    const { answerMs, repromptMs } = heard;
    const place =
      repromptMs === null
        ? this.#walk(answerMs - slack, null)
        : repromptMs > slack
          ? this.#walk(answerMs, repromptMs - slack)
          : this.#walk(answerMs - (slack - repromptMs), null);
    return this.#around(place)[0];
  }

  /** A stored place and what it becomes when it is gone on from, the earlier first: parts of holds are done again. */
  resumed(stored: Place): readonly [Place, Place] {
    const place = amongTodaysSteps({ ...this.#session, place: stored }, this.#plan, this.#firstSide).place;
    return this.#around(place ?? stored, stored);
  }

  /** A hold that is done and the repetition after it are the same place, also where that is in the next exercise. */
  #around(place: Place, stored = this.#stored(place)): readonly [Place, Place] {
    const resumed = this.#stored(resumePoint(this.#plan, place, this.#firstSide));
    return this.compare(stored, resumed) < 0 ? [stored, resumed] : [resumed, stored];
  }

  /** Negative where the first of two stored places comes first. */
  compare(a: Place, b: Place): number {
    const doseOf = (step: number) => this.#plan.steps.find(({ base }) => base === step)?.dose;
    return comparePlaces(a, b, doseOf, this.#firstSide);
  }

  #walk(answerMs: number, repromptMs: number | null, placeOf = (cue: ScriptCue): Place => cue.place): Place {
    const { spoken } = this.#session;
    if (spoken === null) return this.#session.place ?? this.#end;
    const [firstCount, secondCount] = spoken.cues;
    const placeAfter = (count: number): Place => this.#cues[count]?.place ?? this.#end;
    const placeIn = (cues: readonly ScriptCue[], ms: number): Place | null => {
      const found = cueAt(cues, ms);
      if (found === null) return null;
      const { cue, intoMs } = found;
      return cue.during === 'hold' ? { ...cue.place, holdMs: cue.place.holdMs + intoMs } : placeOf(cue);
    };
    if (repromptMs !== null && secondCount > 0) {
      const second = this.#cues.slice(firstCount, firstCount + secondCount);
      return placeIn(second, repromptMs) ?? placeAfter(firstCount + secondCount);
    }
    const intoMs = answerMs - spoken.openingMs;
    if (intoMs < 0) return spoken.from;
    return placeIn(this.#cues.slice(0, firstCount), intoMs) ?? placeAfter(firstCount);
  }

  #stored(place: Place): Place {
    const asGuiding: Session = { ...this.#session, state: 'guiding', place, spoken: null };
    return amongAllSteps(asGuiding, this.#plan).place ?? place;
  }
}
