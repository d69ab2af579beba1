const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take longest, most of it in browsers and child processes, which the size of a file does not tell. */
const slow =
  /\/test\/(?:browser\/|infra\/synth\.|coach\/turn-limits\.|reliability\/|runtime\/|interaction-models\/(?:unseen|model|locales)\.)/;

/**
 * Begins with what takes longest, so that all workers end at about the same time. Jest orders by how long suites took
 * the last time; on a machine that has never run them it only has the sizes of their files.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const isSlow = ({ path }) => slow.test(path.replaceAll('\\', '/'));
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
