import { catalogue } from '../../lambda/catalogue';
import { drawingGraphic } from '../../lambda/screen/drawing-graphic';

describe('drawingGraphic', () => {
  it('has a drawing of every exercise, both ways', () => {
    for (const id of Object.keys(catalogue.exercises)) {
      expect(drawingGraphic(id)?.items.length).toBeGreaterThan(10);
      expect(drawingGraphic(id, { mirrored: true })?.items.length).toBeGreaterThan(10);
    }
  });

  it('shows the left side, and the right one mirrored', () => {
    expect(drawingGraphic('clamshell')).not.toEqual(drawingGraphic('clamshell', { mirrored: true }));
  });

  it('has nothing to show of an exercise that does not exist', () => {
    expect(drawingGraphic('handstand')).toBeUndefined();
  });
});
