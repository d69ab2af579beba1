import { drawingOf, scaleOf } from '../../../../lambda/screen/figure/draw';
import { frame } from '../../../../lambda/screen/figure/layout';
import { boundsOf, pointsOf } from '../../../../lambda/screen/figure/shape';
import { drawingFile, type DrawingRule } from './rule';

/** Least units of the picture for a centimetre: a head is then a twentieth of the picture's width. */
const smallest = 0.9;
/** Less than anybody sees; sums are not exact. */
const slack = 0.1;

/** Everything is inside the picture, and large enough to be seen from two metres. */
export const rule: DrawingRule = {
  name: 'fits-the-frame',
  description: 'Both positions and all arrows are inside the picture and large enough.',
  check: (drawings) =>
    Object.entries(drawings).flatMap(([id, drawing]) => {
      const where = drawingFile(id);
      const { left, top, right, bottom } = boundsOf(drawingOf(drawing).flatMap(pointsOf));
      const isOutside =
        left < -slack || top < -slack || right > frame.width + slack || bottom > frame.height + slack;
      const scale = scaleOf(drawing);
      return [
        ...(isOutside ? [{ where, message: 'Something is outside the picture.' }] : []),
        ...(scale < smallest
          ? [
              {
                where,
                message: `The figure is drawn at ${scale.toFixed(2)}, less than ${smallest}; bring props and arrows closer, or choose another layout.`,
              },
            ]
          : []),
      ];
    }),
};
