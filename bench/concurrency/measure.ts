import { readMember } from '../../lambda/store/record';
import { crowdDoes } from '../../test/reliability/crowd';
import { openShared } from '../../test/reliability/shared';

/*
 * A thousand members do a ten-minute routine at the same time, through the built handler in two containers, on one
 * embedded database, all in this process: what is measured is everything together on this machine, not Lambda.
 */

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const members = Number(process.argv[2] ?? 1_000);
const idOf = (member: number): string => `amzn1.ask.account.CROWD.${member}`;

const main = async (): Promise<void> => {
  const shared = await openShared();
  try {
    const startedMs = performance.now();
    const { turnMs, findings } = await crowdDoes(shared.current.containers, members, 'general-10', idOf);
    const seconds = (performance.now() - startedMs) / 1000;
    const memoryMb = Math.round(process.memoryUsage().rss / 1e6);
    const histories = new Map<string, number>();
    for (let member = 0; member < members; member += 1) {
      const history = JSON.stringify(readMember((await shared.storedItem(idOf(member)))?.member).history);
      histories.set(history, (histories.get(history) ?? 0) + 1);
    }
    const sorted = turnMs.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    process.stdout.write(
      [
        `${members} members, ${turnMs.length} turns in ${seconds.toFixed(1)} s: ${Math.round(turnMs.length / seconds)} turns a second`,
        `a turn in one of two containers, each taking one at a time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
        `memory at the end: ${memoryMb} MB`,
        histories.size === 1
          ? 'every member has the same counters, so nothing was lost'
          : `counters differ: ${[...histories.values()].join(', ')}`,
        ...findings,
        '',
      ].join('\n'),
    );
    if (histories.size !== 1 || findings.length > 0) process.exitCode = 1;
  } finally {
    await shared.close();
  }
};

void main();
