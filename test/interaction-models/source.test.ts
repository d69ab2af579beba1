import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelSource } from '../../tools/models/source';
import { root } from './models';

describe('the source of a model', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-source-'));
    cpSync(join(root, 'interaction-models/en'), folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };

  test('is read with its defaults', () => {
    write('intents/AaIntent.yaml', 'name: AaIntent\n');
    const [intent] = readModelSource(folder).intents.filter(({ name }) => name === 'AaIntent');
    expect(intent).toEqual({ name: 'AaIntent', slots: {}, wordings: 'spread', samples: [], except: [] });
  });

  test('has an intent in the file of its name', () => {
    write('intents/AaIntent.yaml', 'name: BbIntent\nsamples: [go]\n');
    expect(() => readModelSource(folder)).toThrow(
      'AaIntent.yaml says its name is "BbIntent"; file name and name must be the same.',
    );
  });

  test('says which file is not YAML', () => {
    write('groups.yaml', 'a: [');
    expect(() => readModelSource(folder)).toThrow(/groups\.yaml is not readable YAML/);
  });

  test('says which file has a field that does not belong there', () => {
    write('types/BODY_PART.yaml', 'name: BODY_PART\nvalue: []\n');
    expect(() => readModelSource(folder)).toThrow(/BODY_PART\.yaml does not have the right shape/);
  });
});
