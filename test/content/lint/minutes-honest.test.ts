import { minutesHonest } from '../../../tools/content/lint/minutes-honest';
import { routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

const MINUTE_MS = 60_000;

/** Five-minute routines last this many minutes; the long one lasts what it says. */
const lasting = (minutes: number) =>
  minutesHonest(({ id, minutes: announced }) => (id === 'long-one' ? announced : minutes) * MINUTE_MS);

describe('minutes-honest', () => {
  it.each([4.6, 5, 5.5])('allows five announced minutes that last %d', (minutes) => {
    expect(findingsAfter(lasting(minutes))).toEqual([]);
  });

  it.each([4.4, 5.7])('finds five announced minutes that last %d', (minutes) => {
    expect(findingsAfter(lasting(minutes))).toContain(
      `routines/floor-five.yaml: It announces 5 minutes, but lasts ${minutes}; say ${Math.round(minutes)}.`,
    );
  });

  it('asks nothing of routines that are told', () => {
    const findings = findingsAfter(lasting(5), (catalogue) => {
      routineIn(catalogue, 'strolling').minutes = 30;
    });
    expect(findings).toEqual([]);
  });
});
