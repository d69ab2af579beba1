import type { ResponseEnvelope, ui } from 'ask-sdk-model';
import { readHeld } from '../../lambda/store/held';
import { checkResponse } from '../../simulator/checks';
import { lambdaContext } from '../../simulator/lambda-context';
import { timelineOf } from '../../simulator/timeline';
import { englishVoice } from '../../simulator/voice';
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
const mostTurns = 12;
/** Two microphones of eight seconds, and a little for the voice. */
const afterwardsMs = 25_000;

const saidMs = (speech: ui.OutputSpeech | undefined): number =>
  speech?.type === 'SSML' ? timelineOf(speech.ssml, englishVoice).totalMs : 0;

/** Until an answer and its reprompt are heard to their end; the same for everybody's turn of a number. */
const heardAfterMs = ({ response }: ResponseEnvelope): number =>
  Math.ceil(saidMs(response.outputSpeech) + saidMs(response.reprompt?.outputSpeech)) + afterwardsMs;

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
  const lastingMs: number[] = [];
  let calls = 0;

  const doRoutine = async (member: number): Promise<void> => {
    let attributes: unknown;
    let atMs = startMs;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const asked = turn === 0 ? intent('StartNamedRoutineIntent', { routine }) : intent('AMAZON.YesIntent');
      const timestamp = new Date(atMs).toISOString();
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
      atMs += lastingMs[turn] ??= heardAfterMs(response);
      // "Once more?" has been answered with yes: the routine is through.
      if (turn > 1 && place === 0) return;
    }
    findings.push(`member ${member} never finished`);
  };

  await Promise.all(Array.from({ length: members }, (_, member) => doRoutine(member)));
  return { turnMs, findings };
};
