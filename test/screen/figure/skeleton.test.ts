import fc from 'fast-check';
import { body } from '../../../lambda/screen/figure/body';
import { skeletonOf } from '../../../lambda/screen/figure/skeleton';
import { distance } from '../../../lambda/screen/figure/vector';
import { anyPose, standing } from './poses';

const sides = ['right', 'left'] as const;

describe('skeletonOf', () => {
  it('keeps the lengths of arms and legs, whatever the angles', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const { arms, legs } = skeletonOf(pose);
        for (const side of sides) {
          expect(distance(arms[side].root, arms[side].middle)).toBeCloseTo(body.upperArm, 6);
          expect(distance(arms[side].middle, arms[side].end)).toBeCloseTo(body.forearm, 6);
          expect(distance(legs[side].root, legs[side].middle)).toBeCloseTo(body.thigh, 6);
          expect(distance(legs[side].middle, legs[side].end)).toBeCloseTo(body.shin, 6);
        }
      }),
    );
  });

  it('keeps the head on the neck and the neck on the back', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const { spine, neck, head } = skeletonOf(pose);
        expect(distance(spine[4] ?? [0, 0, 0], neck)).toBeCloseTo(body.neck, 6);
        expect(distance(neck, head)).toBeCloseTo(Math.hypot(body.head.toCentre, 1.5), 6);
      }),
    );
  });

  it('puts the pinned part where it is pinned', () => {
    const { parts } = skeletonOf({
      ...standing,
      tilt: 85,
      legs: { lift: 85, knee: 90 },
      pin: { part: 'right knee', at: [-25, 6] },
    });
    expect(parts['right knee'].at[0]).toBeCloseTo(-25);
    expect(parts['right knee'].at[1]).toBeCloseTo(6);
  });

  it('bends knees backwards and elbows forwards', () => {
    const { parts } = skeletonOf({ pin: standing.pin, legs: { knee: 90 }, arms: { elbow: 90 } });
    expect(parts['right ankle'].at[0]).toBeLessThan(parts['right knee'].at[0]);
    expect(parts['right wrist'].at[0]).toBeGreaterThan(parts['right elbow'].at[0]);
  });

  it('puts a sole flat on the floor', () => {
    const { parts } = skeletonOf(standing);
    for (const part of ['right heel', 'right toes'] as const) {
      expect(parts[part].at[1] - parts[part].radius).toBeCloseTo(0, 0);
    }
  });

  it('lets a hand hold the other leg', () => {
    const { parts } = skeletonOf({
      tilt: -90,
      pin: { part: 'hips', at: [0, 10] },
      legs: { lift: 100, knee: 100 },
      rightArm: { at: 'left thigh', nudge: [0, -10] },
    });
    expect(distance(parts['right wrist'].at, parts['left thigh'].at)).toBeCloseTo(10);
  });

  it('moves elbows and knees outwards on both sides by a positive swivel', () => {
    const reaching = (swivel: number): ReturnType<typeof skeletonOf> =>
      skeletonOf({
        pin: { part: 'hips', at: [0, 60] },
        arms: { at: [20, 90], swivel },
        legs: { at: [10, 0], swivel },
      });
    const [plain, moved] = [reaching(0).parts, reaching(40).parts];
    expect(moved['right elbow'].at[2]).toBeGreaterThan(plain['right elbow'].at[2]);
    expect(moved['left elbow'].at[2]).toBeLessThan(plain['left elbow'].at[2]);
    expect(moved['right knee'].at[2]).toBeGreaterThan(plain['right knee'].at[2]);
    expect(moved['left knee'].at[2]).toBeLessThan(plain['left knee'].at[2]);
  });
});
