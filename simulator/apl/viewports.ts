import type { ViewportState } from './player';

/** The screens that documents are made for, by a name. */
export type ScreenName = 'round' | 'small' | 'landscape' | 'large' | 'tv';

const hub = (pixelWidth: number, pixelHeight: number, isRound = false): ViewportState => ({
  experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
  mode: 'HUB',
  shape: isRound ? 'ROUND' : 'RECTANGLE',
  pixelWidth,
  pixelHeight,
  currentPixelWidth: pixelWidth,
  currentPixelHeight: pixelHeight,
  dpi: 160,
  touch: ['SINGLE'],
});

/**
 * Viewports of real devices, as their requests tell them (platform facts 5): Echo Spot, Show 5, Show 8, Show 10 and a
 * television of 1080 lines, whose remote control has no touch but moves a focus.
 */
export const viewports: Readonly<Record<ScreenName, ViewportState>> = {
  round: hub(480, 480, true),
  small: hub(960, 480),
  landscape: hub(1280, 800),
  large: hub(1920, 1080),
  tv: {
    ...hub(1920, 1080),
    experiences: [{ arcMinuteWidth: 1290, arcMinuteHeight: 725, canRotate: false, canResize: false }],
    mode: 'TV',
    dpi: 320,
    touch: [],
    keyboard: ['DIRECTION'],
  },
};
