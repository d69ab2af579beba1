import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { arbitraryHousehold } from './commands';
import type { Shared } from './shared';
import { World } from './world';

export interface Conversations {
  /** How many households, at most. */
  runs: number;
  /** When no more are begun, milliseconds from now. */
  withinMs?: number;
  /** Things that happen in one, at most. */
  maxCommands?: number;
  /** From a report of a failure, to see it again: all three together. */
  seed?: number;
  path?: string;
  replayPath?: string;
}

/** What a run has come to. */
export interface Tally {
  households: number;
  /** The failure and how to see it again; null when nothing failed. */
  failure: string | null;
}

/** Lets things happen in random households until something is wrong, and then finds the shortest way to it. */
export const converse = async (
  shared: Shared,
  { runs, withinMs, maxCommands = 30, seed, path, replayPath }: Conversations,
): Promise<Tally> => {
  let households = 0;
  const run = randomBytes(4).toString('hex');
  const outcome = await fc.check(
    fc.asyncProperty(arbitraryHousehold(maxCommands, replayPath), async (commands) => {
      households += 1;
      await fc.asyncModelRun(
        () => ({ model: {}, real: new World(shared, `${run}.${households}`) }),
        commands,
      );
    }),
    {
      numRuns: runs,
      ...(withinMs === undefined ? {} : { interruptAfterTimeLimit: withinMs, markInterruptAsFailure: false }),
      ...(seed === undefined ? {} : { seed }),
      ...(path === undefined ? {} : { path }),
    },
  );
  if (!outcome.failed) return { households, failure: null };
  const told = fc.stringify(outcome.counterexample?.[0]);
  const replay = /replayPath="([^"]*)"/.exec(told)?.[1] ?? '';
  return {
    households,
    failure:
      `${String(outcome.errorInstance)}\n\nIt takes:\n${told.replaceAll(/,(?=kitchen|bedroom|both|the |other|what|\d+ s pass)/g, '\n')}\n\n` +
      `Again: npm run soak -- --seed=${outcome.seed} --path=${outcome.counterexamplePath ?? ''} --replay=${replay}`,
  };
};
