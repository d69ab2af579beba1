import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExerciseWords } from '../lambda/coach/exercise-words';
import type { Drawing } from '../lambda/screen/figure/drawing';
import { svgOf } from '../lambda/screen/figure/svg';
import { readContent, tellingContentErrors } from './content/read';
import { readDrawings } from './content/read-drawings';

/** What a drawing shows, in the words of its exercise, for whoever cannot see it. */
const captionOf = (words: ExerciseWords, side: 'left' | 'right'): { title: string; description: string } => {
  const spoken = [...words.setup, ...words.how].join(' ');
  const other = side === 'left' ? 'right' : 'left';
  return {
    title: words.name,
    description: spoken.replaceAll('{side}', side).replaceAll('{otherSide}', other),
  };
};

const contactSheet = (entries: readonly { id: string; name: string }[]): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Drawings of all exercises</title>
<style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem; }
main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
figure { margin: 0; }
img { width: 100%; height: auto; }
</style>
<h1>Drawings of all exercises</h1>
<p>Where the sides take turns, the left one is shown, and the right one is its mirror image.</p>
<main>
${entries.map(({ id, name }) => `<figure><img src="${id}.svg" alt="" width="400" height="300"><figcaption>${name}</figcaption></figure>`).join('\n')}
</main>
</html>
`;

/** What the README and the content guide show; `docs/pictures` holds copies, so that they show without a build. */
export const shownInDocs = [
  'bridge',
  'bird-dog',
  'sphinx-prop',
  'seated-side-bend',
  'clamshell',
  'wall-slide',
];

/**
 * Writes each drawing as `<id>.svg` (the left side, where there are sides) and `<id>-right.svg`, and `index.html` with
 * all of them.
 *
 * @param root the repository
 * @param folder where they go; emptied first
 * @returns how many exercises are drawn
 */
export const writeDrawings = (root: string, folder: string): number => {
  const content = join(root, 'content');
  const drawings: Record<string, Drawing> = readDrawings(content);
  const { words } = readContent(content);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(drawings).flatMap(([id, drawing]) => {
    const own = words.en.exercises[id];
    if (own === undefined) return [];
    writeFileSync(join(folder, `${id}.svg`), svgOf(drawing, { side: 'left', ...captionOf(own, 'left') }));
    writeFileSync(
      join(folder, `${id}-right.svg`),
      svgOf(drawing, { side: 'right', ...captionOf(own, 'right') }),
    );
    return [{ id, name: own.name }];
  });
  writeFileSync(join(folder, 'index.html'), contactSheet(entries));
  return entries.length;
};

const main = (): void => {
  const root = join(__dirname, '..');
  const folder = join(root, 'dist/drawings');
  const count = writeDrawings(root, folder);
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const id of shownInDocs) {
    copyFileSync(join(folder, `${id}.svg`), join(root, 'docs/pictures', `${id}.svg`));
  }
  process.stdout.write(`dist/drawings: ${count} exercises, each side; index.html shows them all\n`);
};

if (require.main === module) tellingContentErrors(main);
