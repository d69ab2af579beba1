import type { Action } from '../../lambda/coach/action';
import { act, type Answer } from '../../lambda/coach/act';
import { DRIFT_SHARE, LAG_MS, MICROPHONE_MS } from '../../lambda/coach/locate';
import { newMember, type Member } from '../../lambda/coach/member';
import { cuesOf } from '../../lambda/coach/script';
import type { During } from '../../lambda/coach/script-cue';
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

/** How long after the answer was heard to begin some cue of it is being said; `into` more milliseconds into it. */
const heardAfterMs = (outcome: Answer, during: During, into: number, step: number): number => {
  const session = outcome.member.session;
  if (!session?.inputs || !session.spoken) throw new Error('Nothing is being guided.');
  const script = scriptFor(
    planFor(session.inputs, outcome.member),
    outcome.member,
    session.spoken.from,
    session.spoken.entry,
  );
  const all = cuesOf(script.parts);
  const index = all.findIndex((cue) => cue.during === during && cue.place.step >= step);
  if (index < 0) throw new Error(`No cue is there for ${during}.`);
  const beforeMs = all.slice(0, index).reduce((sum, cue) => sum + cue.ms, 0);
  const [inAnswer] = session.spoken.cues;
  // Later cues are said after the invitation, the microphone and its margin.
  const untilRepromptMs = index < inAnswer ? 0 : session.spoken.askMs[0] + MICROPHONE_MS + 1_000;
  return session.spoken.openingMs + beforeMs + untilRepromptMs + into;
};

/** While a certain kind of cue is being said, `into` milliseconds after it began. */
export const during = (outcome: Answer, what: During, into = 300, step = 0): Situation => ({
  member: outcome.member,
  today: outcome.today,
  nowMs:
    (outcome.member.session?.spoken?.atMs ?? morningMs) +
    LAG_MS +
    Math.ceil(heardAfterMs(outcome, what, into, step) / (1 - DRIFT_SHARE)),
});

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
