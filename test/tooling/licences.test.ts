import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildBundles, type Bundles } from '../reliability/bundles';

/** Licences that ask for nothing but their text, which is in the notice beside the bundle. */
const allowed = new Set(['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

describe('What Lambda gets', () => {
  let bundles: Bundles;
  let packages: { name: string; licence: string }[];

  beforeAll(async () => {
    bundles = await buildBundles();
    const notice = readFileSync(join(dirname(bundles.current), 'THIRD-PARTY.txt'), 'utf8');
    packages = [...notice.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\S+ \((.+)\)$/gm)].map(
      ([, name = '', licence = '']) => ({ name, licence }),
    );
  }, 60_000);

  afterAll(() => bundles.remove());

  it('has packages in it that are named', () => {
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        '@aws-sdk/client-dynamodb',
        '@aws-sdk/util-dynamodb',
        '@smithy/core',
        'ask-sdk-core',
      ]),
    );
  });

  it('comes under licences that allow it', () => {
    expect(packages.filter(({ licence }) => !allowed.has(licence))).toEqual([]);
  });

  it('is named in NOTICE, by name or by scope', () => {
    const notice = readFileSync(join(__dirname, '../../NOTICE'), 'utf8');
    const isNamed = (name: string): boolean =>
      notice.includes(name) || notice.includes(`${name.split('/')[0] ?? name}/*`);
    expect(packages.filter(({ name }) => !isNamed(name))).toEqual([]);
  });
});
