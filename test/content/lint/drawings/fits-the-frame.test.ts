import { rule } from '../../../../tools/content/lint/drawings/fits-the-frame';
import { saidOfDrawing } from './said-of';

describe('fits-the-frame', () => {
  it('finds nothing where a person fills the picture', () => {
    expect(saidOfDrawing(rule)).toEqual([]);
  });

  it('finds a person who is too small to see', () => {
    expect(saidOfDrawing(rule, { props: [{ kind: 'mat', from: -300, to: 300 }] })).toEqual([
      expect.stringMatching(/^The figure is drawn at 0\.\d\d, less than 0\.9; bring props and arrows closer/),
    ]);
  });
});
