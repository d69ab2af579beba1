import type { Catalogue } from '../../lambda/coach/content';
import { slotTypes } from '../../tools/models/slot-types';
import { ModelSourceError } from '../../tools/models/source';
import { spokenForm } from '../../tools/models/spoken';

type Named = Record<string, { name: string; aliases: string[] }>;

const catalogueOf = (exercises: Named): Catalogue =>
  ({ words: { en: { exercises, routines: {} } } }) as unknown as Catalogue;

const exerciseType = (exercises: Named): unknown => slotTypes(catalogueOf(exercises), [], {})[0];

test.each([
  ['Child’s pose', "child's pose"],
  ['cat-cow', 'cat cow'],
  ['QL stretch', 'q l stretch'],
  ['prone T', 'prone t'],
  ['sphinx (prop on elbows)', 'sphinx'],
  ['bulging-disc programme, all 17', 'bulging disc programme all 17'],
])('"%s" is said "%s"', (written, spoken) => {
  expect(spokenForm(written)).toBe(spoken);
});

describe('EXERCISE', () => {
  test('has the ids, names and aliases of the content', () => {
    expect(exerciseType({ 'cat-cow': { name: 'cat-cow', aliases: ['cat and cow', 'Cat camel'] } })).toEqual({
      name: 'EXERCISE',
      values: [{ id: 'cat-cow', name: { value: 'cat cow', synonyms: ['cat and cow', 'cat camel'] } }],
    });
  });

  test('drops aliases that are said like the name or another alias', () => {
    expect(exerciseType({ a: { name: 'cat-cow', aliases: ['cat cow', 'cat', 'Cat'] } })).toMatchObject({
      values: [{ name: { value: 'cat cow', synonyms: ['cat'] } }],
    });
  });

  test('refuses an alias of two exercises', () => {
    const both = { a: { name: 'one', aliases: ['same'] }, b: { name: 'two', aliases: ['same'] } };
    expect(() => exerciseType(both)).toThrow(
      new ModelSourceError('EXERCISE: "same" names both a and b; only one can have it.'),
    );
  });

  test('refuses an alias that is the name of another exercise', () => {
    const both = { a: { name: 'one', aliases: ['two'] }, b: { name: 'two', aliases: [] } };
    expect(() => exerciseType(both)).toThrow('EXERCISE: "two" names both b and a; only one can have it.');
  });
});

test('synonyms of a type are written in the sample notation', () => {
  const types = slotTypes(
    catalogueOf({}),
    [{ name: 'PART', values: [{ id: 'hips', name: 'hips', synonyms: ['(left|right) hip'] }] }],
    {},
  );
  expect(types.at(-1)).toEqual({
    name: 'PART',
    values: [{ id: 'hips', name: { value: 'hips', synonyms: ['left hip', 'right hip'] } }],
  });
});
