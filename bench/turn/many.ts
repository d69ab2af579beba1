import { createRequire } from 'node:module';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { median, pairedRatio, quantile, type Ratio } from '../shared/figures';
import { handOver } from '../shared/hand-over';
import { intentRequest, launchRequest, withServicesAt } from '../shared/requests';
import { nowMs } from '../shared/people';

/** Turns of a container that is warm, by the wall clock, against the comparator's. */
export interface WarmTurns {
  turns: number;
  skill: { p50Ms: number; p99Ms: number };
  other: { p50Ms: number; p99Ms: number };
  ratio: Ratio;
}

type Handler = (event: RequestEnvelope, context: object) => Promise<ResponseEnvelope>;

const { SKILL = '', OTHER = '', SERVICES = '', CYCLES = '60' } = process.env;
/** What is said after the skill was opened; each is answered by going on, so that a cycle can be repeated. */
const SAID = ['ResumeIntent', 'PauseIntent', 'ResumeIntent', 'NextIntent', 'RepeatIntent', 'PauseIntent'];
const WARM_UP_CYCLES = 10;
const BETWEEN_MS = 60_000;

const load = createRequire(__filename);
const handlerOf = (file: string): Handler => (load(file) as { handler: Handler }).handler;

const timed = async (
  handler: Handler,
  request: RequestEnvelope,
): Promise<{ ms: number; answer: ResponseEnvelope }> => {
  const startedMs = performance.now();
  const answer = await handler(request, {});
  return { ms: performance.now() - startedMs, answer };
};

const main = async (): Promise<void> => {
  withServicesAt(SERVICES);
  const skill = handlerOf(SKILL);
  const other = handlerOf(OTHER);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let cycle = 0; cycle < WARM_UP_CYCLES + Number(CYCLES); cycle += 1) {
    let attributes: Record<string, unknown> | null = null;
    for (const [index, said] of [null, ...SAID].entries()) {
      const request: RequestEnvelope =
        said === null
          ? launchRequest()
          : intentRequest(`AMAZON.${said}`, attributes, nowMs + index * BETWEEN_MS);
      const first = await timed(skill, request);
      const second = await timed(other, request);
      attributes = first.answer.sessionAttributes ?? {};
      if (cycle < WARM_UP_CYCLES) continue;
      ours.push(first.ms);
      theirs.push(second.ms);
    }
  }
  const summary = (ms: number[]) => ({ p50Ms: median(ms), p99Ms: quantile(ms, 0.99) });
  handOver({
    turns: ours.length,
    skill: summary(ours),
    other: summary(theirs),
    ratio: pairedRatio(ours, theirs),
  } satisfies WarmTurns);
};

void main();
