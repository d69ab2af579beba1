import type { Drawing } from './drawing';
import { drawnPanels, type DrawingOptions } from './draw';
import { frame } from './layout';
import { palettes } from './palette';
import { circleAsPath, pathData, round } from './path-data';
import type { Role, Shape } from './shape';

interface AvgPath {
  type: 'path';
  pathData: string;
  fill: string;
  stroke?: string;
  strokeWidth?: number;
  strokeLineCap?: 'round';
  strokeLineJoin?: 'round';
}

/** A panel, which `mirror` turns into its mirror image. */
interface AvgGroup {
  type: 'group';
  scaleX: string;
  pivotX: number;
  items: AvgPath[];
}

interface AvgParameter {
  name: string;
  type: 'color' | 'number';
  default: string | number;
}

/** An Alexa vector graphic, as an APL document of version 1.4 holds it in `graphics`. */
export interface AvgGraphic {
  type: 'AVG';
  version: '1.0' | '1.1';
  width: number;
  height: number;
  viewportWidth: number;
  viewportHeight: number;
  scaleTypeWidth: 'stretch' | 'none';
  scaleTypeHeight: 'stretch' | 'none';
  parameters: AvgParameter[];
  items: AvgGroup[];
}

/** Colours are parameters of the graphic: near, far, trunk, face, hair, shadow, prop, surface, floor, paper, arrow. */
const colour = (role: Role | undefined): string => (role === undefined ? 'transparent' : `\${${role}}`);

const pathOf = (shape: Shape): AvgPath => {
  const path = shape.kind === 'circle' ? circleAsPath(shape) : shape;
  return {
    type: 'path',
    pathData: pathData(path),
    fill: colour(path.fill),
    ...(path.stroke === undefined
      ? {}
      : {
          stroke: colour(path.stroke),
          strokeWidth: round(path.width ?? 1),
          strokeLineCap: 'round',
          strokeLineJoin: 'round',
        }),
  };
};

/**
 * A drawing as an Alexa vector graphic; on screens the room is mostly dark, so dark colours are the defaults.
 *
 * Its parameter `mirror` shows the other side where it is -1, without changing the order of start and end.
 */
export const avgOf = (drawing: Drawing, options: DrawingOptions = {}): AvgGraphic => ({
  type: 'AVG',
  version: '1.1',
  width: frame.width,
  height: frame.height,
  viewportWidth: frame.width,
  viewportHeight: frame.height,
  scaleTypeWidth: 'none',
  scaleTypeHeight: 'none',
  parameters: [
    ...(Object.keys(palettes.dark) as Role[]).map((role): AvgParameter => ({
      name: role,
      type: 'color',
      default: palettes.dark[role],
    })),
    { name: 'mirror', type: 'number', default: 1 },
  ],
  items: drawnPanels(drawing, options).map(({ panel, shapes }) => ({
    type: 'group',
    scaleX: '${mirror}',
    pivotX: (panel.left + panel.right) / 2,
    items: shapes.map(pathOf),
  })),
});
