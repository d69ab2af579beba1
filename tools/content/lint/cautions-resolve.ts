import type { Caution, CautionWords } from '../../../lambda/coach/caution';
import type { Catalogue } from '../../../lambda/coach/content';
import type { ContentRule, Finding } from './rule';
import { cautionFile, cautionWordsFile, exerciseTexts, replacedTexts } from './spoken';

/** Every exercise that a caution names, with the field that names it. */
const named = ({ leaveOut, swaps, adapt, fine = [] }: Caution): (readonly [field: string, id: string])[] => [
  ...leaveOut.map((id) => ['leaveOut', id] as const),
  ...Object.entries(swaps).flatMap(([id, standIn]) => [
    ['swaps', id] as const,
    ...(standIn === null ? [] : [[`swaps.${id}`, standIn] as const]),
  ]),
  ...adapt.map((id) => ['adapt', id] as const),
  ...fine.map((id) => ['fine', id] as const),
];

const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const problems = (caution: Caution, { exercises, routines }: Catalogue): string[] => {
  const { leaveOut, swaps, adapt, fine = [], instead, doneIn = {}, longestHold = {} } = caution;
  return [
    ...Object.entries({ doneIn, longestHold }).flatMap(([field, of]) =>
      Object.keys(of)
        .filter((id) => !adapt.includes(id))
        .map((id) => `${field} names "${id}", which is not adapted.`),
    ),
    ...named(caution)
      .filter(([, id]) => !(id in exercises))
      .map(([field, id]) => `${field} names the exercise "${id}", which does not exist.`),
    ...(instead === undefined || instead in routines
      ? []
      : [`instead names the routine "${instead}", which does not exist.`]),
    ...(['leaveOut', 'adapt'] as const).flatMap((field) =>
      twice(caution[field]).map((id) => `${field} lists "${id}" twice; once is enough.`),
    ),
    ...adapt
      .filter((id) => leaveOut.includes(id))
      .map((id) => `"${id}" is both left out and adapted; it can only be one of them.`),
    ...fine
      .filter((id) => leaveOut.includes(id) || adapt.includes(id))
      .map((id) => `"${id}" is called fine, and left out or adapted as well; it can only be one of them.`),
    ...Object.keys(swaps)
      .filter((id) => !leaveOut.includes(id))
      .map((id) => `swaps has a stand-in for "${id}", which is not left out.`),
  ];
};

const unmatchedWords = ({ id, adapt }: Caution, words: CautionWords): Finding[] => [
  ...adapt
    .filter((exercise) => !(exercise in words.adapt))
    .map((exercise) => ({
      where: cautionWordsFile(id),
      message: `adapt has no sentence for "${exercise}", which is adapted.`,
    })),
  ...Object.keys(words.adapt)
    .filter((exercise) => !adapt.includes(exercise))
    .map((exercise) => ({
      where: cautionWordsFile(id),
      message: `adapt has a sentence for "${exercise}", which is not adapted.`,
    })),
  ...Object.keys(words.replace ?? {})
    .filter((exercise) => !adapt.includes(exercise))
    .map((exercise) => ({
      where: cautionWordsFile(id),
      message: `replace has words for "${exercise}", which is not adapted.`,
    })),
];

/** Words that replace nothing: of a phase that does not exist, or the very same as the exercise's own. */
const replacingNothing = (id: string, words: CautionWords, { exercises, words: all }: Catalogue): Finding[] =>
  Object.entries(words.replace ?? {}).flatMap(([exercise, replaced]) => {
    const own = all.en.exercises[exercise];
    if (own === undefined) return [];
    const names = exercises[exercise]?.phases.map(({ name }) => name) ?? [];
    const before = new Map(exerciseTexts(own));
    return [
      ...Object.keys(replaced.phases ?? {})
        .filter((name) => !names.includes(name))
        .map((name) => `replace.${exercise}.phases.${name} is a phase that the exercise does not have.`),
      ...(replaced.otherSide !== undefined && own.otherSide === undefined
        ? [`replace.${exercise}.otherSide is never said; the exercise has none.`]
        : []),
      ...replacedTexts('', replaced)
        .map(([field, text]) => [field.replace('replace..', ''), text] as const)
        .filter(([field, text]) => !/^(?:setup|how) /.test(field) && before.get(field) === text)
        .map(([field]) => `replace.${exercise}.${field} repeats the exercise's own words; leave it out.`),
      ...(['setup', 'how'] as const)
        .filter((field) => replaced[field]?.join(' ') === own[field].join(' '))
        .map((field) => `replace.${exercise}.${field} repeats the exercise's own words; leave it out.`),
    ].map((message) => ({ where: cautionWordsFile(id), message }));
  });

const checkWords = (catalogue: Catalogue): Finding[] => [
  ...Object.values(catalogue.cautions).flatMap((caution) => {
    const own = catalogue.words.en.cautions[caution.id];
    return own === undefined
      ? [
          {
            where: cautionWordsFile(caution.id),
            message: `The caution "${caution.id}" has no words; this file is missing.`,
          },
        ]
      : [...unmatchedWords(caution, own), ...replacingNothing(caution.id, own, catalogue)];
  }),
  ...Object.keys(catalogue.words.en.cautions)
    .filter((id) => !(id in catalogue.cautions))
    .map((id) => ({
      where: cautionWordsFile(id),
      message: `There is no caution "${id}" that these words belong to.`,
    })),
];

const heardTwice = (cautions: readonly Caution[]): Finding[] => {
  const owners = new Map<string, string>();
  return cautions.flatMap(({ id, heardAs }) =>
    heardAs.flatMap((slot) => {
      const owner = owners.get(slot);
      owners.set(slot, owner ?? id);
      return owner === undefined
        ? []
        : [
            {
              where: cautionFile(id),
              message: `heardAs lists "${slot}", which already brings about "${owner}".`,
            },
          ];
    }),
  );
};

/** What a caution names exists, and its words are about what it adapts. */
export const rule: ContentRule = {
  name: 'cautions-resolve',
  description:
    'Cautions name exercises and routines that exist, each exercise once, and have words for exactly what they adapt.',
  check: (catalogue) => {
    const cautions = Object.values(catalogue.cautions);
    return [
      ...cautions.flatMap((caution) =>
        problems(caution, catalogue).map((message) => ({ where: cautionFile(caution.id), message })),
      ),
      ...checkWords(catalogue),
      ...heardTwice(cautions),
    ];
  },
};
