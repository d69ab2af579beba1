import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawingRules } from '../../tools/content/lint/drawings/rules';
import { readContent } from '../../tools/content/read';
import { readDrawings } from '../../tools/content/read-drawings';
import { shownInDocs, writeDrawings } from '../../tools/drawings';

const root = join(__dirname, '../..');
const content = join(root, 'content');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const readOne = (yaml: string): ReturnType<typeof readDrawings> => {
  mkdirSync(join(folder, 'drawings'));
  writeFileSync(join(folder, 'drawings/wave.yaml'), yaml);
  return readDrawings(folder);
};

const wave = `layout: single
start:
  pin: { part: hips, at: [0, 91] }
  rightArm: { raise: 20 }
`;

describe('the drawings', () => {
  it('keep to every rule', () => {
    const drawings = readDrawings(content);
    const catalogue = readContent(content);
    expect(drawingRules.flatMap(({ check }) => check(drawings, catalogue))).toEqual([]);
  });

  it('are written for every exercise and each side, with a sheet of all of them', () => {
    const count = writeDrawings(root, folder);
    const names = readdirSync(folder);
    expect(count).toBe(Object.keys(readContent(content).exercises).length);
    expect(names).toContain('bridge.svg');
    expect(names).toContain('bridge-right.svg');
    expect(names).toHaveLength(2 * count + 1);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('src="bridge.svg"');
  });

  it('say in the words of the exercise what they show, and are in the docs as they are now', () => {
    writeDrawings(root, folder);
    for (const id of shownInDocs) {
      const inDocs = readFileSync(join(root, 'docs/pictures', `${id}.svg`), 'utf8');
      expect(inDocs).toBe(readFileSync(join(folder, `${id}.svg`), 'utf8'));
    }
    expect(readFileSync(join(folder, 'clamshell-right.svg'), 'utf8')).toContain(
      'open the right knee like a shell',
    );
  });
});

describe('readDrawings', () => {
  it('takes from the start what the end does not say', () => {
    const { wave: drawing } = readOne(`${wave}end: { tilt: 10 }\n`);
    expect(drawing?.end).toEqual({ ...drawing?.start, tilt: 10 });
  });

  it('lets both arms of the end stand instead of each arm of the start', () => {
    const { wave: drawing } = readOne(`${wave}end: { arms: { raise: 90 } }\n`);
    expect(drawing?.end).toEqual({ pin: { part: 'hips', at: [0, 91] }, arms: { raise: 90 } });
  });

  it('names the file and the field that is wrong', () => {
    expect(() => readOne(wave.replace('raise', 'rise'))).toThrow(
      /wave\.yaml does not have the right shape:[\s\S]*rise/,
    );
  });

  it('says what an arrow needs', () => {
    expect(() => readOne(`${wave}arrows: [{ follow: tail }]\n`)).toThrow(
      /expected an arrow that says `follow`/,
    );
  });
});
