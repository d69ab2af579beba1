import fc from 'fast-check';
import { DRIFT_SHARE, HEARD_OUT, LAG_MS, locate, MICROPHONE_MS, placeAt } from '../../lambda/coach/locate';
import { cuesOf, type Script } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import type { Spoken } from '../../lambda/coach/session';
import { anyPlan, inputsFor, isBefore, planFor, scriptFor, startOf } from './support';

const plan = planFor(inputsFor({ exercise: 'sphinx-prop' }));
const script = scriptFor(plan);
const all = cuesOf(script.parts);
const firstPart = script.parts[0]?.cues.length ?? 0;
const firstMs = lengthMs(all.slice(0, firstPart));

const spoken: Spoken = {
  atMs: 1_000_000,
  openingMs: 2_000,
  from: startOf(plan),
  entry: 'fresh',
  cues: [firstPart, all.length - firstPart],
  askMs: [3_000, 3_000],
};
/** Where somebody is who interrupts this long after the answer was heard to begin. */
const at = (heardMs: number) => locate(script, spoken, spoken.atMs + LAG_MS + heardMs / (1 - DRIFT_SHARE));

/** When a place is reached, by walking the cues. */
const timeOf = (whole: Script, wanted: (cue: (typeof all)[number]) => boolean): number => {
  const cues = cuesOf(whole.parts);
  return lengthMs(cues.slice(0, cues.findIndex(wanted)));
};

describe('finding the place by the clock', () => {
  it('is at the beginning while the opening is said', () => {
    expect(at(1_000)).toMatchObject({ place: startOf(plan), during: 'opening', guidedMs: 0 });
  });

  it('is in the hold, to the millisecond', () => {
    const holdAtMs = timeOf(script, (cue) => cue.during === 'hold');
    const { place } = at(2_000 + holdAtMs + 12_345);
    expect(place.rep).toBe(1);
    expect(Math.abs(place.holdMs - 12_345)).toBeLessThan(2);
  });

  it('is where the answer ended while the invitation is said and the microphone is open', () => {
    expect(at(2_000 + firstMs + 3_000 + MICROPHONE_MS - 100)).toMatchObject({
      place: { rep: 2, holdMs: 0 },
      during: 'invitation',
    });
  });

  it('is in the reprompt after that', () => {
    const intoReprompt = 2_000 + firstMs + 3_000 + MICROPHONE_MS + 1_000 + 15_000;
    const located = at(intoReprompt);
    expect(located.place.rep).toBe(2);
    expect(Math.abs(located.guidedMs - firstMs - 15_000)).toBeLessThan(2);
  });

  it('is at the end once everything was said, and where Alexa has told that nobody spoke until then', () => {
    const wholeMs = 2_000 + lengthMs(all) + 2 * 3_000;
    for (const afterMs of [20_000, 70_000]) {
      expect(at(wholeMs + afterMs)).toMatchObject({ place: script.end, isAtEnd: true });
    }
    expect(locate(script, spoken, HEARD_OUT)).toMatchObject({ place: script.end, isAtEnd: true });
  });

  it.each([
    ['five minutes', 5],
    ['a day', 1440],
  ])('is at the beginning, and nothing is counted, when the clock has jumped ahead by %s', (_, minutes) => {
    const wholeMs = 2_000 + lengthMs(all) + 2 * 3_000;
    expect(at(wholeMs + minutes * 60_000)).toMatchObject({
      place: startOf(plan),
      during: 'opening',
      guidedMs: 0,
      isAtEnd: false,
    });
  });

  it('stays at the end of the answer when there is no reprompt to go on with', () => {
    const alone = { ...spoken, cues: [firstPart, 0] as [number, number] };
    expect(locate(script, alone, HEARD_OUT)).toMatchObject({
      isAtEnd: false,
      place: { rep: 2 },
    });
  });

  it('is at the beginning when the clock went backwards', () => {
    expect(locate(script, spoken, spoken.atMs - 5_000).place).toEqual(startOf(plan));
  });

  it('inverts the script: the moment a cue begins is the place of that cue', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (any, pick) => {
        const whole = scriptFor(any.plan, any.member);
        const cues = cuesOf(whole.parts).filter((cue) => cue.ms > 0);
        const index = pick % cues.length;
        const startMs = lengthMs(cues.slice(0, index));
        expect(placeAt(whole, startMs)).toEqual(cues[index]?.place);
      }),
      { numRuns: 80 },
    );
  });

  it('only moves forward as time passes', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(600_000), fc.nat(60_000), (any, startMs, laterMs) => {
        const whole = scriptFor(any.plan, any.member);
        const [a, b] = [placeAt(whole, startMs), placeAt(whole, startMs + laterMs)];
        expect(isBefore(any.plan, b, a, any.member.settings.firstSide)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  it('is never later than the truth when the voice is slower than thought', () => {
    const holdAtMs = timeOf(script, (cue) => cue.during === 'hold');
    const heard = at(2_000 + holdAtMs + 20_000 - LAG_MS);
    expect(heard.place.holdMs).toBeLessThanOrEqual(20_000);
  });
});
