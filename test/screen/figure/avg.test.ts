import { avgOf } from '../../../lambda/screen/figure/avg';
import { drawingOf } from '../../../lambda/screen/figure/draw';
import { armRaise } from './poses';

describe('avgOf', () => {
  const graphic = avgOf(armRaise(), { side: 'left' });
  const paths = graphic.items.flatMap(({ items }) => items);

  it('holds each shape as a path, in the order in which they are painted', () => {
    expect(paths).toHaveLength(drawingOf(armRaise(), { side: 'left' }).length);
    for (const { type, pathData } of paths) {
      expect(type).toBe('path');
      expect(pathData).toMatch(/^M[-\d. MLCZ]+$/);
    }
  });

  it('names only colours that are its parameters', () => {
    const known = new Set(['transparent', ...graphic.parameters.map(({ name }) => `\${${name}}`)]);
    for (const { fill, stroke = fill } of paths) {
      expect(known).toContain(fill);
      expect(known).toContain(stroke);
    }
  });

  it('mirrors each panel about its own middle, so that the start stays before the end', () => {
    expect(graphic.items.map(({ scaleX, pivotX }) => [scaleX, pivotX])).toEqual([
      ['${mirror}', 97.5],
      ['${mirror}', 302.5],
    ]);
    expect(graphic.parameters).toContainEqual({ name: 'mirror', type: 'number', default: 1 });
  });

  it('is of a version that APL 1.4 draws', () => {
    expect(graphic).toMatchObject({ type: 'AVG', version: '1.1', width: 400, height: 300 });
  });
});
