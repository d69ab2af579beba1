import { rule } from '../../../../tools/content/lint/drawings/all-drawn';
import { exerciseIn, goodCatalogue } from '../../fixture';
import { armRaise } from '../../../screen/figure/poses';

const everyDrawing = (): Record<string, ReturnType<typeof armRaise>> =>
  Object.fromEntries(Object.keys(goodCatalogue().exercises).map((id) => [id, armRaise()]));

describe('all-drawn', () => {
  it('finds nothing where every exercise is drawn', () => {
    expect(rule.check(everyDrawing(), goodCatalogue())).toEqual([]);
  });

  it('finds an exercise without a drawing', () => {
    const { 'ball-walk': _ballWalk, ...others } = everyDrawing();
    expect(rule.check(others, goodCatalogue())).toEqual([
      { where: 'drawings/ball-walk.yaml', message: 'This exercise has no drawing; the file is missing.' },
    ]);
  });

  it('finds a drawing without an exercise', () => {
    expect(rule.check({ ...everyDrawing(), handstand: armRaise() }, goodCatalogue())).toEqual([
      {
        where: 'drawings/handstand.yaml',
        message: 'There is no exercise "handstand" that this drawing belongs to.',
      },
    ]);
  });

  it('finds a drawing that does not say which side it shows', () => {
    const catalogue = goodCatalogue();
    exerciseIn(catalogue, 'ball-walk').dose.sides = 'alternating';
    const drawings = { ...everyDrawing(), 'ball-walk': armRaise({ shows: 'both' }) };
    expect(rule.check(drawings, catalogue)).toEqual([
      {
        where: 'drawings/ball-walk.yaml',
        message: 'The sides of this exercise take turns: shows has to be left or right.',
      },
    ]);
  });
});
