import type { Member } from '../../lambda/coach/member';
import { guidedSession } from './members';

/** A valid member's JSON with something else at `path`. */
export const damaged = (member: Member, path: readonly string[], value: unknown): unknown => {
  const copy: unknown = structuredClone(member);
  let inner = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  inner[path.at(-1) ?? ''] = value;
  return copy;
};

/** Somebody in the middle of a routine, with something in every field. */
export const guidedMember = (): Member => ({
  settings: {
    countStyle: 'every-five',
    pace: 'slower',
    detail: 'full',
    carryOn: false,
    changeFactor: 1.5,
    holdFactor: 0.8,
    firstSide: 'right',
    usualRoutine: 'lower-back',
    earlyReadies: 2,
    effort: { 'general-10': -0.5, 'lower-back': 2 },
  },
  noticeAcceptedOn: '2026-01-05',
  history: {
    exercises: { 'cat-cow': 4, bridge: 2 },
    routines: { 'general-10': 3 },
    routinesFinished: 3,
    guidedSeconds: 1_900,
    lastRoutine: 'general-10',
    lastDay: '2026-02-01',
    practice: { last: '2026-02-01', seconds: [598, 312] },
  },
  walking: { stage: 2, goodDays: 1, lastDay: '2026-01-30' },
  session: guidedSession(),
});
