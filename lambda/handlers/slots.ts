import type { IntentRequest, Slot } from 'ask-sdk-model';
import type { ClockTime } from '../coach/errand';
import { isId } from '../store/lenient';

const slotOf = (request: IntentRequest, name: string): Slot | undefined => request.intent.slots?.[name];

/** Whether anything was said for a slot, known or not. */
export const slotIsFilled = (request: IntentRequest, name: string): boolean =>
  (slotOf(request, name)?.value ?? '') !== '';

/**
 * The catalogue id that Alexa resolved a slot to.
 *
 * @returns null where nothing was said, or something that the slot's type does not know
 */
export const slotId = (request: IntentRequest, name: string): string | null => {
  const perAuthority = slotOf(request, name)?.resolutions?.resolutionsPerAuthority ?? [];
  const matched = perAuthority.find((authority) => authority.status.code === 'ER_SUCCESS_MATCH');
  const id: unknown = matched?.values[0]?.value.id;
  return isId(id) ? id : null;
};

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNIT_SECONDS = [604_800, 86_400, 3_600, 60, 1];

/** An AMAZON.DURATION slot (`PT5M`, platform 8.4) in seconds; null where there is none or it is not a duration. */
export const slotSeconds = (request: IntentRequest, name: string): number | null => {
  const match = DURATION.exec(slotOf(request, name)?.value ?? '');
  if (match === null) return null;
  const seconds = UNIT_SECONDS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
  return seconds > 0 ? seconds : null;
};

/** An AMAZON.NUMBER slot; null where there is none or it is not a whole number. */
export const slotNumber = (request: IntentRequest, name: string): number | null => {
  const value = slotOf(request, name)?.value ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
};

/** What AMAZON.TIME calls parts of the day (platform 8.4), as hours at which somebody may like to be reminded. */
const PART_OF_DAY_HOURS: Readonly<Record<string, number>> = { MO: 8, AF: 13, EV: 18, NI: 21 };

/** An AMAZON.TIME slot ("07:30", or "EV" for the evening); null where there is none or it is no time of day. */
export const slotTime = (request: IntentRequest, name: string): ClockTime | null => {
  const value = slotOf(request, name)?.value ?? '';
  const partOfDay = Object.hasOwn(PART_OF_DAY_HOURS, value) ? PART_OF_DAY_HOURS[value] : undefined;
  if (partOfDay !== undefined) return { hour: partOfDay, minute: 0 };
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(value);
  const [hour, minute] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
};
