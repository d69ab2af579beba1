import type { AvgGraphic } from './figure/avg';

type AvgGroup = AvgGraphic['items'][number];
type AvgPath = AvgGroup['items'][number];

/** Coordinates are whole tenths (see `path-data`). */
const tenths = (text: string): number => Math.round(Number(text) * 10);

const written = (value: number, isFirst: boolean): string => {
  const number = String(value / 10);
  return isFirst || value < 0 ? number : ` ${number}`;
};

/**
 * A path with each point told from the one before it: the same line in two thirds of the letters. Only `M`, `L`, `C` and
 * `Z` are known; a path with anything else stays as it is.
 */
const leanPath = (pathData: string): string => {
  const commands = pathData.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const pieces: string[] = [];
  for (const command of commands) {
    const letter = command.charAt(0);
    if (letter === 'Z') {
      [x, y] = [startX, startY];
      pieces.push('z');
      continue;
    }
    const values =
      command
        .slice(1)
        .match(/-?\d*\.?\d+/g)
        ?.map(tenths) ?? [];
    if (!'MLC'.includes(letter) || values.length !== (letter === 'C' ? 6 : 2)) return pathData;
    const moved = values.map((value, index) => value - (index % 2 === 0 ? x : y));
    pieces.push(letter.toLowerCase(), ...moved.map((value, index) => written(value, index === 0)));
    [x, y] = [values.at(-2) ?? x, values.at(-1) ?? y];
    if (letter === 'M') [startX, startY] = [x, y];
  }
  // The first point of a path is told from nowhere.
  return pieces.join('').replace(/^m/, 'M');
};

/** Round ends are for open lines; a closed one has none. */
const leanItem = ({ pathData, strokeLineCap, ...rest }: AvgPath): AvgPath => ({
  ...rest,
  pathData: leanPath(pathData),
  ...(strokeLineCap === undefined || pathData.endsWith('Z') ? {} : { strokeLineCap }),
});

/** A drawing in as few letters as it needs: an answer has room for 120 KB (platform facts 1.1). */
export const leanGraphic = (graphic: AvgGraphic): AvgGraphic => ({
  ...graphic,
  items: graphic.items.map((group): AvgGroup => ({ ...group, items: group.items.map(leanItem) })),
});
