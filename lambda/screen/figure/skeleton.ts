import { body } from './body';
import type { Arm, Leg, PartName, Place, Pose, Target } from './drawing';
import { bentArm, bentLeg, reachingArm, reachingLeg, type ArmBones, type LegBones } from './limb';
import { add, along, bent, subtract, tilted, times, type Frame, type Vector } from './vector';

export type SideName = 'right' | 'left';

/** A ball of the body: where it is and how thick the body is there. */
interface Part {
  at: Vector;
  radius: number;
}

/** Every joint of a body in the room, and its own directions along the trunk. */
export interface Skeleton {
  /** Hip level, top of the pelvis, waist, chest, shoulder level. */
  spine: readonly Vector[];
  /** Own directions of the pelvis, the three parts of the back, and the head. */
  frames: readonly Frame[];
  neck: Vector;
  head: Vector;
  headFrame: Frame;
  arms: Record<SideName, ArmBones>;
  legs: Record<SideName, LegBones>;
  parts: Record<PartName, Part>;
}

const sides = ['right', 'left'] as const;
const sign = { right: 1, left: -1 } as const;
const upright: Frame = { front: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] };

interface Trunk {
  spine: Vector[];
  frames: Frame[];
  neck: Vector;
  head: Vector;
  headFrame: Frame;
  shoulders: Record<SideName, Vector>;
  hips: Record<SideName, Vector>;
}

/** The frame `index` bends up from the pelvis, or the topmost where there is none. */
const frameAt = (frames: readonly Frame[], index: number): Frame => frames[index] ?? upright;

const trunkOf = ({
  tilt = 0,
  turn = 0,
  sway = 0,
  spine = [0, 0, 0],
  lean = 0,
  twist = 0,
  head,
  shoulders,
}: Pose): Trunk => {
  const pelvis = tilted(bent(upright, 0, sway, turn), tilt);
  const frames = [pelvis];
  for (const forward of spine)
    frames.push(bent(frameAt(frames, frames.length - 1), forward, lean / 3, twist / 3));
  const points: Vector[] = [[0, 0, 0]];
  body.spine.forEach((length, index) => {
    points.push(along(points[index] ?? [0, 0, 0], [frameAt(frames, index).up, length]));
  });
  const top = points.at(-1) ?? [0, 0, 0];
  const chest = frameAt(frames, 3);
  const { nod = 0, turn: look = 0, lean: ear = 0 } = head ?? {};
  const neckFrame = bent(chest, nod / 2, ear / 2, look / 2);
  const headFrame = bent(neckFrame, nod / 2, ear / 2, look / 2);
  const neck = along(top, [neckFrame.up, body.neck]);
  const { halfWidth, below } = body.shoulder;
  const shoulder = (side: SideName): Vector =>
    along(
      top,
      [chest.right, sign[side] * halfWidth],
      [chest.up, (shoulders?.up ?? 0) - below],
      [chest.front, shoulders?.forward ?? 0],
    );
  const hip = (side: SideName): Vector => times(pelvis.right, sign[side] * body.hip.halfWidth);
  return {
    spine: points,
    frames,
    neck,
    head: along(neck, [headFrame.up, body.head.toCentre], [headFrame.front, 1.5]),
    headFrame,
    shoulders: { right: shoulder('right'), left: shoulder('left') },
    hips: { right: hip('right'), left: hip('left') },
  };
};

const moved = (trunk: Trunk, by: Vector): Trunk => {
  const shift = (place: Vector): Vector => add(place, by);
  return {
    ...trunk,
    spine: trunk.spine.map(shift),
    neck: shift(trunk.neck),
    head: shift(trunk.head),
    shoulders: { right: shift(trunk.shoulders.right), left: shift(trunk.shoulders.left) },
    hips: { right: shift(trunk.hips.right), left: shift(trunk.hips.left) },
  };
};

type Parts = Partial<Record<PartName, Part>>;

const trunkParts = ({ spine, frames, head, headFrame, shoulders }: Trunk): Parts => {
  const at = (index: number): Vector => spine[index] ?? [0, 0, 0];
  const on = (index: number, frame: number, depth: number): Part => ({
    at: along(at(index), [frameAt(frames, frame).front, depth]),
    radius: 1,
  });
  return {
    hips: { at: at(0), radius: 10 },
    waist: { at: at(2), radius: 9 },
    chest: { at: at(3), radius: 10.5 },
    shoulders: { at: at(4), radius: 8.5 },
    belly: on(2, 1, 10),
    'small of back': on(2, 1, -8.5),
    'upper back': on(3, 3, -10),
    head: { at: head, radius: body.head.radius },
    forehead: { at: along(head, [headFrame.front, 9], [headFrame.up, 4]), radius: 2 },
    'right shoulder': { at: shoulders.right, radius: body.radius.shoulder },
    'left shoulder': { at: shoulders.left, radius: body.radius.shoulder },
  };
};

const legParts = (side: SideName, { root, middle, end, heel, ball }: LegBones): Parts => ({
  [`${side} thigh`]: { at: add(times(root, 0.35), times(middle, 0.65)), radius: 7 },
  [`${side} knee`]: { at: middle, radius: body.radius.knee },
  [`${side} shin`]: { at: add(times(middle, 0.5), times(end, 0.5)), radius: 5 },
  [`${side} ankle`]: { at: end, radius: body.radius.ankle },
  [`${side} heel`]: { at: heel, radius: body.radius.heel },
  [`${side} toes`]: { at: ball, radius: body.radius.ball },
});

const armParts = (side: SideName, { middle, end, tip }: ArmBones): Parts => ({
  [`${side} elbow`]: { at: middle, radius: body.radius.elbow },
  [`${side} wrist`]: { at: end, radius: body.radius.wrist },
  [`${side} hand`]: { at: tip, radius: body.radius.hand },
});

const placeOf = ([x, y, z]: Place, depth: number): Vector => [x, y, z ?? depth];

/** A target in the room; a part that does not exist yet (a hand that holds the other hand) is where its shoulder is. */
const targetOf = (target: Target, nudge: Place | undefined, parts: Parts, from: Vector): Vector => {
  const at = typeof target === 'string' ? (parts[target]?.at ?? from) : placeOf(target, from[2]);
  return nudge === undefined ? at : add(at, placeOf(nudge, 0));
};

const armSpecs = (pose: Pose): Record<SideName, Arm> => ({
  right: pose.rightArm ?? pose.arms ?? {},
  left: pose.leftArm ?? pose.arms ?? {},
});

const legSpecs = (pose: Pose): Record<SideName, Leg> => ({
  right: pose.rightLeg ?? pose.legs ?? {},
  left: pose.leftLeg ?? pose.legs ?? {},
});

/**
 * Forward kinematics: where every joint of a pose is, in the room. Lengths of bones are those of `body`, whatever
 * the angles.
 *
 * The trunk comes first, then legs, then arms, so that hands can hold legs; the pinned part ends up at its place.
 */
export const skeletonOf = (pose: Pose): Skeleton => {
  const loose = trunkOf(pose);
  const pelvis = frameAt(loose.frames, 0);
  const chest = frameAt(loose.frames, 3);
  const [armSpec, legSpec] = [armSpecs(pose), legSpecs(pose)];

  const looseLegs = sides.map((side) =>
    legParts(side, bentLeg(legSpec[side], loose.hips[side], pelvis, sign[side])),
  );
  const looseArms = sides.map((side) =>
    armParts(side, bentArm(armSpec[side], loose.shoulders[side], chest, sign[side])),
  );
  const looseParts = [...looseLegs, ...looseArms].reduce(
    (all, some) => ({ ...all, ...some }),
    trunkParts(loose),
  );
  const held = looseParts[pose.pin.part]?.at ?? [0, 0, 0];
  const trunk = moved(loose, subtract(placeOf(pose.pin.at, held[2]), held));

  const parts = trunkParts(trunk);
  const solveLeg = (side: SideName): LegBones => {
    const spec = legSpec[side];
    const root = trunk.hips[side];
    const solved =
      spec.at === undefined
        ? bentLeg(spec, root, pelvis, sign[side])
        : reachingLeg(spec, targetOf(spec.at, spec.nudge, parts, root), root, pelvis, sign[side]);
    Object.assign(parts, legParts(side, solved));
    return solved;
  };
  const solveArm = (side: SideName): ArmBones => {
    const spec = armSpec[side];
    const root = trunk.shoulders[side];
    const solved =
      spec.at === undefined
        ? bentArm(spec, root, chest, sign[side])
        : reachingArm(spec, targetOf(spec.at, spec.nudge, parts, root), root, chest, sign[side]);
    Object.assign(parts, armParts(side, solved));
    return solved;
  };
  // A foot that rests on the other leg, a hand that holds the other hand: what rests is solved last.
  const lastOf = (specs: Record<SideName, Arm | Leg>): readonly SideName[] =>
    typeof specs.right.at === 'string' ? ['left', 'right'] : sides;
  const legs = Object.fromEntries(lastOf(legSpec).map((side) => [side, solveLeg(side)])) as Record<
    SideName,
    LegBones
  >;
  const arms = Object.fromEntries(lastOf(armSpec).map((side) => [side, solveArm(side)])) as Record<
    SideName,
    ArmBones
  >;
  return { ...trunk, arms, legs, parts: parts as Record<PartName, Part> };
};
