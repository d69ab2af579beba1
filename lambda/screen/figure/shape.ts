/** A place in a picture: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** What a colour stands for; serialisers choose the colours. */
export type Role =
  /** Limbs on the viewer's side. */
  | 'near'
  /** Limbs on the other side. */
  | 'far'
  | 'trunk'
  | 'face'
  /** Hair and eyes. */
  | 'hair'
  /** Where a movement started. */
  | 'shadow'
  /** Edges and faces of things. */
  | 'prop'
  | 'surface'
  | 'floor'
  | 'paper'
  | 'arrow';

export type Command =
  | { to: 'move' | 'line'; point: Point }
  | { to: 'curve'; first: Point; second: Point; point: Point }
  | { to: 'start' };

interface Painted {
  fill?: Role;
  stroke?: Role;
  /** Of the stroke, in the picture's own unit. */
  width?: number;
}

export interface Path extends Painted {
  kind: 'path';
  commands: readonly Command[];
}

export interface Circle extends Painted {
  kind: 'circle';
  centre: Point;
  radius: number;
}

export type Shape = Path | Circle;

/** A change of size and place that keeps angles; `flip` is the mirror image first. */
export interface Fit {
  scale: number;
  right: number;
  down: number;
  flip: boolean;
}

const placed = ([x, y]: Point, { scale, right, down, flip }: Fit): Point => [
  (flip ? -x : x) * scale + right,
  y * scale + down,
];

const placedCommand = (command: Command, fit: Fit): Command => {
  if (command.to === 'start') return command;
  const point = placed(command.point, fit);
  return command.to === 'curve'
    ? { ...command, point, first: placed(command.first, fit), second: placed(command.second, fit) }
    : { ...command, point };
};

/** The same point or shape elsewhere, larger or smaller, or as in a mirror. */
export const fitPoint = placed;
/** A shape elsewhere, larger or smaller, or as in a mirror; the width of its lines grows along. */
export const fitShape = (shape: Shape, fit: Fit): Shape => {
  const width = shape.width === undefined ? {} : { width: shape.width * fit.scale };
  return shape.kind === 'circle'
    ? { ...shape, ...width, centre: placed(shape.centre, fit), radius: shape.radius * fit.scale }
    : { ...shape, ...width, commands: shape.commands.map((command) => placedCommand(command, fit)) };
};

/** Every point that a shape is drawn through (of curves also their handles). */
export const pointsOf = (shape: Shape): Point[] => {
  if (shape.kind === 'circle') {
    const { centre, radius } = shape;
    return [
      [centre[0] - radius, centre[1] - radius],
      [centre[0] + radius, centre[1] + radius],
    ];
  }
  return shape.commands.flatMap((command) => {
    if (command.to === 'start') return [];
    return command.to === 'curve' ? [command.first, command.second, command.point] : [command.point];
  });
};

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest upright rectangle around points. */
export const boundsOf = (points: readonly Point[]): Bounds => ({
  left: Math.min(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
});
