import { join } from 'node:path';
import { readContent } from '../../tools/content/read';
import { modelFiles, outdatedModels } from '../../tools/models/generate';
import { schemaProblems } from '../../tools/models/schema';
import { readModelSource } from '../../tools/models/source';
import { validateModel } from '../../tools/models/validate';
import { committedModel, inEveryLocale, root } from './models';
import { sharedWordings } from './shared-wordings';

const source = readModelSource(join(root, 'interaction-models/en'));

describe('the committed models', () => {
  test('are what their source and the content say now', () => {
    expect(outdatedModels(root)).toEqual([]);
  });

  test('come from one source for every locale', () => {
    expect(modelFiles(root).map(({ path }) => path)).toEqual(
      source.model.locales.map((locale) => join(root, 'interaction-models', `${locale}.json`)),
    );
  });

  for (const locale of source.model.locales) {
    test(`${locale} has the shape that Amazon defines`, () => {
      expect(schemaProblems(committedModel(locale))).toEqual([]);
    });

    test(`${locale} keeps Amazon's rules`, () => {
      expect(validateModel(committedModel(locale))).toEqual([]);
    });
  }

  test('share no wording between two intents, written out or not', () => {
    expect(sharedWordings(inEveryLocale(source))).toEqual([]);
  });

  test('have every exercise and routine of the content as a slot value', () => {
    const { exercises, routines } = readContent(join(root, 'content'));
    const types = committedModel('en-US').interactionModel.languageModel.types ?? [];
    const ids = (name: string): unknown[] =>
      types.find((type) => type.name === name)?.values?.map((value) => value.id) ?? [];
    expect(ids('EXERCISE').toSorted()).toEqual(Object.keys(exercises).toSorted());
    expect(ids('ROUTINE').toSorted()).toEqual(Object.keys(routines).toSorted());
  });
});
