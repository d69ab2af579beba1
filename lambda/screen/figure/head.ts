import { body } from './body';
import type { Camera } from './camera';
import type { Layer } from './layer';
import { arc, taper } from './outline';
import type { Command, Point, Shape } from './shape';
import type { Skeleton } from './skeleton';
import { across, along, between, cross, dot, type Vector } from './vector';

const { radius } = body.head;

/** How much of the head is hair: its edge lies this share of the radius from the middle, towards crown and back. */
const hairline = 0.12;

/** What one sees of the hair, a cap on a ball: the visible part of its edge, closed by the outline of the head. */
const hairOutline = (camera: Camera, centre: Point, axis: Vector): Command[] => {
  const [x, y, depth] = [dot(axis, camera.right), -dot(axis, camera.up), dot(axis, camera.towards)];
  const flat = Math.hypot(x, y);
  const ring = Math.sqrt(1 - hairline * hairline);
  const first = across([0.31, 0.53, 0.79], axis, [1, 0, 0]);
  const second = cross(axis, first);
  const steps = 48;
  const edge = Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    const place = along(
      [0, 0, 0],
      [axis, hairline],
      [first, ring * Math.cos(angle)],
      [second, ring * Math.sin(angle)],
    );
    return {
      point: [
        centre[0] + radius * dot(place, camera.right),
        centre[1] - radius * dot(place, camera.up),
      ] as const,
      isSeen: dot(place, camera.towards) >= 0,
    };
  });
  if (flat <= Math.abs(hairline) + 1e-6) {
    if (depth < 0) return [];
    return edge.map(({ point }, index): Command => ({ to: index === 0 ? 'move' : 'line', point }));
  }
  // Begin where the edge comes into sight, so that what is seen is one piece.
  const start = edge.findIndex(({ isSeen }, index) => isSeen && edge.at(index - 1)?.isSeen === false);
  const seen = [...edge.slice(start), ...edge.slice(0, start)].filter(({ isSeen }) => isSeen);
  const middle = Math.atan2(y, x);
  const half = Math.acos(hairline / flat);
  const last = seen.at(-1)?.point ?? centre;
  const atLast = Math.atan2(last[1] - centre[1], last[0] - centre[0]);
  const clockwise = Math.cos(atLast - middle + half) >= Math.cos(atLast - middle - half);
  const [from, to] = clockwise ? [middle - half, middle + half] : [middle + half, middle - half];
  return [
    ...seen.map(({ point }, index): Command => ({ to: index === 0 ? 'move' : 'line', point })),
    { to: 'line', point: [centre[0] + radius * Math.cos(from), centre[1] + radius * Math.sin(from)] },
    ...arc(centre, radius, from, to),
    { to: 'start' },
  ];
};

/** Neck and head, with hair, nose and eyes, so that face up, face down and turned can be told. */
export const headOf = ({ neck, spine, head, headFrame }: Skeleton, camera: Camera, gap: number): Layer => {
  const { front, up, right } = headFrame;
  const centre = camera.point(head);
  const neckOutline = taper(
    camera.point(spine[4] ?? neck),
    body.radius.neck + 0.6,
    camera.point(between(neck, head, 0.4)),
    body.radius.neck,
  );
  const noseAt = along(head, [front, radius - 0.3], [up, -1.5]);
  const noseIsSeen = camera.depth(noseAt) - camera.depth(head) > -radius * 0.55;
  const nose: Shape = { kind: 'circle', centre: camera.point(noseAt), radius: 2.5, fill: 'face' };
  const eyes = [4.2, -4.2]
    .map((aside) => along(head, [front, 8.6], [up, 1.2], [right, aside]))
    .filter((place) => camera.depth(place) - camera.depth(head) > radius * 0.2)
    .map((place): Shape => ({ kind: 'circle', centre: camera.point(place), radius: 1.35, fill: 'hair' }));
  const ball: Shape = { kind: 'circle', centre, radius };
  const hair = hairOutline(camera, centre, along([0, 0, 0], [up, 0.78], [front, -0.6257]));
  return {
    depth: camera.depth(between(neck, head, 0.6)),
    shapes: [
      { kind: 'path', commands: neckOutline, stroke: 'paper', width: 2 * gap },
      { ...ball, stroke: 'paper', width: 2 * gap },
      { kind: 'path', commands: neckOutline, fill: 'face' },
      { ...ball, fill: 'face' },
      ...(noseIsSeen ? [nose] : []),
      { kind: 'path', commands: hair, fill: 'hair' },
      ...eyes,
    ],
  };
};
