import { isDeepStrictEqual } from 'node:util';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readToday } from '../../lambda/handlers/today';
import { readHeld } from '../../lambda/store/held';
import { readMember } from '../../lambda/store/record';
import type { Member } from '../../lambda/coach/member';
import type { Session } from '../../lambda/coach/session';
import { checkResponse } from '../../simulator/checks';
import { updateFinding } from './content-rules';
import type { Heard } from './heard';
import { logFindings } from './log-rules';
import { isOrdinary, isStill, placeFinding, type Exchange } from './place-rules';
import type { Deployment, Shared } from './shared';
import { StoredRules } from './stored-rules';

type Stored = Awaited<ReturnType<Shared['storedItem']>>;

/** A request on its way to the skill. */
export interface Asked {
  request: RequestEnvelope;
  /** What answers it. */
  deployment: Deployment;
  /** What the person heard of the last answer; null where nobody can know. */
  heard: Heard | null;
  ask: () => Promise<ResponseEnvelope>;
}

const carriedIn = (attributes: unknown): Record<string, unknown> =>
  typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, unknown>) : {};

/** Sees everything that one household and the skill say to each other, and all that is stored and logged of it. */
export class Witness {
  readonly #shared: Shared;
  /** What names somebody of this household. */
  readonly #ids: RegExp;
  readonly #findings: string[] = [];
  readonly #stored = new Map<string, StoredRules>();
  /** Who a session began with. */
  readonly #owners = new Map<string, string>();
  /** Sessions that had begun when what was stored of their member was deleted. */
  readonly #deleted = new Set<string>();
  /** The version of the content that the last answer of a session was made with. */
  readonly #contentOf = new Map<string, Deployment>();
  #asked: string[] = [];
  #mayForget = false;
  #inFlight = 0;
  #hasJumped = false;

  constructor(shared: Shared, ids: RegExp) {
    this.#shared = shared;
    this.#ids = ids;
  }

  /** Time stamps tell nothing any more. */
  distrustClock(): void {
    this.#hasJumped = true;
  }

  /** Whoever sends this can seem to have heard so many seconds of the last answer, at most. */
  hears(request: RequestEnvelope, seconds: number): void {
    this.#rulesOf(this.#ownerOf(request)).hears(seconds);
  }

  /** Looks at an answer by itself. */
  answered(request: RequestEnvelope, response: ResponseEnvelope): void {
    this.#findings.push(...checkResponse(request, response));
  }

  /** Looks at what a request does to its member, and gives its answer. */
  async watch({ request, deployment, heard, ask }: Asked): Promise<ResponseEnvelope> {
    const { coach } = deployment;
    const owner = this.#ownerOf(request);
    const sessionId = request.session?.sessionId ?? '';
    this.#inFlight += 1;
    const carried = carriedIn(request.session?.attributes);
    const before = readHeld(carried.held)?.member ?? (await this.#storedMember(owner));
    if (request.request.type === 'IntentRequest') this.#asked.push(request.request.intent.name);
    if (before.session?.asked?.about === 'forget-me') this.#mayForget = true;
    const stored = await this.#shared.storedItem(owner);
    const response = await ask();
    this.answered(request, response);
    const isAlone = this.#inFlight === 1;
    if (isAlone) this.#lookForRemains(owner, sessionId, stored, await this.#shared.storedItem(owner));
    this.#inFlight -= 1;

    const isEnd = request.request.type === 'SessionEndedRequest';
    const answered = carriedIn(response.sessionAttributes);
    const after = isEnd ? await this.#storedMember(owner) : (readHeld(answered.held)?.member ?? null);
    const isSameContent = this.#isSameContent(sessionId, deployment, before);
    const newest = readMember(stored?.member).session;
    const isOutrun = isEnd && !isDeepStrictEqual(newest, before.session);
    if (isOutrun && isAlone) this.#lookAtOlderEnd(before.session, newest, after?.session);
    if (after === null || !isAlone || isOutrun) return response;
    const today = readToday(carried.today, coach.catalogue);
    const todayAfter = isEnd ? today : readToday(answered.today, coach.catalogue);
    const exchange: Exchange = { coach, request, before, after, today, todayAfter, heard };
    if (isSameContent) this.#note(placeFinding(exchange));
    else this.#lookAtUpdate(exchange, deployment);
    return response;
  }

  /**
   * Looks at everything that is stored and logged.
   *
   * @throws an error that lists what has been found wrong since the last check
   */
  async check(): Promise<void> {
    for (const [id, rules] of this.#stored) {
      const item = await this.#shared.storedItem(id);
      this.#findings.push(...rules.findings(item, this.#asked, this.#mayForget));
    }
    for (const { containers } of [this.#shared.current, this.#shared.updated]) {
      const lines = containers.flatMap((container) => container.takeLog());
      this.#findings.push(...logFindings(lines, this.#ids));
    }
    this.#asked = [];
    this.#mayForget = false;
    if (this.#findings.length > 0) throw new Error(this.#findings.join('\n'));
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

  async #storedMember(id: string): Promise<Member> {
    return readMember((await this.#shared.storedItem(id))?.member);
  }

  #note(finding: string | null): void {
    if (finding !== null) this.#findings.push(finding);
  }

  /** Whether the last answer of a session, and the plan of its member, were made with the content that answers now. */
  #isSameContent(sessionId: string, deployment: Deployment, before: Member): boolean {
    const { coach } = deployment;
    const known = this.#contentOf.get(sessionId) ?? deployment;
    this.#contentOf.set(sessionId, deployment);
    return known === deployment && before.session?.inputs?.contentVersion === coach.catalogue.version;
  }

  /** The end of a session that another one has outrun changes nothing of that. */
  #lookAtOlderEnd(before: Session | null, newest: Session | null, after: Session | null | undefined): void {
    // Where the clock has jumped, newer means nothing.
    const isNewer = !this.#hasJumped && (newest?.changedAtMs ?? 0) > (before?.changedAtMs ?? 0);
    if (isNewer && (newest?.place ?? null) !== null && !isDeepStrictEqual(after, newest)) {
      this.#findings.push(
        `the end of an older session changed a newer one from ${JSON.stringify(newest)} to ${JSON.stringify(after)}`,
      );
    }
  }

  /** Somebody who has asked for no other place is where they were in the content of before. */
  #lookAtUpdate(exchange: Exchange, deployment: Deployment): void {
    const { before, after, today, todayAfter } = exchange;
    const { current, updated } = this.#shared;
    const old = [current, updated].find(
      ({ coach }) => coach.catalogue.version === before.session?.inputs?.contentVersion,
    );
    const isOther = old !== undefined && old !== deployment;
    if (!isOther || !isOrdinary(today) || !isOrdinary(todayAfter) || !isStill(exchange)) return;
    this.#note(updateFinding({ old: old.coach, coach: deployment.coach, before, after }));
  }

  /** What was deleted stays so: no conversation of before stores anything of it again. */
  #lookForRemains(owner: string, sessionId: string, before: Stored, after: Stored): void {
    if (before !== null && after === null) {
      for (const [id, member] of this.#owners) if (member === owner) this.#deleted.add(id);
    } else if (this.#deleted.has(sessionId) && !isDeepStrictEqual(before, after)) {
      this.#findings.push('a conversation of before everything was forgotten has stored something');
    }
  }
}
