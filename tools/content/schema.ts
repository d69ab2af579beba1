import { z } from 'zod';
import type { Caution, CautionWords, ReplacedWords } from '../../lambda/coach/caution';
import {
  COUNT_STYLES,
  type Catalogue,
  type Choices,
  type Exercise,
  type LanguageWords,
  type Routine,
  type RoutineWords,
  type Transitions,
} from '../../lambda/coach/content';
import type { ExerciseWords } from '../../lambda/coach/exercise-words';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const sentence = z.string().trim().min(1);
const count = z.number().int().min(0);
const seconds = z.number().min(0);

const position = z.enum([
  'on-back',
  'on-side',
  'on-front',
  'hands-and-knees',
  'kneeling',
  'seated',
  'standing',
  'ball-seated',
  'ball-front',
  'ball-back',
]);
const region = z.enum([
  'whole-back',
  'low-back',
  'mid-back',
  'upper-back',
  'neck',
  'shoulders',
  'chest',
  'arms',
  'side',
  'core',
  'pelvis',
  'hips',
  'glutes',
  'thighs',
  'hamstrings',
  'whole-body',
]);
const equipment = z.enum([
  'mat',
  'pillow',
  'towel',
  'chair',
  'step',
  'wall',
  'doorway',
  'ball',
  'tennis-ball',
  'shoes',
  'inversion-table',
]);
const countStyle = z.enum(COUNT_STYLES);
const coaching = z.enum(['counted', 'told', 'refused']);
const exerciseCoaching = z.enum([...coaching.options, 'timed']);
const routinePlace = z.enum(['floor', 'bed', 'chair', 'standing']);

const dose = z.strictObject({
  sets: count,
  reps: count,
  holdSeconds: seconds,
  restSeconds: seconds,
  setRestSeconds: seconds,
  sides: z.enum(['both', 'left-then-right', 'forward-then-backward', 'alternating', 'pairs']),
});
/** Some fields of a dose; absent means absent, never undefined. */
const partialDose = z.partialRecord(dose.keyof(), z.unknown()).transform((part, ctx) => {
  const parsed = dose.partial().safeParse(part);
  if (!parsed.success) {
    ctx.addIssue({ code: 'custom', message: z.prettifyError(parsed.error) });
    return z.NEVER;
  }
  return part as Partial<z.infer<typeof dose>>;
});

export const exerciseSchema = z.strictObject({
  id,
  coaching: exerciseCoaching,
  position,
  equipment: z.array(equipment),
  optionalEquipment: z.array(equipment),
  regions: z.array(region).min(1),
  kind: z.enum(['breathing', 'mobility', 'stretch', 'strengthening', 'aerobic', 'information']),
  bias: z.enum(['neutral', 'flexion', 'extension', 'flexion-extension', 'rotation', 'side-bend', 'traction']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  inBed: z.boolean(),
  unit: z.enum(['rep', 'breath', 'cycle', 'roll', 'round']),
  dose,
  starter: partialDose,
  phases: z.array(
    z.strictObject({
      name: z.string().min(1),
      seconds: z.union([seconds, z.literal('hold')]),
      breath: z.enum(['in', 'out', 'easy']),
    }),
  ),
  swaps: z.strictObject({ noFloor: id.nullable(), noBall: id.nullable() }),
  sources: z.array(z.string().regex(/^E\d\d$/)),
}) satisfies z.ZodType<Exercise>;

export const routineSchema = z.strictObject({
  id,
  kind: coaching,
  place: routinePlace,
  equipment: z.array(equipment),
  optionalEquipment: z.array(equipment),
  regions: z.array(region),
  minutes: count,
  steps: z.array(
    z.strictObject({
      exercise: id,
      position: position.exactOptional(),
      dose: partialDose,
      variant: z.literal('easier').exactOptional(),
      optIn: z.strictObject({ insteadUse: id }).exactOptional(),
    }),
  ),
  countStyle: countStyle.exactOptional(),
  ending: z.literal('quiet').exactOptional(),
  offerInstead: z.array(id).exactOptional(),
  sources: z.array(z.string().regex(/^P\d\d$/)),
}) satisfies z.ZodType<Routine>;

export const transitionsSchema = z.strictObject({
  change: z.partialRecord(position, z.partialRecord(position, seconds)),
  start: z.strictObject({ floor: seconds, bed: seconds, chair: seconds, standing: seconds, ball: seconds }),
}) satisfies z.ZodType<Transitions>;

const choice = z.union([z.strictObject({ routine: id }), z.strictObject({ exercise: id })]);

export const choicesSchema = z.strictObject({
  usual: id,
  bodyPart: z.record(id, choice),
  position: z.record(id, choice),
  equipment: z.record(id, choice),
  effort: z.strictObject({ easy: id, hard: id }),
  noFloor: choice,
  noEquipment: choice,
  lengths: z.array(id).min(1),
  gentler: z.record(id, id),
}) satisfies z.ZodType<Choices>;

export const cautionSchema = z.strictObject({
  id,
  locks: z.enum(['nothing', 'everything-but-breathing']),
  leaveOut: z.array(id),
  swaps: z.record(id, id.nullable()),
  positions: z.partialRecord(position, position).exactOptional(),
  adapt: z.array(id),
  doneIn: z.record(id, position).exactOptional(),
  longestHold: z.record(id, z.number().int().positive()).exactOptional(),
  fine: z.array(id).exactOptional(),
  instead: id.exactOptional(),
  heardAs: z.array(id),
}) satisfies z.ZodType<Caution>;

const replacedWords = z.strictObject({
  name: sentence.exactOptional(),
  setup: z.array(sentence).min(1).exactOptional(),
  how: z.array(sentence).min(1).exactOptional(),
  feel: sentence.exactOptional(),
  care: sentence.exactOptional(),
  reminder: sentence.exactOptional(),
  otherSide: sentence.exactOptional(),
  arrival: sentence.exactOptional(),
  phases: z
    .record(z.string(), z.strictObject({ first: sentence.exactOptional(), again: sentence.exactOptional() }))
    .exactOptional(),
}) satisfies z.ZodType<ReplacedWords>;

export const cautionWordsSchema = z.strictObject({
  noticed: sentence,
  adapt: z.record(id, sentence),
  replace: z.record(id, replacedWords).exactOptional(),
}) satisfies z.ZodType<CautionWords>;

export const exerciseWordsSchema = z.strictObject({
  name: sentence,
  aliases: z.array(sentence),
  setup: z.array(sentence).min(1),
  how: z.array(sentence).min(1),
  feel: sentence,
  care: sentence,
  reminder: sentence,
  otherSide: sentence.exactOptional(),
  breath: sentence,
  purpose: sentence,
  muscles: sentence,
  easier: sentence,
  harder: sentence.exactOptional(),
  phases: z.record(z.string(), z.strictObject({ first: sentence, again: sentence })),
}) satisfies z.ZodType<ExerciseWords>;

export const routineWordsSchema = z.strictObject({
  name: sentence,
  nameMinutes: z.number().int().positive().exactOptional(),
  aliases: z.array(sentence),
  about: sentence,
  before: sentence.exactOptional(),
}) satisfies z.ZodType<RoutineWords>;

export const phrasesSchema = z.record(z.string(), z.union([sentence, z.array(sentence).min(2)]));

const languageWordsSchema = z.strictObject({
  exercises: z.record(id, exerciseWordsSchema),
  routines: z.record(id, routineWordsSchema),
  cautions: z.record(id, cautionWordsSchema),
  phrases: z.record(z.string(), phrasesSchema),
}) satisfies z.ZodType<LanguageWords>;

export const catalogueSchema = z.strictObject({
  version: z.string(),
  exercises: z.record(id, exerciseSchema),
  routines: z.record(id, routineSchema),
  transitions: transitionsSchema,
  choices: choicesSchema,
  cautions: z.record(id, cautionSchema),
  words: z.strictObject({ en: languageWordsSchema }),
}) satisfies z.ZodType<Catalogue>;
