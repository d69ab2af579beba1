import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { checkResponse } from '../checks';
import type { DeviceEvent } from '../device-types';
import { bytesOf, ssmlOf } from '../limits';
import { timelineOf, type EchoVoice } from '../timeline';
import { MOST_EXCHANGES, type Exchange, type Sizes } from './protocol';

/** What a request is called: by its intent where it has one. */
const nameOf = ({ request }: RequestEnvelope): string => {
  if (request.type === 'IntentRequest') return request.intent.name;
  if (request.type === 'SessionEndedRequest') return `${request.type} (${request.reason})`;
  return request.type;
};

const sizesOf = (response: ResponseEnvelope, voice: EchoVoice): Sizes => {
  const { outputSpeech, reprompt } = response.response;
  const [speech, again] = [outputSpeech, reprompt?.outputSpeech].map((one) => (one ? ssmlOf(one) : ''));
  const lengthOf = (ssml = ''): number => {
    try {
      return ssml === '' ? 0 : Math.round(timelineOf(ssml, voice).totalMs);
    } catch {
      return 0;
    }
  };
  return {
    speechCharacters: speech?.length ?? 0,
    repromptCharacters: again?.length ?? 0,
    speechMs: lengthOf(speech),
    repromptMs: lengthOf(again),
    responseBytes: bytesOf(response) ?? 0,
    attributeBytes: bytesOf(response.sessionAttributes ?? {}) ?? 0,
  };
};

/** Keeps each request of a device with what became of it, for developers to look at. */
export class Exchanges {
  readonly #voice: EchoVoice;
  readonly #kept: Exchange[] = [];
  readonly #byRequest = new Map<string, Exchange>();
  #count = 0;

  constructor(voice: EchoVoice) {
    this.#voice = voice;
  }

  /** The last ones, the newest last. */
  get kept(): readonly Exchange[] {
    return this.#kept;
  }

  /** Takes in what happens on a device; gives back the exchange that has changed by it, or null. */
  take(event: DeviceEvent): Exchange | null {
    switch (event.type) {
      case 'asked':
        return this.#begin(event.request, event.atMs);
      case 'answered':
        return this.#change(event.request, {
          response: event.response,
          tookMs: event.atMs,
          findings: checkResponse(event.request, event.response),
          sizes: sizesOf(event.response, this.#voice),
          ...(event.tooLate ? { failure: 'The answer came too late: nobody heard it.' } : {}),
        });
      case 'failed':
        return this.#change(event.request, { failure: `${event.error.type}: ${event.error.message}` });
      default:
        return null;
    }
  }

  #begin(request: RequestEnvelope, atMs: number): Exchange {
    this.#count += 1;
    const exchange: Exchange = {
      id: this.#count,
      atMs,
      name: nameOf(request),
      request,
      response: null,
      tookMs: null,
      findings: [],
      failure: null,
      sizes: null,
    };
    this.#kept.push(exchange);
    this.#byRequest.set(request.request.requestId, exchange);
    const dropped = this.#kept.length > MOST_EXCHANGES ? this.#kept.shift() : undefined;
    if (dropped) this.#forget(dropped);
    return exchange;
  }

  #change({ request: { requestId } }: RequestEnvelope, change: Partial<Exchange>): Exchange | null {
    const exchange = this.#byRequest.get(requestId);
    if (!exchange) return null;
    const { tookMs } = change;
    Object.assign(exchange, change, typeof tookMs === 'number' ? { tookMs: tookMs - exchange.atMs } : {});
    return exchange;
  }

  #forget(exchange: Exchange): void {
    for (const [requestId, one] of this.#byRequest) if (one === exchange) this.#byRequest.delete(requestId);
  }
}
