import type { Camera } from './camera';
import type { Arrow } from './drawing';
import { polygon } from './outline';
import type { Command, Point, Shape } from './shape';
import type { Skeleton } from './skeleton';
import { radians } from './vector';

/** The line of an arrow in the plane of the picture, in centimetres, and whether it has a head at its start too. */
export interface ArrowLine {
  points: readonly Point[];
  both: boolean;
}

const steps = 16;

/** A line from a to b that bulges to the left of the way by a share of its length. */
const bowed = (a: Point, b: Point, bend: number): Point[] => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const handle: Point = [(a[0] + b[0]) / 2 + dy * bend * 2, (a[1] + b[1]) / 2 - dx * bend * 2];
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const t = index / steps;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [p * a[0] + q * handle[0] + r * b[0], p * a[1] + q * handle[1] + r * b[1]];
  });
};

const moved = ([x, y]: Point, [right, up]: readonly [number, number]): Point => [x + right, y - up];

/** Where an arrow runs, between the start and the end of a movement. */
export const arrowLine = (arrow: Arrow, start: Skeleton, end: Skeleton, camera: Camera): ArrowLine => {
  if ('follow' in arrow) {
    const { follow, shift = [0, 0], bend = 0.15, both = false } = arrow;
    const [a, b] = [start, end].map((skeleton) => moved(camera.point(skeleton.parts[follow].at), shift));
    return { points: bowed(a ?? [0, 0], b ?? [0, 0], bend), both };
  }
  if ('by' in arrow) {
    const at = camera.point(end.parts[arrow.by].at);
    return {
      points: bowed(moved(at, arrow.from), moved(at, arrow.to), arrow.bend ?? 0),
      both: arrow.both ?? false,
    };
  }
  const [x, y] = camera.point(end.parts[arrow.around].at);
  const points = Array.from({ length: steps * 2 + 1 }, (_, index): Point => {
    const angle = radians(arrow.from + ((arrow.to - arrow.from) * index) / (steps * 2));
    return [x + arrow.radius * Math.sin(angle), y - arrow.radius * (arrow.flat ?? 1) * Math.cos(angle)];
  });
  return { points, both: arrow.both ?? false };
};

const cut = (points: readonly Point[], length: number): { line: Point[]; tip: Point; base: Point } => {
  const line = [...points];
  const tip = line.at(-1) ?? [0, 0];
  let last = tip;
  while (line.length > 1 && Math.hypot(tip[0] - last[0], tip[1] - last[1]) < length) {
    line.pop();
    last = line.at(-1) ?? tip;
  }
  const far = Math.hypot(tip[0] - last[0], tip[1] - last[1]) || 1;
  const base: Point = [
    tip[0] + ((last[0] - tip[0]) / far) * length,
    tip[1] + ((last[1] - tip[1]) / far) * length,
  ];
  return { line: [...line, base], tip, base };
};

const headAt = (tip: Point, base: Point, half: number): Command[] => {
  const [dx, dy] = [tip[0] - base[0], tip[1] - base[1]];
  const length = Math.hypot(dx, dy) || 1;
  const aside: Point = [(-dy / length) * half, (dx / length) * half];
  return polygon([tip, [base[0] + aside[0], base[1] + aside[1]], [base[0] - aside[0], base[1] - aside[1]]]);
};

/** Draws an arrow whose line is given in the picture's own unit; thickness is the shaft's. */
export const arrowShapes = ({ points, both }: ArrowLine, thickness: number): Shape[] => {
  const [headLength, headHalf] = [thickness * 2.7, thickness * 1.75];
  const forward = cut(points, headLength);
  const heads = [headAt(forward.tip, forward.base, headHalf)];
  let line = forward.line;
  if (both) {
    const backward = cut([...line].reverse(), headLength);
    heads.push(headAt(backward.tip, backward.base, headHalf));
    line = backward.line;
  }
  const shaft = polygon(line, false);
  return [
    { kind: 'path', commands: shaft, stroke: 'paper', width: thickness * 1.9 },
    ...heads.map((commands): Shape => ({ kind: 'path', commands, stroke: 'paper', width: thickness * 0.9 })),
    { kind: 'path', commands: shaft, stroke: 'arrow', width: thickness },
    ...heads.map((commands): Shape => ({
      kind: 'path',
      commands,
      fill: 'arrow',
      stroke: 'arrow',
      width: 0.8,
    })),
  ];
};
