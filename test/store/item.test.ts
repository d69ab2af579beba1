import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Member } from '../../lambda/coach/member';
import { MOST_DAYS } from '../../lambda/coach/days';
import { newMember } from '../../lambda/coach/member';
import { readItem, toItem } from '../../lambda/store/item';
import type { Item } from '../../lambda/store/item';
import { nowMs } from './harness';
import { guidedSession } from './members';

/** Bytes by DynamoDB's own rules: names and texts in UTF-8, a number by its digits, three for a list or map. */
const bytesOf = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.L) return 3 + value.L.reduce((sum, inner) => sum + 1 + bytesOf(inner), 0);
  if (value.M) return 3 + itemBytes(value.M, 1);
  return 1;
};

const itemBytes = (item: Item, entryBytes = 0): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value) + entryBytes,
    0,
  );

const names = ['cat-cow', 'bridge', 'knee-rolls', 'childs-pose', 'pelvic-tilt', 'single-knee-to-chest'];

/** Somebody who has done twenty exercises in four routines, with two wishes for the routine that is on. */
const regular = (): Member => ({
  settings: { ...newMember().settings, countStyle: 'every-five', pace: 'slower', usualRoutine: 'general-10' },
  noticeAcceptedOn: '2026-01-05',
  history: {
    exercises: Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${names[index % 6] ?? ''}-${index}`, 3 + index]),
    ),
    routines: { 'general-10': 31, 'lower-back': 12, 'chair-only': 4, 'morning-in-bed': 2 },
    routinesFinished: 49,
    guidedSeconds: 29_400,
    lastRoutine: 'general-10',
    lastDay: '2026-09-20',
    practice: { last: '2026-09-20', seconds: Array.from({ length: MOST_DAYS }, (_, index) => 598 + index) },
  },
  walking: { stage: 3, goodDays: 2, lastDay: '2026-09-19' },
  session: guidedSession({
    steps: 'AbCdEfGhIjKlMnOpQrStU',
    inputs: {
      routine: 'general-10',
      exercise: null,
      contentVersion: '6b6864ae',
      noFloor: false,
      noBall: true,
      limitSeconds: null,
      changes: { 2: { dose: { holdSeconds: 45 } }, 5: { variant: 'easier' } },
    },
  }),
});

const userId = `amzn1.ask.account.${'A'.repeat(150)}`;

const writes = Array.from({ length: 8 }, (_, index) => `write-0${index}`);

describe('the stored item', () => {
  it('takes about a kilobyte and a half for somebody who has done a lot', () => {
    const item = toItem(userId, { member: regular(), version: 1_234, writes, born: 'write-00' }, nowMs);
    expect(itemBytes(item)).toBeLessThanOrEqual(1_600);
  });

  it('comes back as it was written', () => {
    const written = { member: regular(), version: 1_234, writes, born: 'write-00' };
    expect(readItem(toItem(userId, written, nowMs), nowMs)).toMatchObject(written);
  });

  it('leaves out what is undefined', () => {
    const member = { ...newMember(), session: undefined } as unknown as Member;
    expect(toItem('id', { member, version: 1, writes: [] }, nowMs).member?.M).not.toHaveProperty('session');
  });

  it('reads values that no client sends as somebody new', () => {
    const broken = { id: { S: 'id' }, member: { $unknown: ['X', 1] } } as unknown as Item;
    expect(readItem(broken, nowMs).member).toEqual(newMember());
  });
});
