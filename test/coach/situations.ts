import type { Action } from '../../lambda/coach/action';
import { act, type Answer } from '../../lambda/coach/act';
import { DRIFT_SHARE, LAG_MS, MICROPHONE_MS } from '../../lambda/coach/locate';
import { newMember, type Member } from '../../lambda/coach/member';
import { cuesOf } from '../../lambda/coach/script';
import type { PlanInputs } from '../../lambda/coach/plan-inputs';
import { lengthMs, type During, type ScriptCue } from '../../lambda/coach/script-cue';
import type { Spoken } from '../../lambda/coach/session';
import type { Occasion } from '../../lambda/coach/moment';
import { nothingToday, type Today } from '../../lambda/coach/today';
import { coach, memberWith, planFor, scriptFor } from './support';

export const morningMs = Date.parse('2026-11-20T07:00:00Z');

/** A member in the middle of something, and the moment at which they speak. */
export interface Situation {
  member: Member;
  nowMs: number;
  today?: Today;
}

/** What the coach answers when something is said in a situation. */
export const say = (
  { member, nowMs, today = nothingToday() }: Situation,
  action: Action,
  {
    isNewSession = false,
    canKeep = true,
    token,
  }: Partial<Pick<Occasion, 'isNewSession' | 'canKeep' | 'token'>> = {},
): Answer =>
  act(coach, member, action, {
    nowMs,
    isNewSession,
    canKeep,
    today,
    locale: 'en-US',
    ...(token === undefined ? {} : { token }),
  });

/** The situation some time after an answer was given. */
export const later = ({ member, today }: Answer, nowMs: number): Situation => ({ member, nowMs, today });

/** Somebody who has begun the ten-minute routine. */
export const begun = (member: Member = memberWith(), routine = 'general-10'): Answer =>
  say({ member, nowMs: morningMs }, { do: 'start-routine', routine }, { isNewSession: true });

/** What an answer set going. */
export const spokenIn = ({ member }: Answer): Spoken & { inputs: PlanInputs } => {
  const { session } = member;
  if (!session?.inputs || !session.spoken) throw new Error('Nothing is being guided.');
  return { ...session.spoken, inputs: session.inputs };
};

/** All cues of the script that an answer was cut from, to the end of the plan. */
export const cuesIn = (answer: Answer): readonly ScriptCue[] => {
  const { inputs, from, entry } = spokenIn(answer);
  return cuesOf(scriptFor(planFor(inputs, answer.member), answer.member, from, entry).parts);
};

/** While the first cue that is such a one is being said, `into` milliseconds after it began. */
export const whileSaying = (
  answer: Answer,
  isIt: (cue: ScriptCue, left: number) => boolean,
  into = 300,
): Situation => {
  const { atMs, openingMs, cues, askMs } = spokenIn(answer);
  const all = cuesIn(answer);
  const index = all.findIndex((cue, at) => isIt(cue, all.length - at));
  if (index < 0) throw new Error('No such cue is there.');
  // Later cues are said after the invitation, the microphone and its margin.
  const untilRepromptMs = index < cues[0] ? 0 : askMs[0] + MICROPHONE_MS + 1_000;
  const heardMs = openingMs + lengthMs(all.slice(0, index)) + untilRepromptMs + into;
  return later(answer, atMs + LAG_MS + Math.ceil(heardMs / (1 - DRIFT_SHARE)));
};

/** The same for the first cue of a kind, from a step on. */
export const during = (outcome: Answer, what: During, into = 300, step = 0): Situation =>
  whileSaying(outcome, (cue) => cue.during === what && cue.place.step >= step, into);

/** After everything that was said, microphone, reprompt and all. */
export const afterAll = ({ member, today, turn }: Answer): Situation => {
  const saidMs = [...turn.speech, ...turn.reprompt].reduce((sum, { ms }) => sum + ms, 0);
  return {
    member,
    today,
    nowMs: Math.ceil((member.session?.spoken?.atMs ?? morningMs) + 1.02 * saidMs) + 2 * MICROPHONE_MS + 5_000,
  };
};

/** Every kind of situation somebody may speak in. */
export const situations = (): Record<string, Situation> => {
  const start = begun();
  const hold = begun(memberWith(), 'press-up-series');
  const paused = say(during(hold, 'hold', 12_000), { do: 'pause' });
  const short = begun(memberWith(), 'general-5');
  const second = say(afterAll(short), { do: 'where-am-i' });
  const known = { member: memberWith(), nowMs: morningMs };
  const own = say(known, { do: 'free-timer', seconds: 45, number: null }, { isNewSession: true });
  const asked = (action: Action): Situation =>
    later(say(known, action, { isNewSession: true }), morningMs + 15_000);
  return {
    'being counted for': during(own, 'hold', 20_000),
    'counted for to the end': afterAll(own),
    'asked what to count': asked({ do: 'free-timer', seconds: null, number: null }),
    'asked how a walk was': asked({ do: 'walking-plan', seconds: 600 }),
    'asked whether to forget everything': asked({ do: 'forget-me' }),
    'new to the coach': { member: newMember(), nowMs: morningMs },
    'asked to accept the notice': later(
      say({ member: newMember(), nowMs: morningMs }, { do: 'launch' }, { isNewSession: true }),
      morningMs + 20_000,
    ),
    'known, nothing running': { member: memberWith(), nowMs: morningMs },
    'hearing the opening': { member: start.member, nowMs: morningMs + LAG_MS + 500 },
    'getting into position': during(start, 'change', 9_000),
    'hearing the instruction': during(start, 'instruction'),
    'about to begin': during(start, 'lead-in'),
    'in a short hold': during(start, 'hold', 1_200),
    'in a long hold': during(hold, 'hold', 12_000),
    moving: during(start, 'movement'),
    'resting between repetitions': during(start, 'rest'),
    'hearing the invitation': { member: start.member, nowMs: morningMs + LAG_MS + 198_000 },
    'in the reprompt': { member: start.member, nowMs: morningMs + LAG_MS + 260_000 },
    'silent to the end': afterAll(start),
    paused: later(paused, (paused.member.session?.changedAtMs ?? 0) + 5_000),
    'paused since yesterday': later(paused, (paused.member.session?.changedAtMs ?? 0) + 86_400_000),
    'asked whether to go on': later(
      say(later(paused, morningMs + 86_400_000), { do: 'launch' }, { isNewSession: true }),
      morningMs + 86_400_000 + 4_000,
    ),
    finished: later(second, afterAll(short).nowMs + 5_000),
    'asked what to do': later(
      say({ member: memberWith(), nowMs: morningMs }, { do: 'what-can-i-do' }, { isNewSession: true }),
      morningMs + 9_000,
    ),
    'offered something else': later(
      say(
        { member: memberWith(), nowMs: morningMs },
        { do: 'start-routine', routine: null },
        { isNewSession: true },
      ),
      morningMs + 9_000,
    ),
  };
};
