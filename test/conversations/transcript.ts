import type { Device } from '../../simulator/device';
import type { DeviceEvent } from '../../simulator/device-types';
import { inMinutes } from '../../simulator/duration';
import { allWords, saidBy } from '../../simulator/timeline';

/** Longer speeches are shortened in the middle. */
const longestWords = 700;

const shortened = (words: string): string =>
  words.length <= longestWords ? words : `${words.slice(0, 350)} [...] ${words.slice(-300)}`;

const lineOf = (event: DeviceEvent): string | null => {
  switch (event.type) {
    case 'heard':
      return `You: ${event.phrase}`;
    case 'suggested':
      return `(not understood; close to "${event.suggestion}")`;
    case 'asked': {
      const { request } = event.request;
      if (request.type === 'IntentRequest')
        return `(${request.intent.name} ${slotsOf(request.intent.slots)})`;
      if (request.type === 'Alexa.Presentation.APL.UserEvent')
        return `(the screen tells ${JSON.stringify(request.arguments)})`;
      return request.type === 'SessionEndedRequest'
        ? `(${request.type} ${request.reason})`
        : `(${request.type})`;
    }
    case 'became':
      if (event.state.kind === 'speaking') return `Alexa: ${shortened(allWords(event.state.timeline))}`;
      return event.state.kind === 'listening' ? '(the microphone is open)' : null;
    case 'cut':
      return `(interrupted after ${inMinutes(event.saidMs)}: "... ${saidBy(event.timeline, event.saidMs).slice(-60)}")`;
    case 'alexa':
      return `Alexa, not the skill: ${event.text}`;
    case 'failed':
      return `(the skill failed, ${event.error.type}: ${event.error.message})`;
    case 'session-ended':
      return `(the session is over: ${event.by})`;
    case 'answered':
      return event.tooLate ? '(an answer came too late)' : null;
    case 'touched':
      return `You touch "${event.componentId}".`;
    case 'spoken':
    case 'shown':
      return null;
  }
};

const slotsOf = (slots: Readonly<Record<string, { value?: string }>> = {}): string =>
  Object.entries(slots)
    .flatMap(([name, { value }]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join(' ');

/** What happened in a conversation, with the time of each thing; for whoever has to find out why a test fails. */
export class Transcript {
  readonly #lines: string[] = [];

  /** Writes down everything that happens on a device from now on. */
  follow(name: string, device: Device): void {
    device.on((event) => {
      const line = lineOf(event);
      if (line === null) return;
      const time = new Date(event.atMs).toISOString().replace('T', ' ').slice(0, 21);
      this.#lines.push(`${time}  ${name}  ${line}`);
    });
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}
