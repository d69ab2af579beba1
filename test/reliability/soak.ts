import { parseArgs } from 'node:util';
import { converse } from './conversations';
import { openShared } from './shared';

const usage = `Random conversations with the built skill, until something is wrong.

  npm run soak                         for five minutes
  npm run soak -- --minutes 30         for longer
  npm run soak -- --seed=S --path=P --replay=R    the failure that was printed, again
`;

// The Node of this machine is nobody's concern here; Lambda's is newer.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
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
  const { seed, path, replay } = values;
  const shared = await openShared();
  const startedMs = performance.now();
  try {
    const { households, failure } = await converse(shared, {
      runs: path === undefined ? 1_000_000 : 1,
      ...(path === undefined ? { withinMs: Number(values.minutes) * 60_000 } : { path }),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
      ...(replay === undefined ? {} : { replayPath: replay }),
    });
    const seconds = Math.round((performance.now() - startedMs) / 1000);
    process.stdout.write(`${households} households in ${seconds} s.\n`);
    if (failure !== null) {
      process.stdout.write(`\n${failure}\n`);
      process.exitCode = 1;
    }
  } finally {
    await shared.close();
  }
};

void main();
