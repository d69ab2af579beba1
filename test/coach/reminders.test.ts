import fc from 'fast-check';
import { isAgreedReminder, type AgreedReminder, type ErrandResult } from '../../lambda/coach/errand';
import type { Outcome } from '../../lambda/coach/moment';
import { whenAllWords, whenWords } from '../../lambda/coach/reminder-words';
import { errandResults, everyErrand, everyRefusal } from './errand-results';
import { begun, during, later, morningMs, say, situations, type Situation } from './situations';
import { coach, memberWith } from './support';

const { words } = coach;
const textOf = ({ turn }: Outcome): string => turn.speech.map((cue) => cue.text).join(' ');
const known: Situation = { member: memberWith(), nowMs: morningMs };
const atSeven: AgreedReminder = { day: 'every-day', hour: 7, minute: 0 };

describe('a time of day in words', () => {
  it.each([
    [0, 0, 'midnight'],
    [0, 30, '12:30 in the morning'],
    [7, 0, '7 in the morning'],
    [7, 5, '7:05 in the morning'],
    [11, 59, '11:59 in the morning'],
    [12, 0, 'noon'],
    [12, 15, '12:15 in the afternoon'],
    [17, 0, '5 in the afternoon'],
    [18, 0, '6 in the evening'],
    [20, 45, '8:45 in the evening'],
    [21, 0, '9 at night'],
    [23, 30, '11:30 at night'],
  ])('%i:%i is "%s"', (hour, minute, time) => {
    expect(whenWords({ day: 'every-day', hour, minute }, words)).toBe(`every day at ${time}`);
  });

  it('is different for every minute of the day', () => {
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute);
    const said = minutes.map((minute) =>
      whenWords({ day: 'once', hour: Math.floor(minute / 60), minute: minute % 60 }, words),
    );
    expect(new Set(said).size).toBe(minutes.length);
  });

  it('names several in one breath, and the same one once', () => {
    const noon = { day: 'tomorrow', hour: 12, minute: 0 } as const;
    expect(whenAllWords([atSeven], words)).toBe('every day at 7 in the morning');
    expect(whenAllWords([atSeven, noon, atSeven], words)).toBe(
      'every day at 7 in the morning, and tomorrow at noon',
    );
  });
});

describe('the question before a reminder', () => {
  it('takes every day for granted where no day was named, and says so', () => {
    const asked = say(known, { do: 'remind-me', time: { hour: 7, minute: 0 }, day: null });
    expect(textOf(asked)).toBe('Shall I remind you every day at 7 in the morning?');
    expect(asked.errand).toBeUndefined();
  });

  it('asks for the time first, and keeps the days meanwhile', () => {
    const first = say(known, { do: 'remind-me', time: null, day: 'weekdays' });
    expect(first.member.session?.asked).toEqual({ about: 'reminder-time', day: 'weekdays' });
    const second = say(later(first, morningMs + 5_000), {
      do: 'remind-me',
      time: { hour: 18, minute: 0 },
      day: null,
    });
    expect(textOf(second)).toBe('Shall I remind you every weekday at 6 in the evening?');
  });

  it('hears a bare number as the time, and "okay" as a yes', () => {
    const time = say(known, { do: 'remind-me', time: null, day: null });
    const whether = say(later(time, morningMs + 5_000), { do: 'more-sets', number: 7 });
    expect(textOf(whether)).toBe('Shall I remind you every day at 7 in the morning?');
    expect(say(later(whether, morningMs + 9_000), { do: 'ready' }).errand?.do).toBe('set-reminder');
  });

  it('takes nothing from a question of another day', () => {
    const yesterday = say(known, { do: 'remind-me', time: { hour: 7, minute: 0 }, day: 'weekdays' });
    const today = later(yesterday, morningMs + 86_400_000);
    expect(textOf(say(today, { do: 'remind-me', time: null, day: null }, { isNewSession: true }))).toMatch(
      /^At what time\?/,
    );
  });

  it('stays open when something else is asked in between', () => {
    const asked = say(known, { do: 'remind-me', time: { hour: 7, minute: 0 }, day: null });
    const between = say(later(asked, morningMs + 5_000), { do: 'slower' });
    expect(textOf(between)).toMatch(/Shall I remind you every day at 7 in the morning\?$/);
  });

  it('is followed by what was agreed and nothing else', () => {
    fc.assert(
      fc.property(
        fc.record({
          day: fc.constantFrom('every-day' as const, 'weekdays' as const, 'tomorrow' as const),
          hour: fc.nat(23),
          minute: fc.nat(59),
        }),
        (reminder) => {
          const { day, ...time } = reminder;
          const asked = say(known, { do: 'remind-me', time, day });
          expect(textOf(asked)).toContain(whenWords(reminder, words));
          const agreed = say(later(asked, morningMs + 5_000), { do: 'yes' });
          expect(agreed.errand).toMatchObject({ do: 'set-reminder', reminder, isPermitted: false });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('somebody who is being guided', () => {
  const inHold = (): Situation => during(begun(memberWith(), 'press-up-series'), 'hold', 12_000);

  it('rests from the question on, where they were', () => {
    const asked = say(inHold(), { do: 'remind-me', time: { hour: 7, minute: 0 }, day: null });
    expect(textOf(asked)).toMatch(/^Rest for a moment\. /);
    expect(asked.member.session).toMatchObject({ state: 'paused', spoken: null, place: { rep: 1 } });
    expect(asked.turn.ending).toBe('ask');
  });

  it('is offered to go on after every result', () => {
    const asked = say(inHold(), { do: 'list-reminders' });
    for (const result of errandResults) {
      const { turn, errand } = say(later(asked, inHold().nowMs + 1_000), { do: 'errand-done', result });
      const last = turn.speech.at(-1)?.text ?? '';
      if (errand?.do === 'ask-permission') expect(turn.ending).toBe('close');
      else expect(last).toMatch(/^Say, Alexa, resume|^(?:I remind you .* )?Shall I cancel/);
    }
  });
});

describe('an errand', () => {
  it('that nobody did is not said to be done', () => {
    const asked = say(known, { do: 'remind-me', time: { hour: 7, minute: 0 }, day: null });
    const agreed = say(later(asked, morningMs + 5_000), { do: 'yes' });
    expect(textOf(agreed)).toMatch(/I cannot promise that it is set\./);
  });

  it('that was refused is never said to be done', () => {
    for (const errand of everyErrand) {
      for (const refusal of everyRefusal) {
        const result: ErrandResult = { came: 'refused', refusal, errand };
        const text = textOf(say(known, { do: 'errand-done', result }));
        expect(text).not.toMatch(/I'll remind|I remind|is cancelled|are cancelled|no reminders from me/);
      }
    }
  });

  it('has an answer of its own for every refusal', () => {
    for (const errand of everyErrand) {
      const answers = everyRefusal.map((refusal) =>
        textOf(say(known, { do: 'errand-done', result: { came: 'refused', refusal, errand } })),
      );
      expect(new Set(answers).size).toBe(everyRefusal.length);
    }
  });

  it('asks for permission once and not again', () => {
    const refusedOnce = everyErrand
      .filter((errand) => errand.do === 'set-reminder')
      .map((errand) => {
        const result: ErrandResult = { came: 'refused', refusal: 'no-permission', errand };
        return say(known, { do: 'errand-done', result }).errand?.do;
      });
    expect(refusedOnce).toEqual(['ask-permission', 'offer-app']);
  });

  it('says nothing about a body in what Alexa says at that time', () => {
    const asked = say(known, { do: 'remind-me', time: { hour: 7, minute: 0 }, day: null });
    const { errand } = say(later(asked, morningMs + 5_000), { do: 'yes' });
    expect(errand).toMatchObject({ label: 'Time for your stretches.' });
  });

  it('never leaves anybody being guided while it is done', () => {
    for (const situation of Object.values(situations())) {
      for (const errand of ['list-reminders', 'cancel-reminders'] as const) {
        expect(say(situation, { do: errand }).member.session?.state).not.toBe('guiding');
      }
    }
  });
});

describe('what came back from Alexa', () => {
  it('is a reminder only if all of it is there', () => {
    expect(isAgreedReminder(atSeven)).toBe(true);
    for (const wrong of [null, 'every day', {}, { ...atSeven, hour: 24 }, { ...atSeven, minute: 0.5 }]) {
      expect(isAgreedReminder(wrong)).toBe(false);
    }
    expect(isAgreedReminder({ ...atSeven, day: 'toString' })).toBe(false);
  });

  it('is owned up to when the reminder got lost', () => {
    const answer = say(known, { do: 'permission-answered', isAccepted: true, reminder: null });
    expect(textOf(answer)).toMatch(/^I am not sure any more which reminder that was, so none is set\./);
    expect(answer.errand).toBeUndefined();
  });
});
