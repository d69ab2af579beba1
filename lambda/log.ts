import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './handlers/log';

const described = (cause: unknown): Record<string, unknown> =>
  cause instanceof Error
    ? {
        name: cause.name,
        // Amazon's refusals name accounts and tables in full.
        reason: cause.message.replace(/arn:\S+/g, 'arn:...'),
        stack: cause.stack,
        ...(cause.cause === undefined ? {} : { cause: described(cause.cause) }),
      }
    : { reason: String(cause) };

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
