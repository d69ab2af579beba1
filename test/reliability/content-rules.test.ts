import { catalogue } from '../../lambda/catalogue';
import { act } from '../../lambda/coach/act';
import type { RoutineStep } from '../../lambda/coach/content';
import { newMember, type Member } from '../../lambda/coach/member';
import type { Coach } from '../../lambda/coach/moment';
import { inThisContent } from '../../lambda/coach/other-content';
import type { Session } from '../../lambda/coach/session';
import { nothingToday } from '../../lambda/coach/today';
import { createCoach } from '../../lambda/skill';
import { updateFinding } from './content-rules';

const routine = 'general-10';
const version = 'changed1';
const old = createCoach();

/** The coach once the steps of the routine were changed. */
const changed = (change: (steps: readonly RoutineStep[]) => readonly RoutineStep[]): Coach => {
  const before = catalogue.routines[routine];
  if (before === undefined) throw new Error('The ten-minute routine is gone.');
  const routines = { ...catalogue.routines, [routine]: { ...before, steps: [...change(before.steps)] } };
  return { ...old, catalogue: { ...catalogue, version, routines } };
};

const reversed = changed((steps) => [...steps].reverse());

/** Paused in the third exercise, as it is stored. */
const paused = ((): Member & { session: Session } => {
  const fresh: Member = { ...newMember(), noticeAcceptedOn: '2026-11-01' };
  const { member } = act(
    old,
    fresh,
    { do: 'start-routine', routine },
    {
      nowMs: Date.parse('2026-11-20T07:00:00Z'),
      isNewSession: true,
      canKeep: true,
      today: nothingToday(),
      locale: 'en-US',
    },
  );
  if (member.session === null) throw new Error('Nothing has begun.');
  const place = { step: 2, set: 1, side: 'left', rep: 0, holdMs: 0 } as const;
  return { ...member, session: { ...member.session, state: 'paused', place, spoken: null } };
})();

/** The same person at another step, in the routine as it is now and in its own order. */
const movedTo = (step: number): Member => {
  const { inputs, place } = paused.session;
  if (inputs === null || place === null) throw new Error('Nothing has begun.');
  return {
    ...paused,
    session: {
      ...paused.session,
      inputs: { ...inputs, contentVersion: version },
      place: { ...place, step },
    },
  };
};

const finding = (coach: Coach, after: Member): string | null =>
  updateFinding({ old, coach, before: paused, after });

it('whoever is in the same exercise, with everything done before it, is fine', () => {
  const session = inThisContent(paused.session, reversed.catalogue, paused.settings);
  expect(finding(reversed, { ...paused, session })).toBeNull();
});

it('whoever had done the last hold of an exercise may be in the next', () => {
  const { place } = paused.session;
  if (place === null) throw new Error('Nothing has begun.');
  const done = { ...place, side: 'right', rep: 1, holdMs: 20_000 } as const;
  const before = { ...paused, session: { ...paused.session, place: done } };
  const shorter = changed(([, ...left]) => left);
  expect(updateFinding({ old, coach: shorter, before, after: movedTo(2) })).toBeNull();
});

it('a routine that is gone keeps nobody', () => {
  const { [routine]: _, ...routines } = catalogue.routines;
  const without = { ...old, catalogue: { ...catalogue, version, routines } };
  expect(finding(without, { ...paused, session: null })).toBeNull();
});

it.each<[string, Coach, Member, string]>([
  ['a lost routine', reversed, { ...paused, session: null }, 'the routine is lost'],
  [
    'an exercise before it that was not done',
    reversed,
    movedTo(4),
    'an exercise that was not done is left out',
  ],
  ['another exercise', reversed, movedTo(0), 'it is in another exercise'],
  [
    'an exercise that was done already',
    changed((steps) => steps.filter((_, at) => at !== 2)),
    movedTo(1),
    'it does again what was done',
  ],
])('%s is found', (_, coach, after, told) => {
  expect(finding(coach, after)).toContain(told);
});
