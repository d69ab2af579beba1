import { adaptedWords, harderWay, withReplaced } from '../../lambda/coach/adapted-words';
import { instructionCues } from '../../lambda/coach/instruction';
import { locate } from '../../lambda/coach/locate';
import { contextOf, planOf } from '../../lambda/coach/moment';
import { startOfStep } from '../../lambda/coach/repetitions';
import { cuesOf, makeScript, type Script } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import { nothingToday } from '../../lambda/coach/today';
import { forSide } from '../../lambda/coach/words';
import { coach, inputsFor, memberWith } from './support';

const member = memberWith();
const { words } = coach;

/** The plan of one exercise for somebody with some cautions. */
const planWith = (exercise: string, ...cautions: string[]) =>
  planOf(
    { coach, member, today: { ...nothingToday(), cautions, cleared: ['surgeon-agrees', 'midwife-agrees'] } },
    inputsFor({ exercise }),
  );

const stepWith = (exercise: string, ...cautions: string[]) => {
  const [step] = planWith(exercise, ...cautions).steps;
  if (step === undefined) throw new Error(`Nothing is left of ${exercise} with ${cautions.join(', ')}.`);
  return step;
};

const scriptWith = (exercise: string, ...cautions: string[]): Script => {
  const plan = planWith(exercise, ...cautions);
  return makeScript(
    contextOf(coach, member, plan),
    startOfStep(0, stepWith(exercise, ...cautions).dose, 'left'),
    'fresh',
  );
};

const heard = (script: Script): string[] => cuesOf(script.parts).map(({ text }) => text);

/** Every exercise whose words some caution replaces. */
const replaced = Object.keys(coach.catalogue.cautions).flatMap((caution) =>
  Object.entries(words.caution(caution).replace ?? {}).map(([exercise, instead]) => ({
    caution,
    exercise,
    instead,
  })),
);

describe.each(replaced)('$exercise with the caution $caution', ({ caution, exercise, instead }) => {
  const own = words.exercise(exercise);
  const spoken = heard(scriptWith(exercise, caution));

  it('says none of the words that are replaced', () => {
    const kept = withReplaced(own, instead);
    const keptTexts = [
      ...kept.setup,
      ...kept.how,
      kept.feel,
      kept.care,
      ...Object.values(kept.phases).flatMap(({ first, again }) => [first, again]),
    ];
    const gone = [
      ...(instead.setup === undefined ? [] : own.setup),
      ...(instead.how === undefined ? [] : own.how),
      ...(instead.feel === undefined ? [] : [own.feel]),
      ...(instead.care === undefined ? [] : [own.care]),
      ...Object.entries(instead.phases ?? {}).flatMap(([name, phase]) => [
        ...(phase.first === undefined ? [] : [own.phases[name]?.first ?? '']),
        ...(phase.again === undefined ? [] : [own.phases[name]?.again ?? '']),
      ]),
    ].filter((text) => !keptTexts.includes(text));
    const onEachSide = gone.flatMap((text) =>
      (['left', 'right', 'forward', 'backward'] as const).map((side) => forSide(text, side, words)),
    );
    // Short cues are counted too: "Out, tilt. 3."
    const said = spoken.map((text) => text.replace(/ \d+\.$/, ''));
    expect(said.filter((text) => onEachSide.includes(text))).toEqual([]);
  });

  it('makes the same script again, and finds every place in it by the clock', () => {
    const script = scriptWith(exercise, caution);
    expect(heard(script)).toEqual(spoken);
    const cues = cuesOf(script.parts);
    const { dose } = stepWith(exercise, caution);
    const from = startOfStep(0, dose, 'left');
    const found = locate(
      script,
      { atMs: 0, openingMs: 0, from, entry: 'fresh', cues: [cues.length, 0], askMs: [0, 0] },
      lengthMs(cues) / 2,
    );
    expect(found.place.step).toBe(0);
    expect(found.place.holdMs).toBeLessThanOrEqual(dose.holdSeconds * 1000);
  });
});

describe('the words of an adapted exercise', () => {
  it('are its own where nothing was said about the body', () => {
    expect(adaptedWords(words, stepWith('bridge'))).toEqual(words.exercise('bridge'));
  });

  it('are those of the last caution that replaces them', () => {
    const { phases } = adaptedWords(words, stepWith('bridge', 'stenosis', 'osteo'));
    expect(phases['up']?.again).toBe('Out, and lift in one piece.');
  });

  it('join those of several cautions that replace different ones', () => {
    const { setup, phases } = adaptedWords(words, stepWith('cat-cow', 'stenosis', 'wrist'));
    expect(setup[0]).toMatch(/fists or forearms/);
    expect(phases['lengthen']?.again).toBe('In, and back to flat.');
  });

  it('name the side that is worked', () => {
    const spoken = heard(scriptWith('bird-dog', 'preg2'));
    expect(spoken).toContain('Out, left arm or right leg.');
    expect(spoken).toContain('Out, right arm or left leg.');
  });

  it('lead past the adaptation in no tougher way', () => {
    expect(harderWay(words, stepWith('wall-slide'))).toBeDefined();
    expect(harderWay(words, stepWith('wall-slide', 'knee'))).toBeUndefined();
  });

  it('begin where the adapted exercise is done', () => {
    const spoken = heard(scriptWith('cat-cow', 'wrist'));
    expect(spoken[0]).toMatch(/fists or forearms/);
    expect(spoken.join(' ')).not.toMatch(/hands and knees|with your hands/);
  });

  it('are told in the instruction, beside the sentence of the caution', () => {
    const plan = planWith('bridge', 'osteo');
    const from = startOfStep(0, stepWith('bridge', 'osteo').dose, 'left');
    const told = instructionCues(contextOf(coach, member, plan), 0, from).map(({ text }) => text);
    expect(told).toContain('Lift and lower in one piece, instead of rolling.');
    expect(told.join(' ')).not.toMatch(/piece by piece|roll down|rolling bridge/);
  });
});

describe('where and how long an adapted exercise is done', () => {
  it('is on a chair where the caution says so', () => {
    expect(stepWith('ball-march', 'preg2').position).toBe('seated');
    expect(stepWith('neck-stretch', 'balance').position).toBe('seated');
  });

  it('is briefly where the caution says so, and only there', () => {
    const plain = stepWith('straight-leg-raise').dose.holdSeconds;
    expect(plain).toBeGreaterThan(5);
    expect(stepWith('straight-leg-raise', 'bp').dose.holdSeconds).toBe(5);
    expect(stepWith('childs-pose', 'bp').dose.holdSeconds).toBe(stepWith('childs-pose').dose.holdSeconds);
  });
});
