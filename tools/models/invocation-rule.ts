import { languageOf, type Rule } from './rule';

const LAUNCH_WORDS = 'run start play resume use launch ask open tell load begin enable'.split(' ');
const CONNECTING_WORDS = 'to from in using with about for that by if and whether'.split(' ');
const WAKE_WORDS = 'alexa amazon echo computer skill app'.split(' ');
const SMALL_WORDS = 'the a an for to of about up by at off with'.split(' ');

/** What Amazon asks of an invocation name (platform facts 8.2). */
export const invocationName: Rule = {
  name: 'invocation name',
  check: (model) => {
    const name = languageOf(model).invocationName;
    const words = name.split(' ');
    const problems: string[] = [];
    const forbid = (list: readonly string[], what: string): void => {
      const found = words.find((word) => list.includes(word));
      if (found !== undefined) problems.push(`the invocation name has the ${what} "${found}".`);
    };
    if (name.length < 2 || name.length > 50)
      problems.push('the invocation name is not 2 to 50 characters long.');
    if (!/^\p{Ll}[\p{Ll}\p{M}'. ]*$/u.test(name) || /\s{2}|\s$/.test(name)) {
      problems.push(
        'the invocation name has more than lower-case letters, single spaces, apostrophes and periods.',
      );
    }
    if (words.length < 2) problems.push('the invocation name is a single word.');
    if (words.length === 2) forbid(SMALL_WORDS, 'article or preposition (not allowed in two words)');
    forbid(LAUNCH_WORDS, 'launch word');
    forbid(CONNECTING_WORDS, 'connecting word');
    forbid(WAKE_WORDS, 'reserved word');
    return problems;
  },
};
