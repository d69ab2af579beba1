import type { CautionWords, ReplacedWords } from '../../../lambda/coach/caution';
import type { Catalogue, RoutineWords } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';

/** One text that the coach may say. What people say to the coach (aliases) is not among them. */
export interface SpokenText {
  /** File below `content/`. */
  where: string;
  of: 'exercise' | 'routine' | 'caution' | 'phrase';
  /** The exercise, routine or caution, or the file of phrases. */
  id: string;
  /** Field or key: `care`, `how 2`, `phases.up.again`, `paused 1`. */
  field: string;
  text: string;
}

/** A field and its text, lists numbered from 1. */
export type FieldText = readonly [field: string, text: string];

const ifAny = (field: string, text: string | undefined): FieldText[] =>
  text === undefined ? [] : [[field, text]];

const numbered = (field: string, texts: readonly string[]): FieldText[] =>
  texts.map((text, index) => [`${field} ${index + 1}`, text]);

/** Everything that is said about an exercise, field by field, in the order of the file. */
export const exerciseTexts = (words: ExerciseWords): FieldText[] => [
  ['name', words.name],
  ...numbered('setup', words.setup),
  ...numbered('how', words.how),
  ['feel', words.feel],
  ['care', words.care],
  ['reminder', words.reminder],
  ...ifAny('otherSide', words.otherSide),
  ['breath', words.breath],
  ['purpose', words.purpose],
  ['muscles', words.muscles],
  ['easier', words.easier],
  ...ifAny('harder', words.harder),
  ...Object.entries(words.phases).flatMap(([name, { first, again }]): FieldText[] => [
    [`phases.${name}.first`, first],
    [`phases.${name}.again`, again],
  ]),
];

/** Everything that is said about a routine. */
export const routineTexts = (words: RoutineWords): FieldText[] => [
  ['name', words.name],
  ['about', words.about],
  ...ifAny('before', words.before),
];

/** Everything that is said of one exercise because of a caution. */
export const replacedTexts = (exercise: string, { phases = {}, ...words }: ReplacedWords): FieldText[] =>
  [
    ...ifAny('name', words.name),
    ...ifAny('arrival', words.arrival),
    ...numbered('setup', words.setup ?? []),
    ...numbered('how', words.how ?? []),
    ...ifAny('feel', words.feel),
    ...ifAny('care', words.care),
    ...ifAny('reminder', words.reminder),
    ...ifAny('otherSide', words.otherSide),
    ...Object.entries(phases).flatMap(([name, { first, again }]): FieldText[] => [
      ...ifAny(`phases.${name}.first`, first),
      ...ifAny(`phases.${name}.again`, again),
    ]),
  ].map(([field, text]): FieldText => [`replace.${exercise}.${field}`, text]);

/** Everything that is said because of a caution. */
const cautionTexts = (words: CautionWords): FieldText[] => [
  ['noticed', words.noticed],
  ...Object.entries(words.adapt).map(([exercise, text]): FieldText => [`adapt.${exercise}`, text]),
  ...Object.entries(words.replace ?? {}).flatMap(([exercise, replaced]) => replacedTexts(exercise, replaced)),
];

/** Where the words of an exercise, a routine, a caution or a file of phrases stand, below `content/`. */
export const exerciseWordsFile = (id: string): string => `words/en/exercises/${id}.yaml`;
export const routineWordsFile = (id: string): string => `words/en/routines/${id}.yaml`;
export const cautionFile = (id: string): string => `cautions/${id}.yaml`;
export const cautionWordsFile = (id: string): string => `words/en/cautions/${id}.yaml`;
export const phrasesFile = (id: string): string => `words/en/phrases/${id}.yaml`;

/** Everything that the coach may say, with where it stands. */
export const spokenTexts = (catalogue: Catalogue): SpokenText[] => {
  const { exercises, routines, cautions, phrases } = catalogue.words.en;
  return [
    ...Object.entries(exercises).flatMap(([id, words]) =>
      exerciseTexts(words).map(([field, text]): SpokenText => ({
        where: exerciseWordsFile(id),
        of: 'exercise',
        id,
        field,
        text,
      })),
    ),
    ...Object.entries(routines).flatMap(([id, words]) =>
      routineTexts(words).map(([field, text]): SpokenText => ({
        where: routineWordsFile(id),
        of: 'routine',
        id,
        field,
        text,
      })),
    ),
    ...Object.entries(cautions).flatMap(([id, words]) =>
      cautionTexts(words).map(([field, text]): SpokenText => ({
        where: cautionWordsFile(id),
        of: 'caution',
        id,
        field,
        text,
      })),
    ),
    ...Object.entries(phrases).flatMap(([id, keys]) =>
      Object.entries(keys)
        .flatMap(([key, phrase]) =>
          typeof phrase === 'string' ? [[key, phrase] as const] : numbered(key, phrase),
        )
        .map(([field, text]): SpokenText => ({ where: phrasesFile(id), of: 'phrase', id, field, text })),
    ),
  ];
};
