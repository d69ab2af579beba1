import type { HandlerInput } from 'ask-sdk-core';
import type { Bias, Catalogue } from '../coach/content';
import { LEG, nothingToday, type CarefulQuestion, type Clearance, type Today } from '../coach/today';
import { byId, hasFields } from '../store/lenient';
import { stepChange } from '../store/record';

/** The session attribute that carries what was said about the body today. It never reaches the store. */
const TODAY = 'today';

const CLEARANCES: Record<Clearance, true> = { 'midwife-agrees': true, 'surgeon-agrees': true };

const QUESTIONS: Record<CarefulQuestion, true> = {
  ...CLEARANCES,
  'how-strong': true,
  'finish-for-today': true,
  'bending-back-is-easy': true,
  'something-else': true,
};

const BIASES: Record<Bias, true> = {
  neutral: true,
  flexion: true,
  extension: true,
  'flexion-extension': true,
  rotation: true,
  'side-bend': true,
  traction: true,
};

const isOneOf =
  <T extends string>(values: Record<T, true>) =>
  (raw: unknown): raw is T =>
    typeof raw === 'string' && Object.hasOwn(values, raw);

const listOf = <T>(raw: unknown, is: (entry: unknown) => entry is T): T[] =>
  Array.isArray(raw) ? raw.filter(is) : [];

/** More exercises than anybody changes in one conversation. */
const MOST_CHANGES = 50;

const readChanges = byId(stepChange, MOST_CHANGES);

/** Reads what came back in the session attributes; anything unknown in it is left out. */
export const readToday = (
  raw: unknown,
  { cautions, choices }: Pick<Catalogue, 'cautions' | 'choices'>,
): Today => {
  if (!hasFields(raw)) return nothingToday();
  const {
    asked,
    isGentler,
    skippedForPain,
    where,
    wasGuided,
    changes,
    pausedAtMs,
    hasHeardNotice,
    ...lists
  }: Partial<Record<keyof Today, unknown>> = raw;
  return {
    cautions: listOf(
      lists.cautions,
      (id): id is string => typeof id === 'string' && Object.hasOwn(cautions, id),
    ),
    directionsOut: listOf(lists.directionsOut, isOneOf(BIASES)),
    isGentler: isGentler === true,
    changes: readChanges(changes),
    cleared: listOf(lists.cleared, isOneOf(CLEARANCES)),
    skippedForPain:
      typeof skippedForPain === 'number' && skippedForPain > 0 ? Math.min(9, skippedForPain) : 0,
    wasGuided: wasGuided === true,
    hasHeardNotice: hasHeardNotice === true,
    pausedAtMs: Number.isSafeInteger(pausedAtMs) ? Number(pausedAtMs) : null,
    asked: isOneOf(QUESTIONS)(asked) ? asked : null,
    where:
      typeof where === 'string' && (where === LEG || Object.hasOwn(choices.bodyPart, where)) ? where : null,
  };
};

/** What was said about the body in this Alexa session. */
export const findToday = ({ attributesManager }: HandlerInput, catalogue: Catalogue): Today =>
  readToday(attributesManager.getSessionAttributes()[TODAY], catalogue);

/** Carries it to the next turn of this Alexa session, and no further. */
export const carryToday = ({ attributesManager }: HandlerInput, today: Today): void => {
  attributesManager.setSessionAttributes({ ...attributesManager.getSessionAttributes(), [TODAY]: today });
};
