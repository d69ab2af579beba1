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

  it.each([
    ['five-minute ease', 5, []],
    ['gentle ease', undefined, []],
    [
      'five-minute ease',
      undefined,
      [
        'words/en/routines/floor-five.yaml: "five-minute ease" tells minutes; say nameMinutes: 5, and see that it is true.',
      ],
    ],
    [
      'five-minute ease',
      6,
      [
        'words/en/routines/floor-five.yaml: "five-minute ease" tells minutes; say nameMinutes: 5, and see that it is true.',
      ],
    ],
    [
      'gentle ease',
      5,
      ['words/en/routines/floor-five.yaml: "gentle ease" tells no minutes; leave nameMinutes out.'],
    ],
  ])('of "%s" that tells %s minutes finds %j', (name, nameMinutes, found) => {
    const findings = findingsAfter(lasting(5), ({ words }) => {
      const own = words.en.routines['floor-five'];
      if (own === undefined) throw new Error('The fixture has lost its routine.');
      const { nameMinutes: _, ...rest } = own;
      words.en.routines['floor-five'] = {
        ...rest,
        name,
        ...(nameMinutes === undefined ? {} : { nameMinutes }),
      };
    });
    expect(findings).toEqual(found);
  });

  it('asks nothing of routines that are told', () => {
    const findings = findingsAfter(lasting(5), (catalogue) => {
      routineIn(catalogue, 'strolling').minutes = 30;
    });
    expect(findings).toEqual([]);
  });
});
