import type { Drawing } from './drawing';
import type { Bounds } from './shape';

/** Size of every picture, in its own unit. */
export const frame = { width: 400, height: 300 } as const;

/** Kept free inside a panel, and between two panels. */
const margin = 9;
const between = 10;

const width = (bounds: Bounds): number => bounds.right - bounds.left;
const height = (bounds: Bounds): number => bounds.bottom - bounds.top;

/** The panels of a layout, in the order of the movement. */
export const panelsOf = (layout: Exclude<Drawing['layout'], 'auto'>): Bounds[] => {
  const whole: Bounds = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  switch (layout) {
    case 'single':
    case 'over':
      return [whole];
    case 'beside': {
      const middle = frame.width / 2;
      return [
        { ...whole, right: middle - between / 2 },
        { ...whole, left: middle + between / 2 },
      ];
    }
    case 'stacked': {
      const middle = frame.height / 2;
      return [
        { ...whole, bottom: middle - between / 2 },
        { ...whole, top: middle + between / 2 },
      ];
    }
  }
};

/** Most units of the picture for a centimetre: somebody who curls up is not drawn larger than life. */
const largestScale = 2.6;

/** How large a content of this size can be drawn in a panel. */
export const scaleFor = (content: Bounds, panel: Bounds): number =>
  Math.min(
    largestScale,
    (width(panel) - 2 * margin) / width(content),
    (height(panel) - 2 * margin) / height(content),
  );

/** Moves a content so that it stands a little below the middle of the panel. */
export const placeIn = (content: Bounds, panel: Bounds, scale: number): { right: number; down: number } => {
  const spare = height(panel) - height(content) * scale;
  return {
    right: (panel.left + panel.right) / 2 - ((content.left + content.right) / 2) * scale,
    down: panel.bottom - Math.max(margin, spare * 0.4) - content.bottom * scale,
  };
};
