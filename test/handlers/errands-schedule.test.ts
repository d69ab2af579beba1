import fc from 'fast-check';
import type { AgreedReminder } from '../../lambda/coach/errand';
import { localTime, reminderRequest, setReminderOf } from '../../lambda/handlers/errands-schedule';

const evening = Date.parse('2026-11-20T23:30:00Z');
const label = 'Time for your stretches.';

const requestFor = (reminder: AgreedReminder, timeZone: string | null, nowMs = evening) =>
  reminderRequest(reminder, { label, locale: 'en-GB', nowMs, timeZone });

describe('the time on the clock of a zone', () => {
  it.each([
    ['Europe/London', '2026-11-20T23:30:00.000'],
    ['America/Los_Angeles', '2026-11-20T15:30:00.000'],
    ['Asia/Tokyo', '2026-11-21T08:30:00.000'],
    ['Asia/Kolkata', '2026-11-21T05:00:00.000'],
    [null, '2026-11-20T23:30:00.000'],
  ])('in %s is %s', (timeZone, local) => {
    expect(localTime(evening, timeZone)).toBe(local);
  });

  it('begins the day at zero, not at twenty-four', () => {
    expect(localTime(Date.parse('2026-07-01T23:00:00Z'), 'Europe/London')).toBe('2026-07-02T00:00:00.000');
  });

  it('follows summer time', () => {
    const noon = Date.parse('2026-07-01T12:00:00Z');
    expect(localTime(noon, 'America/New_York')).toBe('2026-07-01T08:00:00.000');
  });
});

describe('a reminder as it is asked of Alexa', () => {
  it('has its label in the language of the device, and reaches the phone too', () => {
    expect(requestFor({ day: 'every-day', hour: 7, minute: 0 }, 'Europe/London')).toMatchObject({
      requestTime: '2026-11-20T23:30:00.000',
      alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text: label }] } },
      pushNotification: { status: 'ENABLED' },
    });
  });

  it('comes every weekday by one rule', () => {
    const { trigger } = requestFor({ day: 'weekdays', hour: 18, minute: 45 }, 'Europe/London');
    expect(trigger?.recurrence?.recurrenceRules).toEqual([
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=18;BYMINUTE=45;BYSECOND=0;INTERVAL=1;',
    ]);
  });

  it.each([
    ['Europe/London', '2026-11-21T07:05:00.000'],
    ['Asia/Tokyo', '2026-11-22T07:05:00.000'],
  ])("for tomorrow is on the day after today's in %s", (timeZone, scheduledTime) => {
    const { trigger } = requestFor({ day: 'tomorrow', hour: 7, minute: 5 }, timeZone);
    expect(trigger).toEqual({ type: 'SCHEDULED_ABSOLUTE', timeZoneId: timeZone, scheduledTime });
  });

  it('for tomorrow survives the night the clocks change', () => {
    const before = Date.parse('2026-10-25T00:30:00Z');
    const { trigger } = requestFor({ day: 'tomorrow', hour: 7, minute: 0 }, 'Europe/London', before);
    expect(trigger?.scheduledTime).toBe('2026-10-26T07:00:00.000');
  });

  it('without a time zone is on the clock of the device', () => {
    const { trigger } = requestFor({ day: 'every-day', hour: 7, minute: 0 }, null);
    expect(trigger).toEqual({
      type: 'SCHEDULED_ABSOLUTE',
      recurrence: { recurrenceRules: ['FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;'] },
    });
  });

  it('is read back as it was agreed', () => {
    const anyReminder = fc.record({
      day: fc.constantFrom('every-day' as const, 'weekdays' as const, 'tomorrow' as const),
      hour: fc.nat(23),
      minute: fc.nat(59),
    });
    const zones = fc.constantFrom('Europe/London', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland');
    const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });
    fc.assert(
      fc.property(anyReminder, zones, moments, (reminder, timeZone, nowMs) => {
        const { trigger } = requestFor(reminder, timeZone, nowMs);
        expect(trigger && setReminderOf({ trigger }, nowMs, timeZone)).toEqual(reminder);
      }),
    );
  });
});

describe('a reminder as Alexa gives it back', () => {
  const read = (trigger: object, timeZone: string | null = 'Europe/London') =>
    setReminderOf({ trigger: { type: 'SCHEDULED_ABSOLUTE', ...trigger } }, evening, timeZone);

  it('may be for today, or for a day far off', () => {
    expect(read({ scheduledTime: '2026-11-20T23:45:00.000' })).toMatchObject({ day: 'today' });
    expect(read({ scheduledTime: '2026-12-24T07:00:00.000' })).toMatchObject({ day: 'once' });
  });

  it('is for some day where it is unknown which day it is', () => {
    expect(read({ scheduledTime: '2026-11-21T07:00:00.000' }, null)).toMatchObject({ day: 'once' });
  });

  it('may have been changed in the app to days of its own', () => {
    const rule = (recurrenceRule: string) => read({ recurrence: { recurrenceRules: [recurrenceRule] } });
    expect(rule('FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;')).toEqual({
      day: 'some-days',
      hour: 7,
      minute: 0,
    });
    expect(rule('FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=2;')).toMatchObject({
      day: 'some-days',
    });
  });

  it('may be written in the way of old', () => {
    expect(read({ scheduledTime: '2026-11-20T07:30:00.000', recurrence: { freq: 'DAILY' } })).toEqual({
      day: 'every-day',
      hour: 7,
      minute: 30,
    });
  });

  it('is left out where it has no time of day', () => {
    expect(read({ type: 'SCHEDULED_RELATIVE', offsetInSeconds: 60 })).toBeNull();
    expect(setReminderOf({}, evening, null)).toBeNull();
  });
});
