import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../simulator/data-folder';
import { UsageError } from '../../simulator/usage-error';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'echo-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

test('a new folder is made, and nothing is known of its time', () => {
  const folder = openDataFolder(join(place, 'deep/data'));
  expect(folder.lastMs).toBe(0);
  expect(folder.databasePath).toBe(join(place, 'deep/data/database'));
});

test('the time is kept from one day to the next', () => {
  openDataFolder(place).keepTime(123_456);
  expect(openDataFolder(place).lastMs).toBe(123_456);
});

test('opening a folder does not lose its time', () => {
  openDataFolder(place).keepTime(123_456);
  openDataFolder(place);
  expect(openDataFolder(place).lastMs).toBe(123_456);
});

test('a damaged clock is only forgotten', () => {
  writeFileSync(join(place, 'clock.json'), '{"lastMs":');
  expect(openDataFolder(place).lastMs).toBe(0);
});

test('a folder that cannot be written is a clear mistake', () => {
  writeFileSync(join(place, 'file'), '');
  expect(() => openDataFolder(join(place, 'file/data'))).toThrow(UsageError);
  expect(() => openDataFolder(join(place, 'file/data'))).toThrow(
    `The data folder ${join(place, 'file/data')} cannot be written (ENOTDIR). Choose another with --data.`,
  );
});
