const EXCEPTIONS_BY_SYLLABLES: Record<number, string> = {
  1: 'ache aches',
  2:
    'beyond business cruel cushion cushions different evening favourite favourites fibre fibres flexion fluid fuel ' +
    'hour hours interest layer layers legged maybe muffled naive our ours preference quiet reacts real rhythm ' +
    'safety separate several someone tired',
  3:
    'area comfortable comfortably created diagnose diaphragm elements familiar gentlest idea ideas interested interesting ' +
    'natural physio quieter quietly really settling tingling vegetable whoever',
  4: 'centimetre centimetres diagnosis entirely naturally sciatica society temperature uncomfortable',
  6: 'physiotherapist physiotherapy',
};

/**
 * Words whose spelling misleads the rules below. Found by comparing the rules with a speech synthesiser's phonemes
 * over every word of the content.
 */
const EXCEPTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(EXCEPTIONS_BY_SYLLABLES).flatMap(([syllables, words]) =>
    words.split(' ').map((word) => [word, Number(syllables)] as const),
  ),
);

/** The place of a vowel between two that stand together and are yet spoken apart: "easi-er", "ly-ing", "usu-al". */
const APART = new RegExp(
  [
    /(?<=[^tcsgaeou]i)(?=[ao])/, // vari-ation, audi-o; but not the endings of "special" and "motion"
    /(?<=[ei])(?=u[sm])/, // glute-us, medi-um
    /(?<=i)(?=ers?$|est$)/, // easi-er, easi-est
    /(?<=[^gqn]u|nu)(?=a|ou)/, // usu-al, vacu-ous; but not "guard" and "equal"
    /(?<=[aeiouy])(?=ing)/, // ly-ing, do-ing
    /(?<=y)(?=one|o[nt])/, // any-one
  ]
    .map((rule) => rule.source)
    .join('|'),
  'g',
);

/** An e that is not heard. */
const SILENT = new RegExp(
  [
    // at the end of a word or of a part of it: side, whole, catalogue, move-ment, back-bone, some-where; not "table"
    /(?<=[aeiouy]l|[aeiouy].*[^aeiouyl])e(?=(?:ful|less|ness|ly|ments?|some|thing|one|where|body|times?|bone|board|head|lines?|way|wise)?$)/,
    // sides, breathes, muscle-s is not one: after s, c, g, x, z, ch, sh and "-le" it is heard
    /(?<=[aeiouy].*(?:[^aeiouyscgxzlh]|th)|[aeiouy]l)e(?=s$)/,
    // technique, leagues
    /(?<=[aeiouy].*[gq])ue(?=s?$)/,
    // eased; heard after t and d
    /(?<=[aeiouy].*[^aeiouydt])e(?=d$)/,
  ]
    .map((rule) => rule.source)
    .join('|'),
  'g',
);

const bySpelling = (word: string): number => {
  const heard = word
    .replace(/^every/, 'evry')
    .replace(/(?<=[sd])n't$/, 'nent')
    .replace(APART, '|')
    .replace(SILENT, '');
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
};

/** How many syllables an English word (in lower case) has: from the list of exceptions, else by its spelling. */
export const syllablesIn = (word: string): number => EXCEPTIONS.get(word) ?? bySpelling(word);
