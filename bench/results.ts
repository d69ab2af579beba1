import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ColdResult } from './cold/measure';
import type { Cost } from './cost';
import type { Memory } from './growth/memory';
import type { Scaling } from './growth/scaling';
import type { HandsFree } from './hands-free/measure';
import type { TurnResult } from './turn/measure';
import type { Voice } from './voice/summary';

/** Everything that was measured last, part by part; kept in `results.json` for whoever needs the figures. */
export interface Results {
  machine?: { cores: number; node: string[] };
  bundleBytes?: number;
  cold?: ColdResult[];
  turn?: TurnResult;
  scaling?: Scaling;
  memory?: Memory;
  voice?: Voice;
  handsFree?: HandsFree[];
  cost?: Cost;
}

/** The results that are there; none where the file is missing. */
export const readResults = (file: string): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};

/** Four significant digits are more than any of it is good for. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

export const writeResults = (file: string, results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`);
