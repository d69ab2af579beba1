import type { ResponseEnvelope } from 'ask-sdk-model';
import { readHeld } from '../../lambda/store/held';
import { checkResponse } from '../../simulator/checks';
import { lambdaContext } from '../../simulator/envelope';
import type { Container } from './container';
import { envelopeOf, intent } from './envelopes';

/** What came of many people doing a routine at once. */
export interface CrowdResult {
  /** Lengths of all turns, milliseconds. */
  turnMs: number[];
  /** What was wrong with any answer. */
  findings: string[];
}

const startMs = Date.parse('2026-11-20T07:00:00Z');
/** Longer than any answer and its reprompt, so that all of it was heard. */
const nextTurnMs = 11 * 60_000;
const mostTurns = 12;

const sessionOf = ({ sessionAttributes }: ResponseEnvelope) =>
  readHeld(sessionAttributes?.held)?.member.session;

/** Containers as Lambda has them: each takes one request at a time, and whoever finds none free waits. */
const poolOf = (containers: readonly Container[]) => {
  const free = [...containers];
  const waiting: ((container: Container) => void)[] = [];
  return {
    take: async (): Promise<Container> => free.pop() ?? new Promise((resolve) => waiting.push(resolve)),
    give(container: Container): void {
      const next = waiting.shift();
      if (next) next(container);
      else free.push(container);
    },
  };
};

/**
 * So many members do the same routine at the same time, each turn in whichever container is free.
 *
 * @param routine the id of a routine
 * @param idOf the account of a member, by their number
 */
export const crowdDoes = async (
  containers: readonly Container[],
  members: number,
  routine: string,
  idOf: (member: number) => string,
): Promise<CrowdResult> => {
  const turnMs: number[] = [];
  const findings: string[] = [];
  const pool = poolOf(containers);
  let calls = 0;

  const doRoutine = async (member: number): Promise<void> => {
    let attributes: unknown;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const asked = turn === 0 ? intent('StartNamedRoutineIntent', { routine }) : intent('AMAZON.YesIntent');
      const timestamp = new Date(startMs + turn * nextTurnMs).toISOString();
      const envelope = envelopeOf({ ...asked, timestamp }, { userId: idOf(member), attributes });
      calls += 1;
      const container = await pool.take();
      const startedMs = performance.now();
      const response = await container.skill(envelope, lambdaContext('r'));
      turnMs.push(performance.now() - startedMs);
      pool.give(container);
      // One in a hundred: checking takes longer than answering.
      if (calls % 100 === 0) findings.push(...checkResponse(envelope, response));
      const session = sessionOf(response);
      const place = session?.spoken?.from.step;
      attributes = response.sessionAttributes;
      // "Once more?" has been answered with yes: the routine is through.
      if (turn > 1 && place === 0) return;
    }
    findings.push(`member ${member} never finished`);
  };

  await Promise.all(Array.from({ length: members }, (_, member) => doRoutine(member)));
  return { turnMs, findings };
};
