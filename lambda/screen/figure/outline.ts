import type { Command, Point } from './shape';

const onCircle = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

/** A part of a circle as curves of at most a quarter each, clockwise where `to` is larger. */
export const arc = (centre: Point, radius: number, from: number, to: number): Command[] => {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9));
  const step = (to - from) / pieces;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: pieces }, (_, index) => {
    const [start, end] = [from + step * index, from + step * (index + 1)];
    const [a, b] = [onCircle(centre, radius, start), onCircle(centre, radius, end)];
    return {
      to: 'curve',
      first: [a[0] - handle * Math.sin(start), a[1] + handle * Math.cos(start)],
      second: [b[0] + handle * Math.sin(end), b[1] - handle * Math.cos(end)],
      point: b,
    };
  });
};

/** A limb: round at both ends, thicker at one. */
export const taper = (from: Point, fromRadius: number, to: Point, toRadius: number): Command[] => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length <= Math.abs(fromRadius - toRadius) + 1e-6) {
    const [centre, radius] = fromRadius >= toRadius ? [from, fromRadius] : [to, toRadius];
    return [
      { to: 'move', point: onCircle(centre, radius, 0) },
      ...arc(centre, radius, 0, 2 * Math.PI),
      { to: 'start' },
    ];
  }
  const direction = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const spread = Math.acos((fromRadius - toRadius) / length);
  return [
    { to: 'move', point: onCircle(to, toRadius, direction - spread) },
    ...arc(to, toRadius, direction - spread, direction + spread),
    { to: 'line', point: onCircle(from, fromRadius, direction + spread) },
    ...arc(from, fromRadius, direction + spread, direction - spread + 2 * Math.PI),
    { to: 'start' },
  ];
};

const at = <T>(list: readonly T[], index: number): T | undefined =>
  list[((index % list.length) + list.length) % list.length];

/** A closed curve through points, rounded everywhere (Catmull-Rom). */
export const smooth = (points: readonly Point[], tension = 6): Command[] => {
  const [start] = points;
  if (start === undefined) return [];
  const curves = points.map((point, index): Command => {
    const [before, next, after] = [at(points, index - 1), at(points, index + 1), at(points, index + 2)];
    const [p, n, a] = [before ?? point, next ?? point, after ?? point];
    return {
      to: 'curve',
      first: [point[0] + (n[0] - p[0]) / tension, point[1] + (n[1] - p[1]) / tension],
      second: [n[0] - (a[0] - point[0]) / tension, n[1] - (a[1] - point[1]) / tension],
      point: n,
    };
  });
  return [{ to: 'move', point: start }, ...curves, { to: 'start' }];
};

/** Straight from point to point. */
export const polygon = (points: readonly Point[], closed = true): Command[] => [
  ...points.map((point, index): Command => ({ to: index === 0 ? 'move' : 'line', point })),
  ...(closed ? [{ to: 'start' } as const] : []),
];

/** A rectangle with round corners. */
export const roundedBox = (
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): Command[] => {
  const [quarter, r] = [Math.PI / 2, radius];
  return [
    { to: 'move', point: [left + r, top] },
    { to: 'line', point: [right - r, top] },
    ...arc([right - r, top + r], r, -quarter, 0),
    { to: 'line', point: [right, bottom - r] },
    ...arc([right - r, bottom - r], r, 0, quarter),
    { to: 'line', point: [left + r, bottom] },
    ...arc([left + r, bottom - r], r, quarter, 2 * quarter),
    { to: 'line', point: [left, top + r] },
    ...arc([left + r, top + r], r, 2 * quarter, 3 * quarter),
    { to: 'start' },
  ];
};

/** The outermost of some points, in order (monotone chain). */
export const hull = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      for (;;) {
        const [b, a] = [chain.at(-1), chain.at(-2)];
        if (a === undefined || b === undefined) break;
        const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
        if (turn > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half([...sorted].reverse())];
};
