import { arrowLine, arrowShapes, type ArrowLine } from './arrows';
import { cameraOf, type Camera } from './camera';
import type { Drawing, Pose } from './drawing';
import { figureOf } from './figure';
import { flattened, type Layer } from './layer';
import { frame, panelsOf, placeIn, scaleFor } from './layout';
import { polygon, roundedBox } from './outline';
import { propLayers } from './props';
import { boundsOf, fitPoint, fitShape, pointsOf, type Bounds, type Fit, type Shape } from './shape';
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
    props: [...drawing.props, ...(pose.props ?? [])].flatMap((prop) => propLayers(prop, skeleton, camera)),
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

/**
 * Draws an exercise: its start and its end position and the movement between them, in a picture of `frame` size.
 *
 * @param drawing the angles of both poses, from `content/drawings`
 * @returns shapes in the order in which they are painted
 */
export const drawingOf = (drawing: Drawing, { side = 'both' }: DrawingOptions = {}): Shape[] => {
  const camera = cameraOf(drawing.view);
  const start = sceneOf(drawing, drawing.start, camera);
  const end = sceneOf(drawing, drawing.end, camera);
  const flip = drawing.shows !== 'both' && (side === 'left' || side === 'right') && side !== drawing.shows;
  const lines = drawing.arrows
    .map((arrow) => arrowLine(arrow, start.skeleton, end.skeleton, camera))
    .map((line) => (side === 'backward' ? turnedRound(line) : line));

  const startShapes = flattened([...start.props, ...start.body]);
  const endShapes = flattened([...end.props, ...end.body]);
  const drawn = drawing.layout === 'single' ? endShapes : [...startShapes, ...endShapes];
  const shaftRoom = 4;
  const linePoints = lines.flatMap(({ points }) => points);
  const content = boundsOf([
    ...drawn.flatMap(pointsOf),
    ...linePoints.map(([x, y]) => [x - shaftRoom, y - shaftRoom] as const),
    ...linePoints.map(([x, y]) => [x + shaftRoom, y + shaftRoom] as const),
  ]);
  const seen: Bounds = flip ? { ...content, left: -content.right, right: -content.left } : content;

  const panels = panelsOf(drawing.layout);
  return panels.flatMap((panel, index) => {
    const scale = scaleFor(seen, panel);
    const fit: Fit = { scale, flip, ...placeIn(seen, panel, scale) };
    const isLast = index === panels.length - 1;
    const shadow =
      isLast && drawing.shadow && drawing.layout !== 'single' ? asShadow(flattened(start.body)) : [];
    const isBehind = ({ depth }: Layer): boolean => depth < -500;
    const painted = isLast
      ? [
          ...flattened(end.props.filter(isBehind)),
          ...shadow,
          ...flattened([...end.props.filter((layer) => !isBehind(layer)), ...end.body]),
        ]
      : startShapes;
    const arrows = isLast
      ? lines.flatMap(({ points, both }) =>
          arrowShapes({ points: points.map((point) => fitPoint(point, fit)), both }, arrowThickness),
        )
      : [];
    return [...backdrop(panel, camera, fit), ...painted.map((shape) => fitShape(shape, fit)), ...arrows];
  });
};

export { frame };
