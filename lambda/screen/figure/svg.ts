import type { Drawing } from './drawing';
import { drawingOf, type DrawingOptions } from './draw';
import { frame } from './layout';
import { pathData, round } from './path-data';
import type { Role, Shape } from './shape';
import { palettes } from './palette';

export interface SvgOptions extends DrawingOptions {
  /** What it shows, for whoever cannot see it. */
  title: string;
  description: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const paintOf = ({ fill, stroke, width = 1 }: Shape): string =>
  `class="${[fill === undefined ? 'n' : `f-${fill}`, ...(stroke === undefined ? [] : [`s-${stroke}`])].join(' ')}"` +
  (stroke === undefined ? '' : ` stroke-width="${round(width)}"`);

const elementOf = (shape: Shape): string =>
  shape.kind === 'circle'
    ? `<circle cx="${round(shape.centre[0])}" cy="${round(shape.centre[1])}" r="${round(shape.radius)}" ${paintOf(shape)}/>`
    : `<path d="${pathData(shape)}" ${paintOf(shape)}/>`;

const roles = Object.keys(palettes.light) as Role[];

/** Colours are `--drawing-<role>` of the page where it has them, else ours for a light or a dark scheme. */
const style = [
  ...roles.map((role) => `.f-${role}{fill:var(--drawing-${role},${palettes.light[role]})}`),
  ...roles.map((role) => `.s-${role}{stroke:var(--drawing-${role},${palettes.light[role]})}`),
  '@media(prefers-color-scheme:dark){',
  ...roles.map((role) => `.f-${role}{fill:var(--drawing-${role},${palettes.dark[role]})}`),
  ...roles.map((role) => `.s-${role}{stroke:var(--drawing-${role},${palettes.dark[role]})}`),
  '}',
].join('');

/** A drawing as an SVG document of its own, readable on light and dark pages. */
export const svgOf = (drawing: Drawing, { title, description, ...options }: SvgOptions): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<style>.n{fill:none}path,circle{stroke-linejoin:round;stroke-linecap:round}${style}</style>`,
    ...drawingOf(drawing, options).map(elementOf),
    '</svg>\n',
  ].join('\n');
