import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { checkResponse } from '../../simulator/checks';
import type { Device } from '../../simulator/device';
import type { DeviceEvent } from '../../simulator/device-types';
import { speechOf } from '../../simulator/limits';
import { plainWords } from '../../simulator/ssml';
import { saidBy } from '../../simulator/timeline';

const wordsOf = (speech: Parameters<typeof speechOf>[0]): string => {
  const root = speechOf(speech)?.root;
  return root ? plainWords(root) : '';
};

/** What has come of a conversation on one device so far. */
export class Recording {
  readonly requests: RequestEnvelope[] = [];
  /** What went wrong with the skill, the oldest first. */
  readonly failures: Extract<DeviceEvent, { type: 'failed' }>[] = [];
  /** The last answer that was spoken. */
  response: ResponseEnvelope | undefined;
  /** What the device said by itself since the person last spoke. */
  alexaSaid: string | null = null;
  #findings: string[] = [];
  #heard: string[] = [];

  /** Follows a device from now on. */
  constructor(device: Device) {
    device.on((event) => {
      this.#note(event, device);
    });
  }

  /** The words of the last answer, heard already or not. */
  get speech(): string {
    return wordsOf(this.response?.response.outputSpeech);
  }

  /** The words of the last answer's reprompt; empty when there is none. */
  get reprompt(): string {
    return wordsOf(this.response?.response.reprompt?.outputSpeech);
  }

  /** The speeches that the person has heard since they last spoke, each as far as it was heard. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  /** What has been found wrong with the responses since this was last asked. */
  takeFindings(): readonly string[] {
    const findings = this.#findings;
    this.#findings = [];
    return findings;
  }

  #note(event: DeviceEvent, { state }: Device): void {
    switch (event.type) {
      case 'heard':
        this.#heard = [];
        this.alexaSaid = null;
        break;
      case 'asked':
        this.requests.push(event.request);
        break;
      case 'answered':
        this.#findings.push(...checkResponse(event.request, event.response));
        if (event.request.request.type !== 'SessionEndedRequest' && !event.tooLate)
          this.response = event.response;
        break;
      case 'failed':
        this.failures.push(event);
        break;
      case 'cut':
        this.#heard.push(saidBy(event.timeline, event.saidMs));
        break;
      case 'spoken':
        if (state.kind === 'speaking') this.#heard.push(saidBy(state.timeline, Infinity));
        break;
      case 'alexa':
        this.alexaSaid = event.text;
        break;
      case 'touched':
        this.#heard = [];
        break;
      case 'became':
      case 'shown':
      case 'suggested':
      case 'session-ended':
        break;
    }
  }
}
