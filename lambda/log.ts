import { Logger } from '@aws-lambda-powertools/logger';
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

/**
 * The log of the skill, on the Lambda's standard output.
 *
 * @param namespace of the metrics that its lines carry; without one they carry none
 */
export const createLog = (namespace?: string): Log => {
  const logger = new Logger({ serviceName: 'my-back-stretches' });
  return {
    turn: (line, figures) => {
      logger.info('turn', { turn: line, ...embeddedMetrics(figures, namespace, Date.now()) });
    },
    event: (what, details, figures = []) => {
      logger.info(what, { event: details, ...embeddedMetrics(figures, namespace, Date.now()) });
    },
    trouble: (what, details, cause) => {
      logger.error(what, { ...details, ...(cause === undefined ? {} : { trouble: described(cause) }) });
    },
  };
};
