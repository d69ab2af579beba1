import fc from 'fast-check';
import { drawingOf } from '../../../lambda/screen/figure/draw';
import { frame } from '../../../lambda/screen/figure/layout';
import {
  boundsOf,
  fitShape,
  pointsOf,
  type Point,
  type Role,
  type Shape,
} from '../../../lambda/screen/figure/shape';
import { anyPose, armRaise } from './poses';

const layouts = fc.constantFrom('beside' as const, 'stacked' as const, 'over' as const, 'single' as const);
const view = fc.record({
  around: fc.integer({ min: -180, max: 180 }),
  above: fc.integer({ min: 0, max: 90 }),
});

const pointsIn = (role: Role, shapes: readonly Shape[]): Point[] =>
  shapes.filter(({ fill }) => fill === role).flatMap(pointsOf);

/** Left and right swapped, about the line x = 0. */
const mirrored = (shape: Shape): Shape => fitShape(shape, { scale: 1, right: 0, down: 0, flip: true });

describe('drawingOf', () => {
  it('stays inside the frame, whatever is drawn from wherever', () => {
    fc.assert(
      fc.property(
        anyPose,
        anyPose,
        layouts,
        view,
        fc.constantFrom('left' as const, 'right' as const),
        (start, end, layout, from, side) => {
          const { left, top, right, bottom } = boundsOf(
            drawingOf(armRaise({ start, end, layout, view: from }), { side }).flatMap(pointsOf),
          );
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.001);
          expect(right).toBeLessThanOrEqual(frame.width + 0.001);
          expect(bottom).toBeLessThanOrEqual(frame.height + 0.001);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is itself again when it is mirrored twice', () => {
    for (const shape of drawingOf(armRaise())) expect(mirrored(mirrored(shape))).toEqual(shape);
  });

  it('shows the other side as the mirror image, panel by panel', () => {
    const drawing = armRaise({ layout: 'single' });
    const shown = pointsIn('trunk', drawingOf(drawing, { side: 'right' }));
    const other = pointsIn('trunk', drawingOf(drawing, { side: 'left' }));
    expect(other).toHaveLength(shown.length);
    shown.forEach(([x, y], index) => {
      expect(other[index]?.[0]).toBeCloseTo(frame.width - x, 6);
      expect(other[index]?.[1]).toBeCloseTo(y, 6);
    });
  });

  it('keeps the start before the end when it is mirrored', () => {
    const arrows = pointsIn('arrow', drawingOf(armRaise(), { side: 'left' }));
    expect(boundsOf(arrows).left).toBeGreaterThan(frame.width / 2);
  });

  it('does not mirror what has no sides', () => {
    const drawing = armRaise({ shows: 'both' });
    expect(drawingOf(drawing, { side: 'left' })).toEqual(drawingOf(drawing, { side: 'right' }));
  });

  it('turns a circle of movement round for the way backward', () => {
    const drawing = armRaise({ arrows: [{ around: 'right shoulder', radius: 15, from: -150, to: 150 }] });
    const heads = (side: 'forward' | 'backward'): Point[] => pointsIn('arrow', drawingOf(drawing, { side }));
    expect(boundsOf(heads('forward')).left).toBeGreaterThan(boundsOf(heads('backward')).left);
  });

  it('draws limbs of the far side in another tone from the side, and none from the front', () => {
    const tones = (around: number): Set<Role | undefined> =>
      new Set(drawingOf(armRaise({ view: { around, above: 0 } })).map(({ fill }) => fill));
    expect(tones(0)).toContain('far');
    expect(tones(90)).not.toContain('far');
  });

  it('leaves the shadow of the start away where it is not wanted', () => {
    expect(pointsIn('shadow', drawingOf(armRaise()))).not.toEqual([]);
    expect(pointsIn('shadow', drawingOf(armRaise({ shadow: false })))).toEqual([]);
  });
});
