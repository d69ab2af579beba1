import fc from 'fast-check';
import type { Place } from '../../lambda/coach/place';
import { endOfPlan, resumePoint } from '../../lambda/coach/resume-point';
import { cuesOf } from '../../lambda/coach/script';
import { placeAt } from '../../lambda/coach/locate';
import { lengthMs } from '../../lambda/coach/script-cue';
import { anyPlan, holdsOf, inputsFor, isBefore, planFor, scriptFor, startOf } from './support';

const sphinx = planFor(inputsFor({ exercise: 'sphinx-prop' }));
const tilt = planFor(inputsFor({ exercise: 'pelvic-tilt' }));
const inHold = (holdMs: number, rep = 1): Place => ({ step: 0, set: 1, side: 'both', rep, holdMs });

describe('coming back after an interruption', () => {
  it.each([
    [20_000, 20_000],
    [12_000, 10_000],
    [16_500, 15_000],
    [29_000, 25_000],
    [1_000, 0],
  ])('goes on in a thirty-second hold: stopped at %i ms, goes on from %i', (stoppedMs, fromMs) => {
    expect(resumePoint(sphinx, inHold(stoppedMs), 'left').holdMs).toBe(fromMs);
  });

  it('begins the repetition of a short hold again', () => {
    expect(resumePoint(tilt, inHold(4000, 3), 'left')).toEqual(inHold(0, 3));
  });

  it('goes on with the next repetition when the hold was done', () => {
    expect(resumePoint(sphinx, inHold(30_000), 'left')).toEqual(inHold(0, 2));
  });

  it('goes on with the end of the plan when all was done', () => {
    expect(resumePoint(sphinx, inHold(30_000, 3), 'left')).toEqual(endOfPlan(sphinx));
  });

  it('finds a place that the plan no longer has at the start of its exercise', () => {
    expect(resumePoint(sphinx, { ...inHold(0, 17), side: 'left' }, 'left')).toEqual(startOf(sphinx));
  });

  it('finds the second side again before its first repetition', () => {
    const plan = planFor(inputsFor({ exercise: 'figure-four' }));
    const place: Place = { step: 0, set: 1, side: 'right', rep: 0, holdMs: 0 };
    expect(resumePoint(plan, place, 'left')).toEqual(place);
  });

  it('goes on with the other side where fewer repetitions are left than were done', () => {
    const plan = planFor(inputsFor({ exercise: 'figure-four', changes: { 0: { dose: { reps: 1 } } } }));
    const place: Place = { step: 0, set: 1, side: 'left', rep: 3, holdMs: 4_000 };
    expect(resumePoint(plan, place, 'left')).toEqual({ step: 0, set: 1, side: 'right', rep: 0, holdMs: 0 });
  });

  it('goes on with the next set where fewer repetitions are left than were done', () => {
    const plan = planFor(
      inputsFor({ exercise: 'pelvic-tilt', changes: { 0: { dose: { reps: 2, sets: 2 } } } }),
    );
    expect(resumePoint(plan, inHold(1_000, 5), 'left')).toEqual({ ...inHold(0, 0), set: 2 });
  });

  it('is through with an exercise of which fewer repetitions are left than were done', () => {
    const plan = planFor(inputsFor({ exercise: 'bird-dog', changes: { 0: { dose: { reps: 2, sets: 1 } } } }));
    const place: Place = { step: 0, set: 1, side: 'right', rep: 4, holdMs: 1_000 };
    expect(resumePoint(plan, place, 'left')).toEqual(endOfPlan(plan));
  });

  it('goes on with the next set of both sides in turn where fewer repetitions are left than were done', () => {
    const plan = planFor(inputsFor({ exercise: 'bird-dog', changes: { 0: { dose: { reps: 2, sets: 2 } } } }));
    const place: Place = { step: 0, set: 1, side: 'left', rep: 4, holdMs: 1_000 };
    expect(resumePoint(plan, place, 'left')).toEqual({ ...startOf(plan), set: 2 });
  });

  it('never skips anything, and repeats at most ten seconds of a hold', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0, max: 1, noNaN: true }), ({ plan, member }, share) => {
        const { firstSide } = member.settings;
        const script = scriptFor(plan, member);
        const place = placeAt(script, share * lengthMs(cuesOf(script.parts)));
        const point = resumePoint(plan, place, firstSide);
        const dose = plan.steps[place.step]?.dose;
        const isDone = (dose?.holdSeconds ?? 0) > 0 && place.holdMs >= (dose?.holdSeconds ?? 0) * 1000;
        if (isDone) return;
        expect(isBefore(plan, place, point, firstSide)).toBe(false);
        expect(point).toMatchObject({ step: place.step, set: place.set, side: place.side, rep: place.rep });
        expect(place.holdMs - point.holdMs).toBeLessThan(10_000);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves a resumed hold exactly what remained of it, rounded up to five seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29_999 }), (stoppedMs) => {
        const from = resumePoint(sphinx, inHold(stoppedMs), 'left');
        const [first] = holdsOf(scriptFor(sphinx, undefined, from, 'soon'));
        expect(lengthMs(first ?? [])).toBe(Math.ceil((30_000 - stoppedMs) / 5000) * 5000);
      }),
    );
  });
});
