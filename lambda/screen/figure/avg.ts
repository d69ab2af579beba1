import type { Drawing } from './drawing';
import { drawingOf, type DrawingOptions } from './draw';
import { frame } from './layout';
import { palettes } from './palette';
import { circleAsPath, pathData, round } from './path-data';
import type { Role } from './shape';

interface AvgPath {
  type: 'path';
  pathData: string;
  fill: string;
  stroke?: string;
  strokeWidth?: number;
  strokeLineCap?: 'round';
  strokeLineJoin?: 'round';
}

interface AvgParameter {
  name: string;
  type: 'color';
  default: string;
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
  items: AvgPath[];
}

/** Colours are parameters of the graphic: near, far, trunk, face, hair, shadow, prop, surface, floor, paper, arrow. */
const colour = (role: Role | undefined): string => (role === undefined ? 'transparent' : `\${${role}}`);

/** A drawing as an Alexa vector graphic; on screens the room is mostly dark, so dark colours are the defaults. */
export const avgOf = (drawing: Drawing, options: DrawingOptions = {}): AvgGraphic => ({
  type: 'AVG',
  version: '1.1',
  width: frame.width,
  height: frame.height,
  viewportWidth: frame.width,
  viewportHeight: frame.height,
  scaleTypeWidth: 'none',
  scaleTypeHeight: 'none',
  parameters: (Object.keys(palettes.dark) as Role[]).map((role) => ({
    name: role,
    type: 'color',
    default: palettes.dark[role],
  })),
  items: drawingOf(drawing, options).map((shape) => {
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
  }),
});
