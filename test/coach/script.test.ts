import fc from 'fast-check';
import { lengthMs } from '../../lambda/coach/script-cue';
import { cuesOf, firstCues } from '../../lambda/coach/script';
import { repetitions } from '../../lambda/coach/repetitions';
import {
  anyPlan,
  coach,
  countedExercises,
  holdsOf,
  inputsFor,
  isBefore,
  memberWith,
  planFor,
  scriptFor,
  startOf,
} from './support';

const spoken = (exercise: string, settings = {}, completed = {}): string[] => {
  const member = memberWith(settings, completed);
  const plan = planFor(inputsFor({ exercise }), member);
  return cuesOf(scriptFor(plan, member).parts)
    .map((cue) => cue.text)
    .filter((text) => text !== '');
};

describe('a script', () => {
  it('gives each repetition its breath on the way in and on the way out', () => {
    const said = spoken('pelvic-tilt');
    expect(said.filter((text) => /\bout\b/i.test(text)).length).toBeGreaterThanOrEqual(10);
    expect(said.filter((text) => /\bin\b/i.test(text)).length).toBeGreaterThanOrEqual(10);
  });

  it('says how many are left half-way, and which one is the last', () => {
    expect(spoken('pelvic-tilt')).toEqual(expect.arrayContaining(['Half-way. 5 more.', 'Last one.']));
  });

  it('counts repetitions without a hold on their last movement', () => {
    const last = spoken('cat-cow').filter((text) => /\d\.$/.test(text));
    expect(last.map((text) => text.match(/\d+\.$/)?.[0])).toEqual(expect.arrayContaining(['1.', '2.', '8.']));
  });

  it('explains everything the first time', () => {
    const words = coach.words.exercise('pelvic-tilt');
    expect(spoken('pelvic-tilt')).toEqual(expect.arrayContaining([...words.setup, words.care]));
  });

  it('only reminds after three completed times', () => {
    const words = coach.words.exercise('pelvic-tilt');
    const said = spoken('pelvic-tilt', {}, { 'pelvic-tilt': 3 });
    expect(said).toContain(words.reminder);
    expect(said).not.toContain(words.care);
  });

  it('only names the exercise when that was asked for', () => {
    const words = coach.words.exercise('pelvic-tilt');
    expect(spoken('pelvic-tilt', { detail: 'names' })).not.toContain(words.reminder);
  });

  it('names the side at the start and at the switch', () => {
    expect(spoken('figure-four')).toEqual(
      expect.arrayContaining(['side.start-left', 'side.switch-right'].map((key) => coach.words.phrase(key))),
    );
  });

  it('begins with the right side for those who want that', () => {
    expect(spoken('figure-four', { firstSide: 'right' })).toContain('Right side first.');
  });

  it('takes eight seconds for a change of sides', () => {
    const plan = planFor(inputsFor({ exercise: 'figure-four' }));
    const part = scriptFor(plan).parts.find(({ boundary }) => boundary === 'side');
    const switching = part?.cues.filter((cue) => cue.during === 'change' || cue.during === 'lead-in') ?? [];
    expect(lengthMs(switching)).toBe(8000);
  });

  it('waits inside the turn as long as a change of position needs', () => {
    const plan = planFor(inputsFor({ routine: 'general-10' }));
    const toAllFours = scriptFor(plan).parts.find(({ at }) => at.step === 4);
    const changing = toAllFours?.cues.filter((cue) => cue.during === 'change') ?? [];
    expect(lengthMs(changing)).toBe(20_000);
  });

  it('gives more time for changes of position to those who need it', () => {
    const member = memberWith({ changeFactor: 1.5 });
    const plan = planFor(inputsFor({ routine: 'general-10' }), member);
    const toAllFours = scriptFor(plan, member).parts.find(({ at }) => at.step === 4);
    expect(lengthMs(toAllFours?.cues.filter((cue) => cue.during === 'change') ?? [])).toBe(30_000);
  });

  it('announces a change of position before the last repetition', () => {
    const plan = planFor(inputsFor({ routine: 'general-10' }));
    const said = cuesOf(scriptFor(plan).parts).map((cue) => cue.text);
    expect(said).toContain('Last one. After this we move to your hands and knees.');
  });

  it('never asks the person to hold still without breathing', () => {
    const all = countedExercises.flatMap((exercise) => spoken(exercise));
    expect(all.filter((text) => /hold (your breath|it\b)/i.test(text))).toEqual([]);
  });

  it('has holds that last exactly what the dose says', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        for (const hold of holdsOf(scriptFor(plan, member))) {
          const dose = plan.steps[hold[0]?.place.step ?? -1]?.dose;
          expect(lengthMs(hold)).toBe((dose?.holdSeconds ?? Number.NaN) * 1000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does every repetition of every set and side exactly once, in order', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const done = scriptFor(plan, member).parts.map(({ cues }) => cues.at(-1)?.place);
        const wanted = plan.steps.flatMap((step, index) =>
          repetitions(step.dose, member.settings.firstSide).map((repetition) => ({
            step: index,
            ...repetition,
          })),
        );
        expect(done.map((place) => ({ ...place, holdMs: undefined }))).toEqual(
          wanted.map((place) => ({ ...place, holdMs: undefined })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives both sides the same work', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const work = new Map<string, number>();
        for (const cue of cuesOf(scriptFor(plan, member).parts)) {
          if (cue.during !== 'hold') continue;
          const key = `${cue.place.step} ${cue.place.side}`;
          work.set(key, (work.get(key) ?? 0) + cue.ms);
        }
        plan.steps.forEach((_, step) => {
          const [one, other] = [work.get(`${step} left`), work.get(`${step} right`)];
          expect(one).toBe(other);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const { firstSide } = member.settings;
        const places = cuesOf(scriptFor(plan, member).parts).map((cue) => cue.place);
        places.forEach((place, index) => {
          const before = places[index - 1];
          if (before !== undefined) expect(isBefore(plan, place, before, firstSide)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never gives words less time than they take, outside a count', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const { spokenMs, voicedMs } = coach.voice(member.settings.pace === 'slower' ? 90 : 100);
        for (const cue of cuesOf(scriptFor(plan, member).parts)) {
          if (cue.during === 'hold') continue;
          expect(cue.ms).toBeGreaterThanOrEqual(cue.kind === 'say' ? spokenMs(cue.text) : voicedMs(cue.text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing but pauses and movement when it is slower: holds stay true', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const paced = (pace: 'slower' | 'faster') => ({ ...member, settings: { ...member.settings, pace } });
        const [slow, fast] = [scriptFor(plan, paced('slower')), scriptFor(plan, paced('faster'))];
        expect(holdsOf(slow).map(lengthMs)).toEqual(holdsOf(fast).map(lengthMs));
        expect(lengthMs(cuesOf(slow.parts))).toBeGreaterThan(lengthMs(cuesOf(fast.parts)));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same script whenever it is made again', () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, member }) => {
        const [one, other] = [scriptFor(plan, member), scriptFor(plan, member)];
        expect([one.parts, one.end]).toEqual([other.parts, other.end]);
      }),
      { numRuns: 20 },
    );
  });

  it('has the same parts in whatever order they are asked for', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.nat(200), { maxLength: 5 }), ({ plan, member }, asked) => {
        const { parts } = scriptFor(plan, member);
        const lazy = scriptFor(plan, member);
        for (const index of asked) expect(lazy.at(index)).toEqual(parts[index]);
        expect(lazy.parts).toEqual(parts);
      }),
      { numRuns: 30 },
    );
  });

  it('gives its first cues in whole parts, no fewer than were asked for', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(600), ({ plan, member }, count) => {
        const all = cuesOf(scriptFor(plan, member).parts);
        const first = firstCues(scriptFor(plan, member), count);
        expect(first).toEqual(all.slice(0, first.length));
        expect(first.length).toBeGreaterThanOrEqual(Math.min(count, all.length));
      }),
      { numRuns: 30 },
    );
  });

  it('begun at a later step is the end of the whole script', () => {
    const plan = planFor(inputsFor({ routine: 'general-10' }));
    const whole = scriptFor(plan).parts.filter(({ at }) => at.step >= 3);
    expect(scriptFor(plan, memberWith(), startOf(plan, 3)).parts).toEqual(whole);
  });
});
