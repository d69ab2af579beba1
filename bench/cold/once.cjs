/**
 * Runs in a process of its own: loads a handler, gives it requests, and writes down how long that took.
 *
 *     node once.cjs HANDLER REQUEST.json...
 *
 * Figures go to file descriptor 3, because standard output belongs to the handler's log. Nothing is required before
 * the clock starts but `fs`, which Node has loaded itself.
 */
const { readFileSync, writeSync } = require('node:fs');

const [file, ...requestFiles] = process.argv.slice(2);
const requests = requestFiles.map((path) => JSON.parse(readFileSync(path, 'utf8')));

const main = async () => {
  const startedMs = performance.now();
  const { handler } = require(file);
  const loadedMs = performance.now();
  const answer = await handler(requests[0], {});
  const answeredMs = performance.now();
  const figures = { loadMs: loadedMs - startedMs, answerMs: answeredMs - loadedMs, answer };
  writeSync(3, JSON.stringify(figures));
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
