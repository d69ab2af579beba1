import { rule } from '../../../tools/content/lint/no-conditions';
import { exerciseWordsIn, goodCatalogue, phrasesIn, routineIn, routineWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('no-conditions', () => {
  it('finds nothing where content is about movement', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each(['herniated-disc', 'seated-stenosis', 'pregnancy-5', 'osteo-set'])('finds the id %s', (id) => {
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.routines[id] = routineIn(goodCatalogue(), 'floor-five');
    });
    expect(findings).toEqual([expect.stringContaining(`routines/${id}.yaml: The id names`)]);
  });

  it.each([
    'It suits people with a slipped disc.',
    'Skip it with high blood pressure.',
    'Leave it out after surgery.',
    'It may help with sciatica.',
    'It is for pregnant people.',
  ])('finds the condition in "%s"', (about) => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineWordsIn(catalogue, 'floor-five').about = about;
    });
    expect(findings).toEqual([expect.stringContaining('words/en/routines/floor-five.yaml: about names')]);
  });

  it('leaves alone what people say', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineWordsIn(catalogue, 'floor-five').aliases = ['slipped disc', 'pregnancy stretches'];
    });
    expect(findings).toEqual([]);
  });

  it.each(['Circle like a discus thrower would, gently.', 'Find a quiet spot.', 'Keep your heart open.'])(
    'allows "%s"',
    (care) => {
      const findings = findingsAfter(rule, (catalogue) => {
        exerciseWordsIn(catalogue, 'knee-rolls').care = care;
      });
      expect(findings).toEqual([]);
    },
  );

  it('lets the notice ask people with a condition to check first, and no other phrase', () => {
    const says = 'Check with your doctor first if you are pregnant.';
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.words.en.phrases['notice'] = { check: says };
      phrasesIn(catalogue, 'rep')['check'] = says;
    });
    expect(findings).toEqual([
      'words/en/phrases/rep.yaml: check names "pregnant"; say what the movement is instead.',
    ]);
  });
});
