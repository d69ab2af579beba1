import { box, type AplThing } from './apl';
import { colours } from './colours';

/** A ring that fills clockwise from the top; `share` goes from 0 to 1. Radius and width in a picture of 100 by 100. */
const ringOf = (radius: number, width: number): AplThing => {
  const turn = Number((2 * Math.PI * radius).toFixed(2));
  const line = {
    type: 'path',
    pathData: `M50,${50 - radius} a${radius},${radius} 0 1,1 -0.01,0`,
    strokeWidth: width,
    fill: 'transparent',
  };
  return {
    type: 'AVG',
    version: '1.1',
    width: 100,
    height: 100,
    viewportWidth: 100,
    viewportHeight: 100,
    parameters: [
      { name: 'share', type: 'number', default: 0 },
      { name: 'tint', type: 'color', default: colours.work },
      { name: 'track', type: 'color', default: colours.line },
    ],
    items: [
      { ...line, stroke: '${track}' },
      {
        ...line,
        stroke: '${tint}',
        strokeLineCap: 'round',
        // A dash of no length with round ends would still be a dot.
        strokeOpacity: '${share > 0.002 ? 1 : 0}',
        strokeDashArray: [`\${share * ${turn}}`, 400],
      },
    ],
  };
};

/** Around the count; and along the edge of a round screen. */
export const rings: Readonly<Record<'ring' | 'edge', AplThing>> = {
  ring: ringOf(44, 5),
  edge: ringOf(48, 3),
};

/** How much of a ring is closed, from 0 to 1, and its colours; each may be bound to data. */
export interface RingLooks {
  share: string | number;
  tint: string;
  track?: string;
}

/** A ring around the count, or along the edge of a round screen. */
export const ring = (source: 'ring' | 'edge', looks: RingLooks, sizeVh: number): AplThing => ({
  type: 'VectorGraphic',
  id: 'ring',
  source,
  width: `${sizeVh}vh`,
  height: `${sizeVh}vh`,
  scale: 'best-fit',
  ...looks,
});

/** A ring of some size with things in its middle. */
export const withRing = (looks: RingLooks, sizeVh: number, items: readonly AplThing[]): AplThing => {
  const size = { width: `${sizeVh}vh`, height: `${sizeVh}vh` };
  const middle = { position: 'absolute', left: 0, top: 0, alignItems: 'center', justifyContent: 'center' };
  return box('column', size, [ring('ring', looks, sizeVh), box('column', { ...middle, ...size }, items)]);
};

const icon = (paths: readonly string[]): AplThing => ({
  type: 'AVG',
  version: '1.1',
  width: 24,
  height: 24,
  viewportWidth: 24,
  viewportHeight: 24,
  parameters: [{ name: 'tint', type: 'color', default: colours.words }],
  items: paths.map((pathData) => ({ type: 'path', pathData, fill: '${tint}' })),
});

export type IconName = 'pause' | 'resume' | 'next' | 'previous' | 'again' | 'done';

/** The pictures on buttons. */
export const icons: Readonly<Record<IconName, AplThing>> = {
  pause: icon(['M6,4h4v16h-4z', 'M14,4h4v16h-4z']),
  resume: icon(['M7,4l13,8l-13,8z']),
  next: icon(['M4,5l10,7l-10,7z', 'M16,5h3v14h-3z']),
  previous: icon(['M20,5l-10,7l10,7z', 'M5,5h3v14h-3z']),
  again: icon(['M12,5V1L6.5,6L12,11V7a5.5,5.5 0 1,1 -5.5,5.5h-2.4A8,8 0 1,0 12,5z']),
  done: icon(['M9.2,16.6L4.6,12L2.8,13.8L9.2,20.2L21.4,8L19.6,6.2z']),
};
