import type { IntentRequest, Request, ResponseEnvelope, SessionEndedRequest } from 'ask-sdk-model';
import type { Figure } from '../../lambda/handlers/figures';
import type { ViewportState } from '../../simulator/apl/player';
import type { Log, TurnLine } from '../../lambda/handlers/log';
import { createSkill } from '../../lambda/skill';
import { newMember, type Member } from '../../lambda/coach/member';
import type { MemberStore } from '../../lambda/store/member-store';
import { unreadMember, type Held } from '../../lambda/store/held';
import { StoreUnavailable } from '../../lambda/store/store-unavailable';
import { envelopeOf } from './envelope';

export const userId = 'amzn1.ask.account.SOMEBODY';
export const startMs = Date.parse('2026-11-20T07:00:00Z');

export interface RememberingLog {
  log: Log;
  lines: TurnLine[];
  events: { what: string; details: object }[];
  /** Everything that was counted, in order. */
  figures: Figure[];
  troubles: { what: string; details: object; cause?: unknown }[];
  /** Everything that was logged, as text. */
  all: () => string;
}

/** A log that keeps what it was told. */
export const rememberingLog = (): RememberingLog => {
  const lines: TurnLine[] = [];
  const troubles: { what: string; details: object; cause?: unknown }[] = [];
  const events: RememberingLog['events'] = [];
  const figures: Figure[] = [];
  const log: Log = {
    turn: (line, counted) => {
      lines.push(line);
      figures.push(...counted);
    },
    event: (what, details, counted = []) => {
      events.push({ what, details });
      figures.push(...counted);
    },
    trouble: (what, details, cause) => {
      troubles.push({ what, details, cause });
    },
  };
  return { log, lines, events, figures, troubles, all: () => JSON.stringify({ lines, events, troubles }) };
};

export interface SwitchableStore {
  store: MemberStore;
  state: { isDown: boolean; calls: string[]; stored: () => Member };
}

/** A store in memory that can be switched off. It stands for the database's behaviour, not its rules. */
export const switchableStore = (
  member: Member = { ...newMember(), noticeAcceptedOn: '2026-11-01' },
): SwitchableStore => {
  let stored: Held = { member, version: 1, writes: [] };
  const calls: string[] = [];
  const state = { isDown: false, calls, stored: () => stored.member };
  const fail = (what: string, held: Held): never => {
    throw new StoreUnavailable(what, { cause: new Error('connect ECONNREFUSED'), held });
  };
  const store: MemberStore = {
    load: async () => {
      calls.push('load');
      return Promise.resolve(state.isDown ? fail('The member could not be read.', unreadMember()) : stored);
    },
    save: async (_, held, _withinMs, writeId) => {
      calls.push('save');
      if (state.isDown) return fail('The member could not be written.', held);
      const { base: _base, ...rest } = held;
      const writes = [...held.writes, ...(writeId === undefined ? [] : [writeId])];
      stored = { ...rest, version: (held.version ?? 0) + 1, writes };
      return Promise.resolve(stored);
    },
    remove: async () => {
      calls.push('remove');
      if (state.isDown) return fail('The member could not be removed.', unreadMember());
      stored = { member: newMember(), version: 0, writes: [] };
      return Promise.resolve();
    },
    removeAsOf: async (id) => {
      await store.remove(id);
      return 'removed';
    },
  };
  return { store, state };
};

export const intent = (
  name: string,
  slots: NonNullable<IntentRequest['intent']['slots']> = {},
): IntentRequest => ({
  type: 'IntentRequest',
  requestId: 'request',
  timestamp: '',
  locale: 'en-US',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE', slots },
});

export const launch: Request = {
  type: 'LaunchRequest',
  requestId: 'request',
  timestamp: '',
  locale: 'en-US',
};

export const ended = (reason: SessionEndedRequest['reason']): SessionEndedRequest => ({
  type: 'SessionEndedRequest',
  requestId: 'request',
  timestamp: '',
  locale: 'en-US',
  reason,
});

export interface Conversation {
  wait: (ms: number) => void;
  attributes: () => Record<string, unknown>;
  send: (request: Request) => Promise<ResponseEnvelope>;
}

/** One Alexa session with the skill: carries the attributes, stamps the requests. */
export const conversationWith = (
  store: MemberStore,
  log: Log,
  options: { skillId?: string; applicationId?: string; aplVersion?: string; viewport?: ViewportState } = {},
): Conversation => {
  const skill = createSkill({ store, log, clock: () => startMs, skillId: options.skillId });
  let attributes: Record<string, unknown> = {};
  let isNew = true;
  let nowMs = startMs;
  return {
    wait: (ms: number): void => {
      nowMs += ms;
    },
    attributes: () => attributes,
    send: async (request: Request): Promise<ResponseEnvelope> => {
      const { aplVersion: maxVersion } = options;
      const envelope = envelopeOf(request, {
        userId,
        atMs: nowMs,
        applicationId: options.applicationId,
        isNew,
        attributes,
        supportedInterfaces:
          maxVersion === undefined ? {} : { 'Alexa.Presentation.APL': { runtime: { maxVersion } } },
        viewport: options.viewport,
      });
      const response = await skill.invoke(envelope, {});
      isNew = false;
      attributes = response.sessionAttributes ?? {};
      return response;
    },
  };
};

export const spokenIn = ({ response }: ResponseEnvelope): string => {
  const { outputSpeech } = response;
  return outputSpeech?.type === 'SSML' ? outputSpeech.ssml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') : '';
};
