import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const run = (input: string, ...args: string[]): string =>
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), 'simulator/resolver/cli.ts', ...args],
    { cwd: root, input, encoding: 'utf8', stdio: 'pipe' },
  );

test('prints one line of JSON for each phrase, with these keys only', () => {
  const lines = run('Work on my lower back\r\nfor five minutes\n\norder a pizza\nswich sides').split('\n');
  expect(lines).toEqual([
    '{"phrase":"Work on my lower back","intent":"StartByBodyPartIntent","slots":{"bodyPart":{"value":"lower back","id":"low-back"}}}',
    '{"phrase":"for five minutes","intent":"StartByDurationIntent","slots":{"duration":{"value":"PT5M"}}}',
    '{"phrase":"order a pizza","intent":"AMAZON.FallbackIntent","slots":{}}',
    '{"phrase":"swich sides","intent":"AMAZON.FallbackIntent","slots":{}}',
    '',
  ]);
});

test('says which locale it has no model for', () => {
  expect(() => run('stop', '--locale', 'xx-XX')).toThrow(/There is no interaction model for "xx-XX"/);
});
