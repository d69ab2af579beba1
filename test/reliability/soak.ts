import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { converse, type Tally } from './conversations';
import { openShared } from './shared';

const usage = `Random conversations with the built skill, until something is wrong.

  npm run soak                         for five minutes
  npm run soak -- --minutes 30         for longer
  npm run soak -- --processes 2        in so many processes; as many as there are cores unless said
  npm run soak -- --seed=S --path=P --replay=R    the failure that was printed, again
`;

// The Node of this machine is nobody's concern here; Lambda's is newer.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** One process's share, on a database and containers of its own. */
const soak = async (conversations: Parameters<typeof converse>[1]): Promise<Tally> => {
  const shared = await openShared();
  try {
    return await converse(shared, conversations);
  } finally {
    await shared.close();
  }
};

/** The same in a process of its own: one thread can keep only one core busy. */
const soakApart = async (minutes: string): Promise<Tally> => {
  const child = fork(__filename, ['--minutes', minutes, '--is-share']);
  const tallied = once(child, 'message').then(([tally]) => tally as Tally);
  const ended = once(child, 'exit').then(() => {
    throw new Error('A process ended without a word.');
  });
  return Promise.race([tallied, ended]);
};

const shares = (processes: number, minutes: string): Promise<Tally[]> =>
  Promise.all(Array.from({ length: processes }, () => soakApart(minutes)));

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      processes: { type: 'string', default: String(availableParallelism()) },
      'is-share': { type: 'boolean', default: false },
      seed: { type: 'string' },
      path: { type: 'string' },
      replay: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const { minutes, seed, path, replay } = values;
  const forSoLong = { runs: 1_000_000, withinMs: Number(minutes) * 60_000 };
  if (values['is-share']) {
    // The household that time cut short may still be talking: the process ends with it, and its database.
    process.send?.(await converse(await openShared(), forSoLong), () => process.exit());
    return;
  }
  const startedMs = performance.now();
  const tallies =
    seed === undefined
      ? await shares(Number(values.processes), minutes)
      : [
          await soak({
            ...(path === undefined ? forSoLong : { runs: 1, path }),
            seed: Number(seed),
            ...(replay === undefined ? {} : { replayPath: replay }),
          }),
        ];
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const households = tallies.reduce((sum, tally) => sum + tally.households, 0);
  process.stdout.write(`${households} households in ${seconds} s.\n`);
  for (const { failure } of tallies) {
    if (failure === null) continue;
    process.stdout.write(`\n${failure}\n`);
    process.exitCode = 1;
  }
};

void main();
