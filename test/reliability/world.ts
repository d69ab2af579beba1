import { isDeepStrictEqual } from 'node:util';
import type { Intent, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readToday } from '../../lambda/handlers/today';
import { readHeld } from '../../lambda/store/held';
import { readMember } from '../../lambda/store/record';
import type { Member } from '../../lambda/coach/member';
import { checkResponse } from '../../simulator/checks';
import { Device } from '../../simulator/device';
import type { Skill } from '../../simulator/device-types';
import { Driver } from '../../simulator/driver';
import type { Ear } from '../../simulator/ear';
import { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import { Listener } from './people';
import { updateFinding } from './content-rules';
import { isOrdinary, isStill, placeFinding, type Exchange } from './place-rules';
import type { Deployment, Shared } from './shared';
import { StoredRules } from './stored-rules';

/** What becomes of the next request on its way. */
export type Fate = 'normal' | 'twice' | 'twice-at-once' | 'too-late';

export interface Echo {
  device: Device;
  driver: Driver;
  listener: Listener;
}

/** Hears intents as they are: a phrase is "launch", "exit", "yes", "no", or an intent in JSON, perhaps after "ask ". */
const ear: Ear = {
  invocation: (phrase) => {
    if (phrase === 'launch') return 'launch';
    return phrase.startsWith('ask ') ? { intent: JSON.parse(phrase.slice(4)) as Intent } : null;
  },
  meaning: (phrase) => ({
    intent: /^(?:yes|no)$/.test(phrase)
      ? { name: phrase === 'yes' ? 'AMAZON.YesIntent' : 'AMAZON.NoIntent', confirmationStatus: 'NONE' }
      : (JSON.parse(phrase) as Intent),
  }),
  leaves: (phrase) => phrase === 'exit',
};

type Stored = Awaited<ReturnType<Shared['storedItem']>>;

const nothing: ResponseEnvelope = { version: '1.0', response: {} };

const carriedIn = (attributes: unknown): Record<string, unknown> =>
  typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, unknown>) : {};

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
  readonly #findings: string[] = [];
  readonly #stored = new Map<string, StoredRules>();
  /** Who a session began with. */
  readonly #owners = new Map<string, string>();
  /** Sessions that had begun when what was stored of their member was deleted. */
  readonly #deleted = new Set<string>();
  /** The version of the content that the last answer of a session was made with. */
  readonly #contentOf = new Map<string, Deployment>();
  #late: (() => Promise<void>)[] = [];
  #asked: string[] = [];
  #mayForget = false;
  #inFlight = 0;
  #hasJumped = false;
  #calls = 0;

  constructor(shared: Shared, name: string) {
    this.#shared = shared;
    this.name = name;
    this.#userId = `amzn1.ask.account.${name}`;
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
    this.#hasJumped = true;
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
    for (const [id, rules] of this.#stored) {
      const item = await this.#shared.storedItem(id);
      this.#findings.push(...rules.findings(item, this.#asked, this.#mayForget));
    }
    this.#lookAtLogs();
    this.#asked = [];
    this.#mayForget = false;
    if (this.#findings.length > 0) throw new Error(this.#findings.join('\n'));
  }

  #echo(room: string): Echo {
    const device: Device = new Device({
      clock: this.clock,
      ear,
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
    this.#rulesOf(this.#ownerOf(request)).hears(mostSeconds);
    const ask = (): Promise<ResponseEnvelope> => this.#ask(request, context, heard);
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

  /** A conversation belongs to whom it began with, whatever voice is recognised later. */
  #ownerOf({ session, context }: RequestEnvelope): string {
    const id = session?.sessionId ?? '';
    const owner = this.#owners.get(id) ?? context.System.person?.personId ?? context.System.user.userId;
    this.#owners.set(id, owner);
    return owner;
  }

  #rulesOf(id: string): StoredRules {
    const { routines } = this.#shared.updated.coach.catalogue;
    const rules = this.#stored.get(id) ?? new StoredRules((routine) => routines[routine] === undefined);
    this.#stored.set(id, rules);
    return rules;
  }

  async #again(request: RequestEnvelope, context: Parameters<Skill>[1]): Promise<ResponseEnvelope> {
    const response = await this.#container()(structuredClone(request), context);
    this.#findings.push(...checkResponse(request, response));
    return response;
  }

  #container(): Skill {
    this.#calls += 1;
    const { containers } = this.deployment;
    return (containers[this.#calls % 2] ?? containers[0]).skill;
  }

  async #storedMember(id: string): Promise<Member> {
    return readMember((await this.#shared.storedItem(id))?.member);
  }

  async #ask(
    request: RequestEnvelope,
    context: Parameters<Skill>[1],
    heard: ReturnType<() => Listener['heard']>,
  ): Promise<ResponseEnvelope> {
    const { coach } = this.deployment;
    const owner = this.#ownerOf(request);
    const sessionId = request.session?.sessionId ?? '';
    this.#inFlight += 1;
    const carried = carriedIn(request.session?.attributes);
    const before = readHeld(carried.held)?.member ?? (await this.#storedMember(owner));
    if (request.request.type === 'IntentRequest') this.#asked.push(request.request.intent.name);
    if (before.session?.asked?.about === 'forget-me') this.#mayForget = true;
    const stored = await this.#shared.storedItem(owner);
    const newest = readMember(stored?.member).session;
    const response = await this.#container()(structuredClone(request), context);
    this.#findings.push(...checkResponse(request, response));
    const isAlone = this.#inFlight === 1;
    if (isAlone) this.#lookForRemains(owner, sessionId, stored, await this.#shared.storedItem(owner));
    this.#inFlight -= 1;

    const isEnd = request.request.type === 'SessionEndedRequest';
    const answered = carriedIn(response.sessionAttributes);
    const after = isEnd ? await this.#storedMember(owner) : (readHeld(answered.held)?.member ?? null);
    const known = this.#contentOf.get(sessionId) ?? this.deployment;
    const isSameContent =
      known === this.deployment && before.session?.inputs?.contentVersion === coach.catalogue.version;
    this.#contentOf.set(sessionId, this.deployment);
    const isOutrun = isEnd && !isDeepStrictEqual(newest, before.session);
    // Where the clock has jumped, newer means nothing.
    const isNewer = !this.#hasJumped && (newest?.changedAtMs ?? 0) > (before.session?.changedAtMs ?? 0);
    if (
      isOutrun &&
      isNewer &&
      isAlone &&
      (newest?.place ?? null) !== null &&
      !isDeepStrictEqual(after?.session, newest)
    ) {
      this.#findings.push(
        `the end of an older session changed a newer one from ${JSON.stringify(newest)} to ${JSON.stringify(after?.session)}`,
      );
    }
    if (after === null || !isAlone || isOutrun) return response;
    const today = readToday(carried.today, coach.catalogue);
    const todayAfter = isEnd ? today : readToday(answered.today, coach.catalogue);
    if (!isSameContent) {
      this.#lookAtUpdate({ request, before, after, today, todayAfter });
      return response;
    }
    const finding = placeFinding({
      coach,
      request,
      before,
      after,
      today,
      todayAfter,
      heard,
    });
    if (finding !== null) this.#findings.push(finding);
    return response;
  }

  /** Somebody who has asked for no other place is where they were in the content of before. */
  #lookAtUpdate(exchange: Pick<Exchange, 'request' | 'before' | 'after' | 'today' | 'todayAfter'>): void {
    const { before, after, today, todayAfter } = exchange;
    const { current, updated } = this.#shared;
    const old = [current, updated].find(
      ({ coach }) => coach.catalogue.version === before.session?.inputs?.contentVersion,
    );
    const isOther = old !== undefined && old !== this.deployment;
    if (!isOther || !isOrdinary(today) || !isOrdinary(todayAfter) || !isStill(exchange)) return;
    const finding = updateFinding({ old: old.coach, coach: this.deployment.coach, before, after });
    if (finding !== null) this.#findings.push(finding);
  }

  /** What was deleted stays so: no conversation of before stores anything of it again. */
  #lookForRemains(owner: string, sessionId: string, before: Stored, after: Stored): void {
    if (before !== null && after === null) {
      for (const [id, member] of this.#owners) if (member === owner) this.#deleted.add(id);
    } else if (this.#deleted.has(sessionId) && !isDeepStrictEqual(before, after)) {
      this.#findings.push('a conversation of before everything was forgotten has stored something');
    }
  }

  #lookAtLogs(): void {
    const ids = new RegExp(`${this.#userId}|amzn1\\.ask\\.person|kitchen|bedroom`);
    for (const { containers } of [this.#shared.current, this.#shared.updated]) {
      for (const line of containers.flatMap((container) => container.takeLog())) {
        if (ids.test(line)) this.#findings.push(`a log line names somebody: ${line}`);
        if (!/^\{.*\}$/.test(line)) this.#findings.push(`a log line is no JSON: ${line}`);
        if (/"level":"(?:ERROR|WARN)"/.test(line) && !line.includes('Alexa ended the session')) {
          this.#findings.push(`the skill had trouble: ${line}`);
        }
      }
    }
  }
}
