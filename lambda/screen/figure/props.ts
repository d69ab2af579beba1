import type { Camera } from './camera';
import type { Place, Prop } from './drawing';
import type { Layer } from './layer';
import { arc, hull, polygon } from './outline';
import type { Command, Point, Shape } from './shape';
import { along, radians, type Vector } from './vector';

/** A thing with flat sides, in the room. */
export interface Box {
  kind: 'box';
  name: string;
  from: Vector;
  to: Vector;
  soft: boolean;
}

export interface Ball {
  kind: 'ball';
  name: string;
  at: Vector;
  radius: number;
}

const edge = 1.1;
/** Drawn before any body: what one lies, sits or leans on. */
const behindAll = -1000;

const box = (name: string, from: Vector, to: Vector, soft = false): Box => ({
  kind: 'box',
  name,
  from,
  to,
  soft,
});
const at3 = ([x, y, z]: Place): Vector => [x, y, z ?? 0];

const chairBoxes = (at: number, height: number): Box[] => {
  const [back, front] = [at - 21, at + 21];
  const leg = (x: number, z: number, top: number): Box =>
    box('chair', [x - 1.6, 0, z - 1.6], [x + 1.6, top, z + 1.6]);
  return [
    leg(back, -19, 92),
    leg(front - 2, -19, height - 3),
    box('chair back', [back - 1.6, 62, -19], [back + 1.6, 92, 19]),
    box('chair', [back - 2, height - 4, -21], [front, height, 21]),
    leg(back, 19, 92),
    leg(front - 2, 19, height - 4),
  ];
};

/** The solids that a prop consists of: what is drawn, and what a body can touch. */
export const solidsOf = (prop: Prop): (Box | Ball)[] => {
  switch (prop.kind) {
    case 'mat': {
      const half = (prop.width ?? 72) / 2;
      return [box('mat', [prop.from, -1.5, -half], [prop.to, 0, half])];
    }
    case 'box':
      return [box(prop.name, at3(prop.from), at3(prop.to), prop.soft ?? false)];
    case 'chair':
      return chairBoxes(prop.at, prop.height ?? 46);
    case 'wall':
      return [box('wall', [prop.at - 7, 0, -48], [prop.at, prop.height ?? 172, 48])];
    case 'doorway':
      return [
        box('doorway left', [prop.at - 6, 0, -56], [prop.at + 6, 192, -48]),
        box('doorway', [prop.at - 6, 184, -48], [prop.at + 6, 192, 48]),
        box('doorway right', [prop.at - 6, 0, 48], [prop.at + 6, 192, 56]),
      ];
    case 'ball':
      return [{ kind: 'ball', name: prop.name ?? 'ball', at: at3(prop.at), radius: prop.radius }];
    case 'inversion-table':
    case 'stopwatch':
      return [];
  }
};

const facesOf = ({ from, to }: Box, camera: Camera): Point[][] => {
  const [a, b] = [from, to];
  const corner = (x: number, y: number, z: number): Point => camera.point([x, y, z]);
  const top = (camera.towards[1] >= 0 ? b : a)[1];
  const side = (camera.towards[0] >= 0 ? b : a)[0];
  const front = (camera.towards[2] >= 0 ? b : a)[2];
  return [
    [corner(a[0], top, a[2]), corner(b[0], top, a[2]), corner(b[0], top, b[2]), corner(a[0], top, b[2])],
    [corner(side, a[1], a[2]), corner(side, b[1], a[2]), corner(side, b[1], b[2]), corner(side, a[1], b[2])],
    [
      corner(a[0], a[1], front),
      corner(b[0], a[1], front),
      corner(b[0], b[1], front),
      corner(a[0], b[1], front),
    ],
  ];
};

const cornersOf = ({ from, to }: Box): Vector[] =>
  [from[0], to[0]].flatMap((x) =>
    [from[1], to[1]].flatMap((y) => [from[2], to[2]].map((z): Vector => [x, y, z])),
  );

const boxShapes = (solid: Box, camera: Camera): Shape[] => {
  if (!solid.soft) {
    return facesOf(solid, camera).map((points) => ({
      kind: 'path',
      commands: polygon(points),
      fill: 'surface',
      stroke: 'prop',
      width: edge,
    }));
  }
  const { from, to } = solid;
  const round = 2.5;
  const inner: Box = {
    ...solid,
    from: [from[0] + round, from[1] + round, from[2] + round],
    to: [to[0] - round, to[1] - round, to[2] - round],
  };
  const commands = polygon(hull(cornersOf(inner).map(camera.point)));
  return [
    { kind: 'path', commands, stroke: 'prop', width: 2 * round + 2 * edge },
    { kind: 'path', commands, fill: 'surface', stroke: 'surface', width: 2 * round },
  ];
};

const ballShapes = ({ at, radius }: Ball, camera: Camera): Shape[] => {
  const centre = camera.point(at);
  const shine: Command[] = [
    {
      to: 'move',
      point: [centre[0] + radius * 0.72 * Math.cos(-2.9), centre[1] + radius * 0.72 * Math.sin(-2.9)],
    },
    ...arc(centre, radius * 0.72, -2.9, -1.9),
  ];
  if (radius < 10) return [{ kind: 'circle', centre, radius, fill: 'prop', stroke: 'paper', width: edge }];
  const band = Math.max(edge, radius * 0.05);
  return [
    { kind: 'circle', centre, radius, fill: 'surface', stroke: 'prop', width: edge * 1.3 },
    { kind: 'path', commands: shine, stroke: 'paper', width: band * 1.6 },
  ];
};

const middleOf = ({ from, to }: Box): Vector => [
  (from[0] + to[0]) / 2,
  (from[1] + to[1]) / 2,
  (from[2] + to[2]) / 2,
];

const solidLayers = (prop: Prop, camera: Camera): Layer[] =>
  solidsOf(prop).map((solid, index) => {
    if (solid.kind === 'ball') {
      return { depth: camera.depth(solid.at) - 4, shapes: ballShapes(solid, camera) };
    }
    const isThere = prop.kind === 'doorway' || (prop.kind === 'box' && prop.name === 'post');
    return {
      depth: isThere
        ? camera.depth(middleOf(solid)) - 25
        : behindAll + index / 10 + (prop.kind === 'mat' ? 0 : 5),
      shapes: boxShapes(solid, camera),
    };
  });

/** A padded board that tips about its middle on a stand. */
const tableLayers = (at: Vector, tilt: number, camera: Camera): Layer[] => {
  const board: Vector = [Math.cos(radians(tilt)), Math.sin(radians(tilt)), 0];
  const stand = (z: number): Layer => ({
    depth: behindAll + (z < 0 ? 1 : 3),
    shapes: [
      {
        kind: 'path',
        commands: polygon(
          (
            [
              [at[0] - 48, 0, z],
              [at[0], at[1], z],
              [at[0] + 48, 0, z],
            ] as const
          ).map((place) => camera.point(place)),
          false,
        ),
        stroke: 'prop',
        width: 4,
      },
    ],
  });
  const edgeOf = (z: number): Vector[] => [
    along([at[0], at[1], z], [board, -95]),
    along([at[0], at[1], z], [board, 95]),
  ];
  return [
    stand(-30),
    {
      depth: behindAll + 2,
      shapes: [
        {
          kind: 'path',
          commands: polygon(hull([...edgeOf(-18), ...edgeOf(18)].map(camera.point))),
          fill: 'surface',
          stroke: 'prop',
          width: 4,
        },
      ],
    },
    stand(30),
  ];
};

const stopwatchLayer = (at: Vector, radius: number, camera: Camera): Layer => {
  const centre = camera.point(at);
  const [x, y] = centre;
  const hand = (angle: number, share: number): Command[] =>
    polygon([centre, [x + radius * share * Math.sin(angle), y - radius * share * Math.cos(angle)]], false);
  return {
    depth: behindAll + 9,
    shapes: [
      {
        kind: 'path',
        commands: polygon(
          [
            [x, y - radius],
            [x, y - radius * 1.3],
          ],
          false,
        ),
        stroke: 'prop',
        width: radius * 0.22,
      },
      {
        kind: 'path',
        commands: polygon(
          [
            [x - radius * 0.25, y - radius * 1.32],
            [x + radius * 0.25, y - radius * 1.32],
          ],
          false,
        ),
        stroke: 'prop',
        width: radius * 0.2,
      },
      { kind: 'circle', centre, radius, fill: 'paper', stroke: 'prop', width: radius * 0.16 },
      { kind: 'path', commands: hand(0, 0.62), stroke: 'arrow', width: radius * 0.13 },
      { kind: 'path', commands: hand(2.1, 0.45), stroke: 'prop', width: radius * 0.13 },
      { kind: 'circle', centre, radius: radius * 0.11, fill: 'prop' },
    ],
  };
};

/** A thing of a drawing as layers. */
export const propLayers = (prop: Prop, camera: Camera): Layer[] => {
  switch (prop.kind) {
    case 'inversion-table':
      return tableLayers(at3(prop.at), prop.tilt, camera);
    case 'stopwatch':
      return [stopwatchLayer(at3(prop.at), prop.radius, camera)];
    default:
      return solidLayers(prop, camera);
  }
};
