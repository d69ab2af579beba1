import { embeddedMetrics } from './embedded-metrics';
import type { Log } from './handlers/log';

/** Longer than any sentence of ours: what a library quotes from a request is cut off. */
const LONGEST_REASON = 300;

const described = (cause: unknown): Record<string, unknown> =>
  cause instanceof Error
    ? {
        name: cause.name,
        // Amazon's refusals name accounts and tables in full.
        reason: cause.message.replace(/arn:\S+/g, 'arn:...').slice(0, LONGEST_REASON),
        stack: cause.stack?.replace(cause.message, '...'),
        ...(cause.cause === undefined ? {} : { cause: described(cause.cause) }),
      }
    : { reason: String(cause).slice(0, LONGEST_REASON) };

const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'CRITICAL', 'SILENT'] as const;
type Level = (typeof LEVELS)[number];

/** Where nothing is said, or something that is no level, everything from INFO on is logged. */
const leastLevel = (named: string | undefined): number => {
  const index = LEVELS.findIndex((level) => level === named?.toUpperCase());
  return index < 0 ? LEVELS.indexOf('INFO') : index;
};

/**
 * The log of the skill, on the Lambda's standard output: one line of JSON each, with the fields that Powertools'
 * logger gives them. Its levels are also Lambda's own. Powertools itself takes a fifteenth of a cold start for this
 * (bench/README.md).
 *
 * @param namespace of the metrics that its lines carry; without one they carry none
 * @param env `LOG_LEVEL`, the least level that is written
 */
export const createLog = (namespace?: string, env: NodeJS.ProcessEnv = process.env): Log => {
  const least = leastLevel(env.LOG_LEVEL);
  const write = (level: Level, message: string, fields: object): void => {
    if (LEVELS.indexOf(level) < least) return;
    const timestamp = new Date().toISOString();
    const line = { level, message, timestamp, service: 'my-back-stretches', ...fields };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  return {
    turn: (line, figures) => {
      write('INFO', 'turn', { turn: line, ...embeddedMetrics(figures, namespace, Date.now()) });
    },
    event: (what, details, figures = []) => {
      write('INFO', what, { event: details, ...embeddedMetrics(figures, namespace, Date.now()) });
    },
    trouble: (what, details, cause) => {
      write('ERROR', what, { ...details, ...(cause === undefined ? {} : { trouble: described(cause) }) });
    },
  };
};
