import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Edges of the icons that Amazon asks for, pixels (platform facts 9.1). */
export const ICON_PIXELS = { small: 108, large: 512 } as const;

/** The drawing as a picture of so many pixels a side, PNG. */
export const renderIcon = (svgFile: string, pixels: number): Buffer => {
  const drawing = new Resvg(readFileSync(svgFile, 'utf8'), {
    fitTo: { mode: 'width', value: pixels },
    // There are no words in it, and what fonts a machine has would change the picture.
    font: { loadSystemFonts: false },
  });
  return drawing.render().asPng();
};
