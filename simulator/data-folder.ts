import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noTroubles, readSwitches, usualSwitches, type Switches } from './room/switches';
import { UsageError } from './usage-error';

/** The folder in which a simulated Echo keeps its data from day to day. */
export interface DataFolder {
  /** Where the database goes. */
  databasePath: string;
  /** The last moment its clock had, epoch milliseconds; 0 when it is new. */
  lastMs: number;
  /** Keeps the present moment of its clock. */
  keepTime(nowMs: number): void;
  /** How the switches of the Echo were left; as usual where nothing is known. */
  readSwitches(): Switches;
  keepSwitches(switches: Switches): void;
}

/** What a file holds; an empty object where it is missing, or is not JSON. */
const jsonIn = (path: string): object => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

const lastMomentIn = (path: string): number => {
  const { lastMs }: { lastMs?: unknown } = jsonIn(path);
  return typeof lastMs === 'number' && Number.isFinite(lastMs) ? lastMs : 0;
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/**
 * Opens the data folder, and makes it if it is missing. Its clock is kept too: where time ran faster than the
 * machine's, it must not run backwards the next time.
 *
 * @throws UsageError when it cannot be written
 */
export const openDataFolder = (path: string): DataFolder => {
  const folder = resolve(path);
  const clockPath = join(folder, 'clock.json');
  const switchesPath = join(folder, 'switches.json');
  const keepTime = (nowMs: number): void =>
    writeFileSync(clockPath, `${JSON.stringify({ lastMs: nowMs })}\n`);
  try {
    mkdirSync(folder, { recursive: true });
    const lastMs = lastMomentIn(clockPath);
    keepTime(lastMs);
    return {
      databasePath: join(folder, 'database'),
      lastMs,
      keepTime,
      // Troubles are tried out, not kept.
      readSwitches: () => ({ ...usualSwitches, ...readSwitches(jsonIn(switchesPath)), ...noTroubles }),
      keepSwitches: (switches) => writeFileSync(switchesPath, `${JSON.stringify(switches)}\n`),
    };
  } catch (error) {
    throw new UsageError(
      `The data folder ${folder} cannot be written (${codeOf(error)}). Choose another with --data.`,
      { cause: error },
    );
  }
};
