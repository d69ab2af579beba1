import { avgOf } from '../../../lambda/screen/figure/avg';
import { drawingOf } from '../../../lambda/screen/figure/draw';
import { armRaise } from './poses';

describe('avgOf', () => {
  const graphic = avgOf(armRaise(), { side: 'left' });

  it('holds each shape as a path, in the order in which they are painted', () => {
    expect(graphic.items).toHaveLength(drawingOf(armRaise(), { side: 'left' }).length);
    for (const { type, pathData } of graphic.items) {
      expect(type).toBe('path');
      expect(pathData).toMatch(/^M[-\d. MLCZ]+$/);
    }
  });

  it('names only colours that are its parameters', () => {
    const known = new Set(['transparent', ...graphic.parameters.map(({ name }) => `\${${name}}`)]);
    for (const { fill, stroke = fill } of graphic.items) {
      expect(known).toContain(fill);
      expect(known).toContain(stroke);
    }
  });

  it('is of a version that APL 1.4 draws', () => {
    expect(graphic).toMatchObject({ type: 'AVG', version: '1.1', width: 400, height: 300 });
  });
});
