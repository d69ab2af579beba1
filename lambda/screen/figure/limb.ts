import { body } from './body';
import type { Arm, Leg } from './drawing';
import { reach } from './reach';
import {
  across,
  along,
  angleBetween,
  cross,
  radians,
  rotate,
  subtract,
  times,
  unit,
  type Frame,
  type Vector,
} from './vector';

/** Joints of an arm, from shoulder to fingertips. */
export interface ArmBones {
  root: Vector;
  middle: Vector;
  end: Vector;
  tip: Vector;
}

/** Joints of a leg, from hip to ankle, and the two ends of the foot. */
export interface LegBones {
  root: Vector;
  middle: Vector;
  end: Vector;
  heel: Vector;
  ball: Vector;
}

/** 1 on the right, -1 on the left. */
export type Sign = 1 | -1;

/** Where a limb points that hangs down at 0, and the direction that lies forwards of it. */
const hanging = (
  frame: Frame,
  raise: number,
  out: number,
  sign: Sign,
): { along: Vector; forwards: Vector } => {
  const [cosine, sine] = [Math.cos(radians(raise)), Math.sin(radians(raise))];
  const inPlane = along([0, 0, 0], [frame.up, -cosine], [frame.front, sine]);
  return {
    along: along([0, 0, 0], [inPlane, Math.cos(radians(out))], [frame.right, sign * Math.sin(radians(out))]),
    forwards: along([0, 0, 0], [frame.front, cosine], [frame.up, sine]),
  };
};

const handDirections = (frame: Frame, sign: Sign): Record<NonNullable<Arm['hand']>, Vector> => ({
  up: frame.up,
  down: times(frame.up, -1),
  front: frame.front,
  back: times(frame.front, -1),
  in: times(frame.right, -sign),
  out: times(frame.right, sign),
});

/** On the floor the palm lies flat, in the direction in which the forearm came; else the hand goes on as it likes. */
const tipOf = (
  { hand, wrist = 0 }: Arm,
  elbow: Vector,
  end: Vector,
  palm: Vector,
  frame: Frame,
  sign: Sign,
): Vector => {
  const forearm = unit(subtract(end, elbow));
  if (hand !== undefined) return along(end, [handDirections(frame, sign)[hand], body.hand]);
  const direction = rotate(forearm, unit(cross(forearm, palm), frame.right), wrist);
  return along(end, [direction, body.hand]);
};

/** An arm from its angles. */
export const bentArm = (spec: Arm, root: Vector, frame: Frame, sign: Sign): ArmBones => {
  const { raise = 0, out = 0, turn = 0, elbow = 0 } = spec;
  const upper = hanging(frame, raise, out, sign);
  // Seen along the arm, turning inwards is the other way round on the other side.
  const bendsTo = rotate(upper.forwards, upper.along, -turn * sign);
  const lower = along(
    [0, 0, 0],
    [upper.along, Math.cos(radians(elbow))],
    [bendsTo, Math.sin(radians(elbow))],
  );
  const middle = along(root, [upper.along, body.upperArm]);
  const end = along(middle, [lower, body.forearm]);
  return { root, middle, end, tip: tipOf(spec, middle, end, bendsTo, frame, sign) };
};

/** An arm whose wrist gets to a place; the wrist stays as far above the floor as it is thick. */
export const reachingArm = (spec: Arm, to: Vector, root: Vector, frame: Frame, sign: Sign): ArmBones => {
  const isOnFloor = to[1] <= body.radius.wrist;
  const { middle, end } = reach({
    from: root,
    to: [to[0], Math.max(to[1], body.radius.wrist), to[2]],
    upper: body.upperArm,
    lower: body.forearm,
    bendsTo: along([0, 0, 0], [frame.front, -0.6], [frame.up, -0.4], [frame.right, sign * 0.5]),
    outwards: times(frame.right, sign),
    swivel: spec.swivel ?? 0,
  });
  if (!isOnFloor || spec.hand !== undefined) {
    return { root, middle, end, tip: tipOf(spec, middle, end, frame.front, frame, sign) };
  }
  const ahead = unit([frame.up[0] - frame.front[0] * 0.01, 0, frame.up[2]], [1, 0, 0]);
  return { root, middle, end, tip: along(end, [ahead, body.hand]) };
};

const footOf = (end: Vector, shin: Vector, toes: Vector): { heel: Vector; ball: Vector } => {
  const down = across(shin, toes, [0, -1, 0]);
  const { back, front, heelDown, ballDown } = body.foot;
  return {
    heel: along(end, [toes, -back], [down, heelDown]),
    ball: along(end, [toes, front], [down, ballDown]),
  };
};

/** Where toes point: square to the shin at 0, in line with it at 90. */
const toesAt = (shin: Vector, forwards: Vector, ankle: number): Vector =>
  along([0, 0, 0], [forwards, Math.cos(radians(ankle))], [shin, Math.sin(radians(ankle))]);

/** A leg from its angles. */
export const bentLeg = (spec: Leg, root: Vector, frame: Frame, sign: Sign): LegBones => {
  const { lift = 0, out = 0, turn = 0, knee = 0, ankle = 0 } = spec;
  const upper = hanging(frame, lift, out, sign);
  const forwards = rotate(upper.forwards, upper.along, turn * sign);
  const [cosine, sine] = [Math.cos(radians(knee)), Math.sin(radians(knee))];
  const shin = along([0, 0, 0], [upper.along, cosine], [forwards, -sine]);
  const shinForwards = along([0, 0, 0], [forwards, cosine], [upper.along, sine]);
  const middle = along(root, [upper.along, body.thigh]);
  const end = along(middle, [shin, body.shin]);
  return { root, middle, end, ...footOf(end, shin, toesAt(shin, shinForwards, ankle)) };
};

/** A leg whose heel gets to a place, sole flat unless its ankle says otherwise. */
export const reachingLeg = (spec: Leg, to: Vector, root: Vector, frame: Frame, sign: Sign): LegBones => {
  const isFlat = spec.ankle === undefined && typeof spec.at !== 'string';
  const bendsTo = along([0, 0, 0], [frame.front, 1], [frame.up, 0.35], [frame.right, sign * 0.05]);
  const { middle, end } = reach({
    from: root,
    to: typeof spec.at === 'string' ? to : [to[0], to[1] + body.ankleHeight, to[2]],
    upper: body.thigh,
    lower: body.shin,
    bendsTo,
    outwards: times(frame.right, sign),
    swivel: spec.swivel ?? 0,
  });
  const thigh = unit(subtract(middle, root));
  const shin = unit(subtract(end, middle));
  const forwards = across(angleBetween(thigh, shin) > 3 ? thigh : bendsTo, shin, frame.front);
  const toes = isFlat
    ? unit([forwards[0], 0, forwards[2]], [1, 0, 0])
    : toesAt(shin, forwards, spec.ankle ?? 0);
  return { root, middle, end, ...footOf(end, isFlat ? [0, -1, 0] : shin, toes) };
};
