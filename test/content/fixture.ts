import type { Caution, CautionWords } from '../../lambda/coach/caution';
import type { Catalogue, Dose, Exercise, Routine, RoutineWords } from '../../lambda/coach/content';
import type { ExerciseWords } from '../../lambda/coach/exercise-words';

const dose = (own: Partial<Dose>): Dose => ({
  sets: 1,
  reps: 4,
  holdSeconds: 0,
  restSeconds: 2,
  setRestSeconds: 15,
  sides: 'both',
  ...own,
});

const exerciseNamed = (id: string, own: Partial<Exercise>): Exercise => ({
  id,
  coaching: 'counted',
  position: 'on-back',
  equipment: ['mat'],
  optionalEquipment: [],
  regions: ['low-back'],
  kind: 'mobility',
  bias: 'neutral',
  level: 1,
  inBed: false,
  unit: 'rep',
  dose: dose({}),
  starter: {},
  phases: [],
  swaps: { noFloor: null, noBall: null },
  sources: [],
  ...own,
});

const wordsNamed = (name: string, own: Partial<ExerciseWords>): ExerciseWords => ({
  name,
  aliases: [],
  setup: ['Find a quiet place, and let your arms rest by your sides.'],
  how: ['Move slowly and smoothly into the stretch.', 'Come back the same way you went.'],
  feel: 'You should feel a gentle pull along your lower back.',
  care: 'Keep your shoulders soft and low.',
  reminder: 'Move slowly into the stretch, and slowly back.',
  breath: 'Breathe out as you move, and breathe in as you come back.',
  purpose: 'It gently loosens the lower back.',
  muscles: 'It works the erector spinae, beside the spine.',
  easier: 'Try half the range.',
  harder: 'Ask for longer holds.',
  phases: {},
  ...own,
});

const routineNamed = (id: string, own: Partial<Routine>): Routine => ({
  id,
  kind: 'counted',
  place: 'floor',
  equipment: ['mat'],
  optionalEquipment: [],
  regions: ['low-back'],
  minutes: 5,
  steps: [],
  sources: [],
  ...own,
});

const routineWords = (name: string, aliases: string[]): RoutineWords => ({
  name,
  ...(name.startsWith('five minutes') ? { nameMinutes: 5 } : {}),
  aliases,
  about: 'It is a few gentle moves for the lower back.',
});

const exercises: Exercise[] = [
  exerciseNamed('knee-rolls', {
    bias: 'rotation',
    inBed: true,
    dose: dose({ holdSeconds: 5, sides: 'alternating' }),
    starter: { reps: 3, holdSeconds: 2 },
    phases: [
      { name: 'over', seconds: 2, breath: 'out' },
      { name: 'stay', seconds: 'hold', breath: 'easy' },
      { name: 'back', seconds: 2, breath: 'in' },
    ],
    swaps: { noFloor: 'seated-turn', noBall: null },
  }),
  exerciseNamed('seated-turn', {
    position: 'seated',
    equipment: ['chair'],
    kind: 'stretch',
    bias: 'rotation',
    dose: dose({ reps: 2, holdSeconds: 15, sides: 'left-then-right' }),
    phases: [
      { name: 'turn', seconds: 3, breath: 'out' },
      { name: 'stay', seconds: 'hold', breath: 'easy' },
      { name: 'back', seconds: 3, breath: 'in' },
    ],
  }),
  exerciseNamed('back-arch', {
    position: 'hands-and-knees',
    unit: 'cycle',
    phases: [
      { name: 'round', seconds: 4, breath: 'out' },
      { name: 'lengthen', seconds: 4, breath: 'in' },
    ],
    swaps: { noFloor: 'seated-turn', noBall: null },
  }),
  exerciseNamed('ball-walk', {
    position: 'ball-front',
    equipment: ['ball', 'mat'],
    level: 2,
    phases: [{ name: 'walk', seconds: 5, breath: 'easy' }],
    swaps: { noFloor: null, noBall: 'back-arch' },
  }),
  exerciseNamed('shoulder-rolls', {
    position: 'standing',
    equipment: [],
    optionalEquipment: ['chair'],
    regions: ['shoulders'],
    unit: 'roll',
    dose: dose({ sides: 'forward-then-backward' }),
    phases: [
      { name: 'up', seconds: 1.5, breath: 'in' },
      { name: 'down', seconds: 1.5, breath: 'out' },
    ],
  }),
  exerciseNamed('stroll', { coaching: 'told', position: 'standing', equipment: ['shoes'], kind: 'aerobic' }),
];

const words: Record<string, ExerciseWords> = {
  'knee-rolls': wordsNamed('knee rolls', {
    aliases: ['trunk rotation', 'knee drops'],
    how: ['Let both knees roll to the {side}.', 'Come back, then roll to the {otherSide}.'],
    phases: {
      over: { first: 'Breathe out, and roll {side}.', again: 'Out, and {side}.' },
      stay: { first: 'Stay there, and breathe.', again: 'Soft shoulders.' },
      back: { first: 'Breathe in, and come back.', again: 'In, and back.' },
    },
  }),
  'seated-turn': wordsNamed('seated turn', {
    how: ['Turn your shoulders slowly to the {side}.', 'Let your nose follow your breastbone.'],
    reminder: 'Turn your shoulders slowly to the {side}.',
    otherSide: 'Turn your shoulders to the {side} now.',
    phases: {
      turn: { first: 'Breathe out, and turn {side}.', again: 'Out, and turn {side}.' },
      stay: { first: 'Stay there, and breathe.', again: 'Grow a little taller.' },
      back: { first: 'Breathe in, and come back.', again: 'In, and back.' },
    },
  }),
  'back-arch': wordsNamed("cat's arch", {
    phases: {
      round: { first: 'Breathe out, and round your back.', again: 'Out, and round.' },
      lengthen: { first: 'Breathe in, and lengthen.', again: 'In, and long.' },
    },
  }),
  'ball-walk': wordsNamed('ball walk-out', {
    phases: { walk: { first: 'Keep breathing, and walk.', again: 'Breathe, and walk.' } },
  }),
  'shoulder-rolls': wordsNamed('shoulder rolls', {
    how: ['Roll both shoulders {side}.', 'Let the circles grow.'],
    reminder: 'Roll both shoulders slowly {side}.',
    otherSide: 'Roll both shoulders {side}.',
    phases: { up: { first: 'Breathe in, up.', again: 'In.' }, down: { first: 'And out.', again: 'Out.' } },
  }),
  stroll: wordsNamed('stroll', {}),
};

/** A small catalogue that breaks no rule; each call gives a new one, free to be changed. */
export const goodCatalogue = (): Catalogue => {
  const routines = [
    routineNamed('floor-five', {
      steps: [
        { exercise: 'knee-rolls', dose: { holdSeconds: 3 } },
        { exercise: 'back-arch', dose: {} },
      ],
    }),
    routineNamed('ball-five', {
      equipment: ['ball', 'mat'],
      steps: [{ exercise: 'ball-walk', dose: {}, optIn: { insteadUse: 'back-arch' } }],
    }),
    routineNamed('chair-five', {
      place: 'chair',
      equipment: ['chair'],
      steps: [
        { exercise: 'seated-turn', dose: {} },
        { exercise: 'shoulder-rolls', position: 'seated', dose: {} },
      ],
    }),
    routineNamed('long-one', {
      minutes: 40,
      equipment: ['mat'],
      offerInstead: ['floor-five', 'chair-five'],
      steps: [{ exercise: 'knee-rolls', dose: { sets: 3 } }],
    }),
    routineNamed('strolling', { kind: 'told', place: 'standing', equipment: [], minutes: 0 }),
  ];
  return structuredClone({
    version: 'test',
    exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise])),
    routines: Object.fromEntries(routines.map((routine) => [routine.id, routine])),
    transitions: {
      change: { 'on-back': { 'hands-and-knees': 20 } },
      start: { floor: 25, bed: 8, chair: 10, standing: 8, ball: 15 },
    },
    choices: {
      usual: 'floor-five',
      bodyPart: { shoulders: { exercise: 'shoulder-rolls' } },
      position: { chair: { routine: 'chair-five' } },
      equipment: { ball: { routine: 'ball-five' } },
      effort: { easy: 'chair-five', hard: 'chair-five' },
      noFloor: { routine: 'chair-five' },
      noEquipment: { routine: 'floor-five' },
      lengths: ['floor-five', 'long-one'],
      gentler: {},
    },
    cautions: {
      'small-turns': {
        id: 'small-turns',
        locks: 'nothing',
        leaveOut: ['knee-rolls', 'ball-walk'],
        swaps: { 'knee-rolls': 'back-arch', 'ball-walk': null },
        adapt: ['seated-turn', 'stroll'],
        instead: 'chair-five',
        heardAs: ['stiff-side'],
      },
    },
    words: {
      en: {
        exercises: words,
        routines: {
          'floor-five': routineWords('five minutes on the floor', ['quick one']),
          'ball-five': routineWords('five minutes with the ball', []),
          'chair-five': routineWords('five minutes on a chair', ['no floor']),
          'long-one': routineWords('the long one', []),
          strolling: routineWords('strolling', []),
        },
        cautions: {
          'small-turns': {
            noticed: 'Then I leave out rolling, and keep every turn small.',
            adapt: { 'seated-turn': 'Keep the turn small.', stroll: 'Take your time.' },
          },
        },
        phrases: {
          rep: { last: 'Last one.', left_one: 'One more.', left_other: '{left} more.' },
          side: { left: 'left', praise: ['That is it.', 'Nice and easy.'] },
        },
      },
    },
  });
};

const found = <T>(things: Record<string, T>, id: string): T => {
  const thing = things[id];
  if (thing === undefined) throw new Error(`The test catalogue has no "${id}".`);
  return thing;
};

export const exerciseIn = (catalogue: Catalogue, id: string): Exercise => found(catalogue.exercises, id);
export const routineIn = (catalogue: Catalogue, id: string): Routine => found(catalogue.routines, id);
export const exerciseWordsIn = (catalogue: Catalogue, id: string): ExerciseWords =>
  found(catalogue.words.en.exercises, id);
export const routineWordsIn = (catalogue: Catalogue, id: string): RoutineWords =>
  found(catalogue.words.en.routines, id);
export const cautionIn = (catalogue: Catalogue, id: string): Caution => found(catalogue.cautions, id);
export const cautionWordsIn = (catalogue: Catalogue, id: string): CautionWords =>
  found(catalogue.words.en.cautions, id);
export const phrasesIn = (catalogue: Catalogue, file: string): Catalogue['words']['en']['phrases'][string] =>
  found(catalogue.words.en.phrases, file);
