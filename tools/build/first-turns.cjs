/**
 * Runs in a process of its own: gives a bundle one request after the other, as one conversation, and tells which of its
 * functions were called. Whatever the bundle connects to, it reaches the socket that it is given, so that no network is
 * needed.
 *
 *     node first-turns.cjs BUNDLE REQUESTS.json SOCKET
 *
 * The places of the functions go to file descriptor 3, because standard output belongs to the bundle's log.
 */
const { readFileSync, writeSync } = require('node:fs');
const { Session } = require('node:inspector/promises');
const { Socket } = require('node:net');

const [bundle, requestsFile, socket] = process.argv.slice(2);

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectThere() {
  return connect.call(this, socket);
};

const main = async () => {
  const inspector = new Session();
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const { handler } = require(bundle);
  let attributes = {};
  for (const request of JSON.parse(readFileSync(requestsFile, 'utf8'))) {
    request.session.attributes = attributes;
    const answer = await handler(request, {});
    attributes = answer?.sessionAttributes ?? {};
  }
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  const script = result.find(({ url }) => url.endsWith(bundle));
  const whole = script.functions.map(({ ranges }) => ranges[0]);
  const called = whole.filter(({ count }) => count > 0);
  writeSync(3, JSON.stringify(called.map(({ startOffset, endOffset }) => [startOffset, endOffset])));
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
