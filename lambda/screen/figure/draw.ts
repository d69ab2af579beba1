import { arrowLine, arrowShapes, type ArrowLine } from './arrows';
import { cameraOf, type Camera } from './camera';
import type { Drawing, Pose } from './drawing';
import { figureOf } from './figure';
import { flattened, type Layer } from './layer';
import { panelsOf, placeIn, scaleFor } from './layout';
import { polygon, roundedBox } from './outline';
import { propLayers } from './props';
import {
  boundsOf,
  fitPoint,
  fitShape,
  pointsOf,
  type Bounds,
  type Fit,
  type Point,
  type Shape,
} from './shape';
import { skeletonOf, type Skeleton } from './skeleton';

export interface DrawingOptions {
  /** The side that is worked; a drawing that shows the other one is mirrored. `backward` turns the arrows round. */
  side?: 'both' | 'left' | 'right' | 'forward' | 'backward';
}

interface Scene {
  skeleton: Skeleton;
  body: Layer[];
  props: Layer[];
}

const sceneOf = (drawing: Drawing, pose: Pose, camera: Camera): Scene => {
  const skeleton = skeletonOf(pose);
  return {
    skeleton,
    body: figureOf(skeleton, camera),
    props: [...drawing.props, ...(pose.props ?? [])].flatMap((prop) => propLayers(prop, camera)),
  };
};

/** The same outline in one quiet colour. */
const asShadow = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape): Shape[] => (shape.fill === undefined ? [] : [{ ...shape, fill: 'shadow' }]));

const cornerRadius = 14;
/** Thickness of an arrow's shaft in units of the picture. */
const arrowThickness = 5.5;
/** How far behind the middle of the room the floor ends, in centimetres. */
const horizon = 60;

const backdrop = (panel: Bounds, camera: Camera, fit: Fit): Shape[] => {
  const { left, top, right, bottom } = panel;
  const card: Shape = {
    kind: 'path',
    commands: roundedBox(left, top, right, bottom, cornerRadius),
    fill: 'paper',
  };
  const steep = camera.towards[1] > 0.6;
  const [, line] = fitPoint(camera.point([0, 0, -horizon]), fit);
  const floorTop = steep ? top : Math.min(bottom - cornerRadius * 2, Math.max(top, line));
  const floor = roundedBox(left, steep ? top : Math.max(top, floorTop), right, bottom, cornerRadius);
  // Only the lower corners are round: the upper ones are covered by a strip.
  const strip = polygon([
    [left, floorTop],
    [right, floorTop],
    [right, floorTop + cornerRadius],
    [left, floorTop + cornerRadius],
  ]);
  return [
    card,
    { kind: 'path', commands: floor, fill: 'floor' },
    ...(steep ? [] : [{ kind: 'path', commands: strip, fill: 'floor' } as const]),
  ];
};

const turnedRound = ({ points, both }: ArrowLine): ArrowLine => ({ points: [...points].reverse(), both });

/** All that both positions of a drawing need, before it is known how large they are drawn. */
interface Composition {
  camera: Camera;
  start: Scene;
  end: Scene;
  lines: ArrowLine[];
  flip: boolean;
  /** The room that both positions and the arrows take, in centimetres, mirrored where the picture is. */
  content: Bounds;
  panels: Bounds[];
  /** Units of the picture for a centimetre. */
  scale: number;
}

/** Centimetres kept free around the line of an arrow. */
const arrowRoom = 4;

const compose = (drawing: Drawing, { side = 'both' }: DrawingOptions): Composition => {
  const camera = cameraOf(drawing.view);
  const start = sceneOf(drawing, drawing.start, camera);
  const end = sceneOf(drawing, drawing.end, camera);
  const flip = drawing.shows !== 'both' && (side === 'left' || side === 'right') && side !== drawing.shows;
  const lines = drawing.arrows
    .map((arrow) => arrowLine(arrow, start.skeleton, end.skeleton, camera))
    .map((line) => (side === 'backward' ? turnedRound(line) : line));
  const scenes = drawing.layout === 'single' ? [end] : [start, end];
  const { left, top, right, bottom } = boundsOf([
    ...scenes.flatMap(({ props, body }) => flattened([...props, ...body]).flatMap(pointsOf)),
    ...lines.flatMap(({ points }) =>
      points.flatMap(([x, y]): Point[] => [
        [x - arrowRoom, y - arrowRoom],
        [x + arrowRoom, y + arrowRoom],
      ]),
    ),
  ]);
  const content = flip ? { left: -right, right: -left, top, bottom } : { left, right, top, bottom };
  const panels = panelsOf(drawing.layout);
  const scale = Math.min(...panels.map((panel) => scaleFor(content, panel)));
  return { camera, start, end, lines, flip, content, panels, scale };
};

/** How many units of the picture a centimetre is long. */
export const scaleOf = (drawing: Drawing): number => compose(drawing, {}).scale;

const isBehind = ({ depth }: Layer): boolean => depth < -500;

/** The end position, with the start as a shadow between it and the things that it stands, lies or leans on. */
const endShapes = ({ start, end }: Composition, withShadow: boolean): Shape[] => [
  ...flattened(end.props.filter(isBehind)),
  ...(withShadow ? asShadow(flattened(start.body)) : []),
  ...flattened([...end.props.filter((layer) => !isBehind(layer)), ...end.body]),
];

/**
 * Draws an exercise: its start and its end position and the movement between them, in a picture of `frame` size.
 *
 * @param drawing the angles of both poses, from `content/drawings`
 * @returns shapes in the order in which they are painted
 */
export const drawingOf = (drawing: Drawing, options: DrawingOptions = {}): Shape[] => {
  const composition = compose(drawing, options);
  const { camera, start, lines, flip, content, panels, scale } = composition;
  return panels.flatMap((panel, index) => {
    const fit: Fit = { scale, flip, ...placeIn(content, panel, scale) };
    const isLast = index === panels.length - 1;
    const painted = isLast
      ? endShapes(composition, drawing.shadow && drawing.layout !== 'single')
      : flattened([...start.props, ...start.body]);
    const arrows = lines.flatMap(({ points, both }) =>
      arrowShapes({ points: points.map((point) => fitPoint(point, fit)), both }, arrowThickness),
    );
    return [
      ...backdrop(panel, camera, fit),
      ...painted.map((shape) => fitShape(shape, fit)),
      ...(isLast ? arrows : []),
    ];
  });
};
