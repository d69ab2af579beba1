import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Activity } from './activity';
import type { ConsentDialogue } from './consent-dialogue';
import type { DeviceNews, DeviceOptions } from './device-types';
import type { DeviceSessions } from './device-sessions';
import { ssmlOf } from './limits';

/** How long the microphone stays open, milliseconds (platform facts 2). */
export const MICROPHONE_MS = 8000;

/** How long a session stays open without the microphone while a screen shows something (platform facts 2). */
export const SHOWING_MS = 30_000;

export interface DeliveryParts extends Pick<DeviceOptions, 'clock' | 'answerLagMs'> {
  activity: Activity;
  sessions: DeviceSessions;
  consent: ConsentDialogue;
  tell: (news: DeviceNews) => void;
  clearScreen: () => void;
  /** Nobody has said anything, not even after the reprompt. */
  onSilence: () => void;
}

/** An answer on its way to the person: spoken, listened after, said again as its reprompt, or shown on in silence. */
export class Delivery {
  readonly #parts: DeliveryParts;
  /** The answer being spoken or waited upon. */
  #response: ResponseEnvelope['response'] = {};
  /** What the document wants to say once nothing else is being said. */
  #waitingToSpeak: (() => void) | null = null;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Takes an answer in the place of the one before, and does nothing with it yet. */
  receive(response: ResponseEnvelope['response']): void {
    this.#response = response;
    this.#waitingToSpeak = null;
    this.#parts.activity.pauseBetween();
  }

  /** Breaks off whatever is being said. */
  breakOff(): void {
    const { activity, sessions, tell } = this.#parts;
    this.#waitingToSpeak = null;
    const wasSpeaking = activity.breakOff();
    if (wasSpeaking && !sessions.current) tell({ type: 'session-ended', by: 'skill' });
  }

  /** A document has fallen silent before its end: it was touched. */
  hush(): void {
    const { activity, sessions } = this.#parts;
    this.#waitingToSpeak = null;
    if (activity.state.kind !== 'speaking' || !sessions.current) return;
    this.breakOff();
    this.showOn();
  }

  /** Says a part of the answer, and goes on as the answer wants it to. */
  speak(part: 'answer' | 'reprompt'): void {
    const { clock, answerLagMs = 0, activity, sessions, consent, tell, clearScreen } = this.#parts;
    const speech = part === 'answer' ? this.#response.outputSpeech : this.#response.reprompt?.outputSpeech;
    const startedAtMs = clock.nowMs() + (part === 'answer' ? answerLagMs : 0);
    activity.say(part, speech ? ssmlOf(speech) : '<speak/>', startedAtMs, () => {
      if (sessions.current) {
        if (this.#response.shouldEndSession === false) this.listen(part);
        else this.showOn();
        return;
      }
      clearScreen();
      tell({ type: 'session-ended', by: 'skill' });
      if (consent.isWanted) consent.ask();
      else activity.become({ kind: 'idle' });
    });
  }

  /** Says what a document wants to say, as soon as nothing else is being said; `spoken` is called at its end. */
  speakForDocument(ssml: string, spoken: () => void): void {
    const { clock, answerLagMs = 0, activity } = this.#parts;
    const begin = (): void => {
      activity.say('document', ssml, clock.nowMs() + answerLagMs, () => {
        this.showOn();
        spoken();
      });
    };
    if (activity.state.kind === 'showing') begin();
    else this.#waitingToSpeak = begin;
  }

  /** Shows on without the microphone; a session that nothing happens in ends. */
  showOn(): void {
    const { clock, activity, sessions } = this.#parts;
    const untilMs = clock.nowMs() + SHOWING_MS;
    activity.becomeUntil({ kind: 'showing', untilMs }, () => {
      sessions.close('silence');
      activity.become({ kind: 'idle' });
    });
    const speak = this.#waitingToSpeak;
    this.#waitingToSpeak = null;
    speak?.();
  }

  /** Opens the microphone after a part of the answer; in silence the reprompt follows, and then the end. */
  listen(part: 'answer' | 'reprompt'): void {
    const { clock, activity, sessions, onSilence } = this.#parts;
    const untilMs = clock.nowMs() + MICROPHONE_MS;
    activity.becomeUntil({ kind: 'listening', part, untilMs }, () => {
      if (!sessions.current) activity.become({ kind: 'idle' });
      else if (part === 'answer' && this.#response.reprompt) this.speak('reprompt');
      else onSilence();
    });
  }
}
