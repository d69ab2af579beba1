import type { Request } from 'ask-sdk-model';
import type { Action, Told } from '../coach/action';

type Wish = Extract<Told, { what: 'touched' }>['wish'];

const WISHES: Record<Wish, true> = {
  pause: true,
  resume: true,
  next: true,
  previous: true,
  again: true,
  yes: true,
  easy: true,
  right: true,
  hard: true,
};

const isWish = (raw: unknown): raw is Wish => typeof raw === 'string' && Object.hasOwn(WISHES, raw);

const toldIn = (what: unknown, detail: unknown): Told | null => {
  switch (what) {
    case 'reached':
      return typeof detail === 'string' ? { what: 'reached', cues: Number(detail || Number.NaN) } : null;
    case 'done':
      return { what: 'done' };
    case 'touched':
      return isWish(detail) ? { what: 'touched', wish: detail } : null;
    case 'chosen':
      return typeof detail === 'string' ? { what: 'chosen', routine: detail } : null;
    default:
      return null;
  }
};

/**
 * What a document of ours tells (`EventArguments` of the screen).
 *
 * @returns null for other requests, and for events that no document of ours sends
 */
export const screenAction = (request: Request): Action | null => {
  if (request.type !== 'Alexa.Presentation.APL.UserEvent') return null;
  const [what, detail, isCareful] = (request.arguments ?? []) as unknown[];
  const told = toldIn(what, detail);
  if (told === null || request.token === undefined) return null;
  return { do: 'from-screen', token: request.token, told, isCareful: isCareful === 'careful' };
};
