import { arc } from './outline';
import type { Circle, Command, Path, Point } from './shape';

/** To a tenth: finer than anybody sees, and a third of the size. */
export const round = (value: number): number => {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
};

const pair = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

const commandData = (command: Command): string => {
  switch (command.to) {
    case 'move':
      return `M${pair(command.point)}`;
    case 'line':
      return `L${pair(command.point)}`;
    case 'curve':
      return `C${pair(command.first)} ${pair(command.second)} ${pair(command.point)}`;
    case 'start':
      return 'Z';
  }
};

/** The path of a shape as SVG and AVG write it. */
export const pathData = ({ commands }: Path): string => commands.map(commandData).join('');

/** A circle as a path, for where there is none. */
export const circleAsPath = ({ centre, radius, ...paint }: Circle): Path => ({
  ...paint,
  kind: 'path',
  commands: [
    { to: 'move', point: [centre[0] + radius, centre[1]] },
    ...arc(centre, radius, 0, 2 * Math.PI),
    { to: 'start' },
  ],
});
