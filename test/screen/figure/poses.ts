import fc from 'fast-check';
import type { Drawing, Pose } from '../../../lambda/screen/figure/drawing';

/** Stands upright on a level floor, looking to the right. */
export const standing: Pose = { pin: { part: 'hips', at: [0, 91] }, legs: { at: [0, 0] } };

/** A drawing of somebody who raises the right arm. */
export const armRaise = (own: Partial<Drawing> = {}): Drawing => ({
  view: { around: 12, above: 9 },
  shows: 'right',
  layout: 'beside',
  shadow: true,
  props: [{ kind: 'mat', from: -40, to: 40 }],
  start: standing,
  end: { ...standing, rightArm: { raise: 90 } },
  arrows: [{ follow: 'right hand' }],
  ...own,
});

const degrees = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const place = fc.tuple(fc.integer({ min: -120, max: 120 }), fc.integer({ min: 0, max: 180 }));

const arm = fc.oneof(
  fc.record({
    raise: degrees(-180, 180),
    out: degrees(-180, 180),
    turn: degrees(-180, 180),
    elbow: degrees(0, 180),
  }),
  fc.record({ at: place, swivel: degrees(-180, 180) }),
);
const leg = fc.oneof(
  fc.record({
    lift: degrees(-180, 180),
    out: degrees(-180, 180),
    turn: degrees(-180, 180),
    knee: degrees(0, 180),
  }),
  fc.record({ at: place, swivel: degrees(-180, 180) }),
);

/** Any pose at all, also such as nobody could hold. */
export const anyPose: fc.Arbitrary<Pose> = fc.record({
  tilt: degrees(-180, 180),
  turn: degrees(-180, 180),
  spine: fc.tuple(degrees(-60, 60), degrees(-60, 60), degrees(-60, 60)),
  lean: degrees(-90, 90),
  twist: degrees(-90, 90),
  pin: fc.record({
    part: fc.constantFrom('hips' as const, 'right knee' as const, 'head' as const),
    at: place,
  }),
  rightArm: arm,
  leftArm: arm,
  rightLeg: leg,
  leftLeg: leg,
});
