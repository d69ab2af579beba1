import type { RequestEnvelope } from 'ask-sdk-model';
import { act } from '../../lambda/coach/act';
import { contextOf, planOf } from '../../lambda/coach/moment';
import { cuesOf, makeScript } from '../../lambda/coach/script';
import type { ScriptCue } from '../../lambda/coach/script-cue';
import { newMember, type Member } from '../../lambda/coach/member';
import type { Place } from '../../lambda/coach/place';
import { nothingToday } from '../../lambda/coach/today';
import { createCoach } from '../../lambda/skill';
import { placeFinding } from './place-rules';

const coach = createCoach();
const nowMs = Date.parse('2026-11-20T07:00:00Z');
const today = nothingToday();
const fresh: Member = { ...newMember(), noticeAcceptedOn: '2026-11-01' };
const before = act(
  coach,
  fresh,
  { do: 'start-routine', routine: 'general-10' },
  { nowMs, isNewSession: true, canKeep: true, today, locale: 'en-US' },
).member;

const intent = (name: string): RequestEnvelope =>
  ({
    session: { new: false },
    request: { type: 'IntentRequest', timestamp: '2026-11-20T07:01:00Z', intent: { name } },
  }) as unknown as RequestEnvelope;

const pausedAt = (place: Partial<Place>): Member => {
  const { session } = before;
  if (session === null || session.place === null) throw new Error('Nothing is being guided.');
  return {
    ...before,
    session: { ...session, state: 'paused', place: { ...session.place, ...place }, spoken: null },
  };
};

const finding = (name: string, after: Member, answerMs: number): string | null =>
  placeFinding({
    coach,
    request: intent(name),
    before,
    after,
    today,
    todayAfter: today,
    heard: { answerMs, repromptMs: null },
  });

const openingMs = before.session?.spoken?.openingMs ?? 0;
const cues = ((): readonly ScriptCue[] => {
  const { session } = before;
  if (session === null || session.spoken === null || session.inputs === null)
    throw new Error('Nothing is being guided.');
  const plan = planOf({ coach, member: before, today }, session.inputs);
  const { from, entry } = session.spoken;
  return cuesOf(makeScript(contextOf(coach, before, plan), from, entry).parts);
})();

/** How far into the answer the first cue of some kind begins, milliseconds. */
const startOf = (isIt: (cue: ScriptCue) => boolean): number =>
  cues.slice(0, cues.findIndex(isIt)).reduce((sum, { ms }) => sum + ms, openingMs);

const startOfFirst = (during: ScriptCue['during']): number => startOf((cue) => cue.during === during);

const endOfStep = (step: number): number => startOf(({ place }) => place.step > step);

it('whoever was being led into the first repetition may be led into it again', () => {
  expect(finding('AMAZON.PauseIntent', pausedAt({ rep: 1 }), startOfFirst('lead-in') + 500)).toBeNull();
});

it('whoever has done the last hold of an exercise may be in the next', () => {
  expect(finding('AMAZON.PauseIntent', pausedAt({ step: 1 }), endOfStep(0) - 500)).toBeNull();
});

it('a pause where the answer has come to is fine', () => {
  expect(finding('AMAZON.PauseIntent', pausedAt({}), 5_000)).toBeNull();
});

it.each<[string, string, Member, number, string]>([
  [
    'a pause later than what was heard',
    'AMAZON.PauseIntent',
    pausedAt({ step: 1 }),
    5_000,
    'moved by itself',
  ],
  [
    'the first repetition after no more than the instructions',
    'AMAZON.PauseIntent',
    pausedAt({ rep: 1 }),
    startOfFirst('instruction') + 500,
    'moved by itself',
  ],
  ['a pause back at the start', 'AMAZON.PauseIntent', pausedAt({}), 230_000, 'moved by itself'],
  ['a pause without a routine', 'AMAZON.PauseIntent', fresh, 5_000, 'the routine is lost'],
  [
    'two exercises skipped at once',
    'AMAZON.NextIntent',
    pausedAt({ step: 2 }),
    5_000,
    'an exercise was skipped',
  ],
])('%s is found', (_, name, after, heardMs, told) => {
  expect(finding(name, after, heardMs)).toContain(told);
});
