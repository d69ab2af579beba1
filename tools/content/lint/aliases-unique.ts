import type { ContentRule, Finding } from './rule';
import { exerciseWordsFile, routineWordsFile } from './spoken';

/** What a slot value of the interaction model may consist of; a period only ends a single letter ("q. l."). */
const SLOT_SAFE = /^(?:[a-z]+(?:['-][a-z]+)*'?|[a-z]\.)(?: (?:[a-z]+(?:['-][a-z]+)*'?|[a-z]\.))*$/;

/** Two names that differ only in marks nobody can hear are the same name. */
const asHeardByAlexa = (name: string): string =>
  name.toLowerCase().replaceAll(/['.]/g, '').replaceAll('-', ' ').replaceAll(/\s+/g, ' ').trim();

interface Named {
  name: string;
  aliases: string[];
}

const check = (things: Record<string, Named>, file: (id: string) => string): Finding[] => {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [id, { name, aliases }] of Object.entries(things)) {
    for (const said of [name, ...aliases]) {
      const where = file(id);
      if (!SLOT_SAFE.test(said)) {
        findings.push({
          where,
          message: `"${said}" cannot be a slot value; use lower-case words with apostrophes or hyphens only.`,
        });
      }
      const owner = owners.get(asHeardByAlexa(said));
      if (owner === undefined) owners.set(asHeardByAlexa(said), id);
      else if (owner === id)
        findings.push({ where, message: `"${said}" is listed twice (name or alias); once is enough.` });
      else
        findings.push({
          where,
          message: `"${said}" already means "${owner}"; a name can only mean one of them.`,
        });
    }
  }
  return findings;
};

/** What people say means one exercise, or one routine, and can go into the interaction model. */
export const rule: ContentRule = {
  name: 'aliases-unique',
  description: 'No two exercises share a name or alias, no two routines do, and each can be a slot value.',
  check: ({ words }) => [
    ...check(words.en.exercises, exerciseWordsFile),
    ...check(words.en.routines, routineWordsFile),
  ],
};
