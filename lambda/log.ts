import { Logger } from '@aws-lambda-powertools/logger';
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

/** The log of the skill, on the Lambda's standard output. */
export const createLog = (): Log => {
  const logger = new Logger({ serviceName: 'my-back-stretches' });
  return {
    turn: (line) => {
      logger.info('turn', { turn: line });
    },
    trouble: (what, details, cause) => {
      logger.error(what, { ...details, ...(cause === undefined ? {} : { trouble: described(cause) }) });
    },
  };
};
