import { createRequire } from 'node:module';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { MICROPHONE_MS } from '../../lambda/coach/locate';
import { ssmlOf } from '../../simulator/limits';
import { timelineOf } from '../../simulator/timeline';
import { englishVoice } from '../../simulator/voice';
import { handOver } from '../shared/hand-over';
import { nowMs } from '../shared/people';
import { intentRequest, withServicesAt } from '../shared/requests';

/** A routine of ten minutes from beginning to end, as the bundle did it. */
export interface Conversation {
  turns: number;
  guidedSeconds: number;
  logBytes: number;
  responseBytes: number;
  largestResponseBytes: number;
  /** Milliseconds in the handler, all turns together. */
  handlerMs: number;
}

type Handler = (event: RequestEnvelope, context: object) => Promise<ResponseEnvelope>;
interface Carried {
  held?: { member: { session: { state: string } | null; history: { guidedSeconds: number } } };
}

const { SKILL = '', SERVICES = '' } = process.env;
const MOST_TURNS = 20;

/** Time that the device's own work takes between two turns. */
const BETWEEN_MS = 3_000;

/** Time until both slices of an answer, and the microphone after the first, are over. */
const heardMs = ({ response: { outputSpeech, reprompt } }: ResponseEnvelope): number => {
  const lengths = [outputSpeech, reprompt?.outputSpeech].map((speech) =>
    speech === undefined ? 0 : timelineOf(ssmlOf(speech), englishVoice).totalMs,
  );
  return lengths.reduce((sum, ms) => sum + ms, MICROPHONE_MS + BETWEEN_MS);
};

const main = async (): Promise<void> => {
  withServicesAt(SERVICES);
  const { handler } = createRequire(__filename)(SKILL) as { handler: Handler };
  const write = process.stdout.write.bind(process.stdout);
  const figures = { turns: 0, guidedSeconds: 0, logBytes: 0, responseBytes: 0, largestResponseBytes: 0 };
  process.stdout.write = (text: string | Uint8Array): boolean => {
    figures.logBytes += Buffer.byteLength(text);
    return true;
  };
  let attributes: Record<string, unknown> | null = null;
  let handlerMs = 0;
  let atMs = nowMs;
  const ask = async (name: string): Promise<Carried> => {
    const request = intentRequest(name, attributes, atMs);
    const startedMs = performance.now();
    const answer = await handler(request, {});
    handlerMs += performance.now() - startedMs;
    const bytes = Buffer.byteLength(JSON.stringify(answer));
    figures.turns += 1;
    figures.responseBytes += bytes;
    figures.largestResponseBytes = Math.max(figures.largestResponseBytes, bytes);
    attributes = answer.sessionAttributes ?? {};
    atMs += heardMs(answer);
    return attributes;
  };
  let carried = await ask('StartDefaultRoutineIntent');
  const before = carried.held?.member.history.guidedSeconds ?? 0;
  while (carried.held?.member.session?.state === 'guiding' && figures.turns < MOST_TURNS) {
    carried = await ask('AMAZON.YesIntent');
  }
  figures.guidedSeconds = (carried.held?.member.history.guidedSeconds ?? 0) - before;
  await ask('AMAZON.StopIntent');
  process.stdout.write = write;
  handOver({ ...figures, handlerMs } satisfies Conversation);
};

void main();
