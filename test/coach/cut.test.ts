import fc from 'fast-check';
import { partsThatFit, type Budget } from '../../lambda/coach/cut';
import { cuesOf } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import type { Part } from '../../lambda/coach/step-parts';
import { anyPlan, coach, inputsFor, planFor, scriptFor } from './support';

const { markupLength } = coach.voice(100);
const roomy: Budget = { ms: 230_000, characters: 7_100 };

const slices = (parts: readonly Part[], budget: Budget): Part[][] => {
  const taken = partsThatFit(parts, budget, markupLength);
  return taken === 0 ? [] : [parts.slice(0, taken), ...slices(parts.slice(taken), budget)];
};

const cueMs = (ms: number): Part['cues'][number] => ({
  kind: 'wait',
  text: '',
  ms,
  place: { step: 0, set: 1, side: 'both', rep: 1, holdMs: 0 },
  during: 'rest',
});
const part = (boundary: Part['boundary'], ms: number): Part => ({
  boundary,
  at: { step: 0, set: 1, side: 'both', rep: 1, holdMs: 0 },
  cues: [cueMs(ms)],
});
const fits = (boundaries: [Part['boundary'], number][], ms: number): number =>
  partsThatFit(
    boundaries.map(([boundary, length]) => part(boundary, length)),
    { ms, characters: 1_000_000 },
    markupLength,
  );

describe('cutting a script into turns', () => {
  it('takes everything that fits', () => {
    expect(
      fits(
        [
          ['exercise', 10],
          ['repetition', 10],
        ],
        30,
      ),
    ).toBe(2);
  });

  it('cuts between exercises rather than between sides', () => {
    expect(
      fits(
        [
          ['exercise', 10],
          ['side', 10],
          ['exercise', 10],
          ['side', 10],
          ['side', 10],
        ],
        40,
      ),
    ).toBe(2);
  });

  it('cuts between sides rather than between sets', () => {
    expect(
      fits(
        [
          ['exercise', 20],
          ['side', 5],
          ['set', 5],
          ['repetition', 10],
        ],
        30,
      ),
    ).toBe(1);
  });

  it('does not give up most of a turn for a better place', () => {
    expect(
      fits(
        [
          ['exercise', 5],
          ['exercise', 20],
          ['side', 20],
          ['side', 20],
        ],
        46,
      ),
    ).toBe(3);
  });

  it('cuts between repetitions only where there is no better place at all', () => {
    expect(
      fits(
        [
          ['exercise', 5],
          ['exercise', 20],
          ['repetition', 20],
          ['repetition', 20],
        ],
        46,
      ),
    ).toBe(1);
    expect(
      fits(
        [
          ['exercise', 20],
          ['repetition', 20],
          ['repetition', 20],
        ],
        46,
      ),
    ).toBe(2);
  });

  it('takes one part at least, however long', () => {
    expect(
      fits(
        [
          ['exercise', 100],
          ['exercise', 10],
        ],
        50,
      ),
    ).toBe(1);
  });

  it('loses nothing: the slices joined are the script', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 60_000, max: 240_000 }), ({ plan, member }, ms) => {
        const { parts } = scriptFor(plan, member);
        expect(cuesOf(slices(parts, { ms, characters: 7_100 }).flat())).toEqual(cuesOf(parts));
      }),
      { numRuns: 50 },
    );
  });

  it('never cuts inside a hold', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        for (const slice of slices(scriptFor(plan, member).parts, roomy)) {
          expect(cuesOf(slice)[0]?.during).not.toBe('hold');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('cuts the routines between repetitions only in exercises that are longer than a turn', () => {
    const routines = Object.values(coach.catalogue.routines).filter(({ kind }) => kind === 'counted');
    for (const { id } of routines) {
      const { parts } = scriptFor(planFor(inputsFor({ routine: id })));
      for (const [first] of slices(parts, roomy)) {
        if (first?.boundary !== 'repetition') continue;
        const exercise = parts.filter(({ at }) => at.step === first.at.step);
        expect(lengthMs(cuesOf(exercise))).toBeGreaterThan(roomy.ms);
      }
    }
  });

  it('keeps each slice within its budget', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        for (const slice of slices(scriptFor(plan, member).parts, roomy)) {
          if (slice.length > 1) expect(lengthMs(cuesOf(slice))).toBeLessThanOrEqual(roomy.ms);
        }
      }),
      { numRuns: 50 },
    );
  });
});
