import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { Device } from '../../simulator/device';
import type { Skill } from '../../simulator/device-types';
import { Driver } from '../../simulator/driver';
import { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import { literalEar } from './literal-ear';
import { Listener } from './people';
import type { Deployment, Shared } from './shared';
import { Witness } from './witness';

/** What becomes of the next request on its way. */
export type Fate = 'normal' | 'twice' | 'twice-at-once' | 'too-late';

export interface Echo {
  device: Device;
  driver: Driver;
  listener: Listener;
}

const nothing: ResponseEnvelope = { version: '1.0', response: {} };

/** One household: an account, its Echoes, and everything that can happen to what they send. */
export class World {
  readonly clock = new VirtualClock(Date.parse('2026-11-20T07:00:00Z'));
  readonly echoes: readonly Echo[];
  /** Tells this household from all others. */
  readonly name: string;
  /** What happens to the next request. */
  fate: Fate = 'normal';
  /** How far the time stamps of requests are off, milliseconds. */
  offsetMs = 0;
  locale = 'en-US';
  /** The voice that is recognised, if any. */
  personId: string | null = null;
  deployment: Deployment;
  /** The next end of a session arrives only when `deliverLate` says so. */
  isEndHeldBack = false;
  readonly #shared: Shared;
  readonly #userId: string;
  readonly #witness: Witness;
  #late: (() => Promise<void>)[] = [];
  #calls = 0;

  constructor(shared: Shared, name: string) {
    this.#shared = shared;
    this.name = name;
    this.#userId = `amzn1.ask.account.${name}`;
    this.#witness = new Witness(shared, new RegExp(`${this.#userId}|amzn1\\.ask\\.person|kitchen|bedroom`));
    this.deployment = shared.current;
    this.echoes = ['kitchen', 'bedroom'].map((room) => this.#echo(room));
  }

  /** Delivers the ends of sessions that were held back. */
  async deliverLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const deliver of late) await this.clock.runUntil(this.clock.during(deliver()));
  }

  /** Moves the time stamps of all further requests. */
  jump(ms: number): void {
    this.offsetMs += ms;
    this.#witness.distrustClock();
    for (const { listener } of this.echoes) listener.distrust();
  }

  /** Somebody else deploys, or takes it back. */
  deploy(): void {
    this.deployment = this.deployment === this.#shared.current ? this.#shared.updated : this.#shared.current;
  }

  /**
   * Looks at everything that is stored and logged.
   *
   * @throws an error that lists what has been found wrong since the last check
   */
  async check(): Promise<void> {
    for (const { device } of this.echoes) await this.clock.runUntil(device.settled());
    await this.#witness.check();
  }

  #echo(room: string): Echo {
    const device: Device = new Device({
      clock: this.clock,
      ear: literalEar,
      voice: englishVoice,
      services: this.#shared.services,
      answerLagMs: room === 'kitchen' ? 0 : 900,
      hearingLagMs: room === 'kitchen' ? 0 : 600,
      userId: this.#userId,
      deviceId: `${this.#userId}.${room}`,
      skill: (request, context) => this.#deliver(listener, request, context),
    });
    const listener = new Listener(device);
    return { device, driver: new Driver(device, this.clock), listener };
  }

  async #deliver(
    listener: Listener,
    sent: RequestEnvelope,
    context: Parameters<Skill>[1],
  ): Promise<ResponseEnvelope> {
    const request = this.#asItArrives(sent);
    const { heard, mostSeconds } = listener;
    this.#witness.hears(request, mostSeconds);
    const ask = (): Promise<ResponseEnvelope> => {
      const { deployment } = this;
      const answer = (): Promise<ResponseEnvelope> =>
        this.#container(deployment)(structuredClone(request), context);
      return this.#witness.watch({ request, deployment, heard, ask: answer });
    };
    const { fate } = this;
    if (request.request.type === 'SessionEndedRequest' && this.isEndHeldBack) {
      this.isEndHeldBack = false;
      this.#late.push(async () => {
        await ask();
      });
      return nothing;
    }
    this.fate = 'normal';
    switch (fate) {
      case 'normal':
        return ask();
      case 'twice': {
        await ask();
        return this.#again(request, context);
      }
      case 'twice-at-once':
        return (await Promise.all([ask(), this.#again(request, context)]))[0];
      case 'too-late': {
        const response = await ask();
        await this.clock.sleep(9_000);
        return response;
      }
    }
  }

  #asItArrives(sent: RequestEnvelope): RequestEnvelope {
    const request = structuredClone(sent);
    const atMs = Date.parse(request.request.timestamp) + this.offsetMs;
    request.request.timestamp = `${new Date(atMs).toISOString().slice(0, 19)}Z`;
    if ('locale' in request.request) request.request.locale = this.locale;
    if (this.personId !== null) request.context.System.person = { personId: this.personId };
    return request;
  }

  async #again(request: RequestEnvelope, context: Parameters<Skill>[1]): Promise<ResponseEnvelope> {
    const response = await this.#container(this.deployment)(structuredClone(request), context);
    this.#witness.answered(request, response);
    return response;
  }

  #container({ containers }: Deployment): Skill {
    this.#calls += 1;
    return (containers[this.#calls % 2] ?? containers[0]).skill;
  }
}
