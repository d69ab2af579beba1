import type { ColdResult } from './cold/measure';
import { MEMORY_MB, PRICES } from './deployment/costs';
import type { TurnResult } from './turn/measure';

const READ_UNIT_BYTES = 4096;
const WRITE_UNIT_BYTES = 1024;
/** A routine begins with a cold container this often: somebody who stretches alone, once a day, always does. */
const COLD_SHARE = 1;

export interface Cost {
  pricesAsOf: string;
  /** Dollars for a thousand ten-minute routines, each in a container of its own. */
  lambda: number;
  database: number;
  log: number;
  together: number;
}

/** What a thousand routines of ten minutes cost, from the calls and durations that were measured. */
export const costOf = (turn: TurnResult, cold: ColdResult | undefined): Cost => {
  const skill = cold?.rows.find(({ name }) => name === 'skill');
  const coldMs = skill === undefined ? 0 : skill.loadMs + skill.answerMs;
  const { turns, handlerMs, logBytes } = turn.conversation;
  const seconds = (handlerMs + COLD_SHARE * coldMs) / 1000;
  const lambda = turns * PRICES.lambdaRequest + seconds * (MEMORY_MB / 1024) * PRICES.lambdaGbSecond;
  const units = (bytes: number, unit: number): number => Math.ceil(bytes / unit);
  const database =
    (turn.calls.GetItem ?? 0) * units(turn.items.regular, READ_UNIT_BYTES) * PRICES.readUnit +
    (turn.calls.PutItem ?? 0) * units(turn.items.regular, WRITE_UNIT_BYTES) * PRICES.writeUnit;
  const log = (logBytes / 1e9) * PRICES.logGb;
  const thousand = (dollars: number): number => 1000 * dollars;
  return {
    pricesAsOf: PRICES.date,
    lambda: thousand(lambda),
    database: thousand(database),
    log: thousand(log),
    together: thousand(lambda + database + log),
  };
};
