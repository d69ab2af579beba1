import { rule } from '../../../tools/content/lint/spoken-style';
import { exerciseWordsIn, phrasesIn } from '../fixture';
import { findingsAfter } from './findings-after';

const withCare = (care: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    exerciseWordsIn(catalogue, 'knee-rolls').care = care;
  });

describe('spoken-style', () => {
  it('finds nothing in gentle words', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each([
    ['Push down.', 'Push'],
    ['Do not force it.', 'force'],
    ['Stretch hard.', 'hard'],
    ['Feel it burning.', 'burning'],
    ['Stop as you see me stop.', 'as you see'],
    ['Hold it there.', 'Hold it'],
    ['Lift ten centimetres.', 'centimetres'],
    ['Feel your piriformis.', 'piriformis'],
    ['Do not bounce.', 'bounce'],
  ])('finds the rough word in "%s"', (care, said) => {
    expect(withCare(care)).toEqual([expect.stringContaining(`care says "${said}"`)]);
  });

  it.each([
    'Press through your heels.',
    'Hold its edge.',
    'Make it harder by staying longer.',
    'Draw in the belly.',
  ])('allows "%s"', (care) => {
    expect(withCare(care)).toEqual([]);
  });

  it('allows Latin where somebody asks for muscles', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').muscles = 'It works the multifidus, close to the spine.';
    });
    expect(findings).toEqual([]);
  });

  it('lets a phrase ask whether it was too hard', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      phrasesIn(catalogue, 'rep')['ask'] = 'Was that too hard?';
    });
    expect(findings).toEqual([]);
  });
});
