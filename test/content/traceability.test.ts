import { join } from 'node:path';
import { claims } from '../../tools/content/lint/claims';
import { rule as noClaims } from '../../tools/content/lint/no-claims';
import { readContent } from '../../tools/content/read';
import { type Covered, exercises, neverClaimed, refusedOnPurpose, routines, safetyRules } from './inventory';
import { kept, stillOpen } from './traceability';

const catalogue = readContent(join(__dirname, '../../content'));

const claimedBy = (things: Record<string, { id: string; sources: string[] }>, reference: string): string[] =>
  Object.values(things)
    .filter(({ sources }) => sources.includes(reference))
    .map(({ id }) => id)
    .sort();

const known = (inventory: readonly Covered[]): Set<string> =>
  new Set(inventory.map(({ reference }) => reference));

const unknownSources = (
  things: Record<string, { sources: string[] }>,
  inventory: readonly Covered[],
): string[] =>
  Object.values(things)
    .flatMap(({ sources }) => sources)
    .filter((source) => !known(inventory).has(source));

describe('the inventory', () => {
  it('has 49 exercises, 30 routines, 47 rules and 17 claims, numbered without a gap', () => {
    const numbers = (letter: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
    const references = (entries: readonly { reference: string }[]): string[] =>
      entries.map(({ reference }) => reference);
    expect(references(exercises)).toEqual(numbers('E', 49));
    expect(references(routines)).toEqual(numbers('P', 30));
    expect(references(safetyRules)).toEqual(numbers('S', 47));
    expect(references(neverClaimed)).toEqual(numbers('K', 17));
  });
});

describe('every exercise of the inventory', () => {
  it.each(exercises)('$reference, $title, became what it should', ({ reference, by }) => {
    expect(claimedBy(catalogue.exercises, reference)).toEqual([...by].sort());
  });

  it.each(exercises)(
    '$reference, $title, can be asked for, or is refused on purpose',
    ({ reference, by }) => {
      const isRefused = refusedOnPurpose.includes(reference);
      for (const id of by) {
        expect(catalogue.exercises[id]?.coaching === 'refused').toBe(isRefused);
        expect(catalogue.words.en.exercises[id]?.name).toMatch(/\w/);
      }
    },
  );

  it('is all that exercises claim to come from', () => {
    expect(unknownSources(catalogue.exercises, exercises)).toEqual([]);
  });
});

describe('every routine of the inventory', () => {
  it.each(routines)('$reference, $title, became what it should', ({ reference, by }) => {
    expect(claimedBy(catalogue.routines, reference)).toEqual([...by].sort());
  });

  it.each(routines)('$reference, $title, can be asked for, or is refused on purpose', ({ reference, by }) => {
    const isRefused = refusedOnPurpose.includes(reference);
    for (const id of by) {
      expect(catalogue.routines[id]?.kind === 'refused').toBe(isRefused);
      expect(catalogue.words.en.routines[id]?.name).toMatch(/\w/);
    }
  });

  it('is all that routines claim to come from', () => {
    expect(unknownSources(catalogue.routines, routines)).toEqual([]);
  });

  it('never takes anybody to what is refused', () => {
    const refused = exercises
      .filter(({ reference }) => refusedOnPurpose.includes(reference))
      .flatMap(({ by }) => by);
    const steps = Object.values(catalogue.routines).flatMap(({ steps }) => steps);
    expect(steps.filter(({ exercise }) => refused.includes(exercise))).toEqual([]);
  });
});

describe('every safety rule of the inventory', () => {
  it.each(safetyRules)(
    '$reference, $title, is said or enforced, or listed as still open',
    ({ reference }) => {
      const entries = kept.filter((entry) => entry.reference === reference);
      expect(entries).toHaveLength(1);
      const holds = entries.every((entry) => entry.holds(catalogue));
      // An entry that holds must leave the list of open ones: it only ever gets shorter.
      expect({ reference, holds }).toEqual({ reference, holds: !stillOpen.includes(reference) });
    },
  );

  it('is known: nothing else is kept to or listed as open', () => {
    const references = safetyRules.map(({ reference }) => reference);
    expect(kept.map(({ reference }) => reference)).toEqual(references);
    expect(stillOpen.filter((reference) => !references.includes(reference))).toEqual([]);
    expect(new Set(stillOpen).size).toBe(stillOpen.length);
  });

  it('is not kept to by content that says and holds nothing', () => {
    const silent = {
      ...catalogue,
      exercises: {},
      routines: {},
      cautions: {},
      words: { en: { exercises: {}, routines: {}, cautions: {}, phrases: {} } },
    };
    const stillHold = kept.filter(({ by, holds }) => by !== 'lint' && holds(silent));
    expect(stillHold.map(({ reference }) => reference)).toEqual([]);
  });
});

describe('every claim of the inventory', () => {
  it.each(neverClaimed)('$reference, $title, is looked for', ({ reference }) => {
    expect(claims.some((claim) => claim.reference === reference)).toBe(true);
  });

  it('is never made', () => {
    expect(noClaims.check(catalogue)).toEqual([]);
  });
});
