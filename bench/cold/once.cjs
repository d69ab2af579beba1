/**
 * Runs in a process of its own: loads a handler, gives it its first request, and writes down how long that took.
 *
 *     node once.cjs HANDLER REQUEST.json
 *
 * Figures go to file descriptor 3, because standard output belongs to the handler's log. Nothing is required before
 * the clock starts but `fs`, which Node has loaded itself.
 */
const { readFileSync, writeSync } = require('node:fs');

const [file, requestFile] = process.argv.slice(2);
const request = JSON.parse(readFileSync(requestFile, 'utf8'));

/** Time that this thread was running, milliseconds; older Nodes cannot tell. */
const cpuMs = () => {
  if (process.threadCpuUsage === undefined) return null;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const main = async () => {
  const startedMs = globalThis.performance.now();
  const cpuBefore = cpuMs();
  const { handler } = require(file);
  const loadedMs = globalThis.performance.now();
  const answer = await handler(request, {});
  const answeredMs = globalThis.performance.now();
  const cpuAfter = cpuMs();
  const figures = {
    loadMs: loadedMs - startedMs,
    answerMs: answeredMs - loadedMs,
    cpuMs: cpuBefore === null ? null : cpuAfter - cpuBefore,
    answer,
  };
  writeSync(3, JSON.stringify(figures));
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
