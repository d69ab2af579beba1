import type { v1 } from 'ask-smapi-model';
import type { Catalogue } from '../../lambda/coach/content';
import { expand, type Groups } from './expand';
import { ModelSourceError, type TypeSource } from './source';
import { spokenForm } from './spoken';

type SlotType = v1.skill.interactionModel.SlotType;

interface Value {
  id: string;
  name: string;
  synonyms: string[];
}

/** A value's name and synonyms, none twice in the type: whose name a wording is keeps it; two synonyms collide. */
const slotType = (type: string, values: readonly Value[]): SlotType => {
  const ownerOf = new Map<string, string>();
  for (const { id, name } of values) {
    const other = ownerOf.get(name);
    if (other !== undefined)
      throw new ModelSourceError(`${type}: "${name}" is the name of both ${other} and ${id}.`);
    ownerOf.set(name, id);
  }
  return {
    name: type,
    values: values.map(({ id, name, synonyms }) => ({
      id,
      name: {
        value: name,
        synonyms: [...new Set(synonyms)].filter((synonym) => {
          const owner = ownerOf.get(synonym);
          if (owner === id) return false;
          if (owner !== undefined) {
            throw new ModelSourceError(
              `${type}: "${synonym}" names both ${owner} and ${id}; only one can have it.`,
            );
          }
          ownerOf.set(synonym, id);
          return true;
        }),
      },
    })),
  };
};

const named = (entries: Readonly<Record<string, { name: string; aliases: string[] }>>): Value[] =>
  Object.entries(entries).map(([id, { name, aliases }]) => ({
    id,
    name: spokenForm(name),
    synonyms: aliases.map(spokenForm),
  }));

/**
 * The slot types of a model: ROUTINE and EXERCISE from the catalogue's names and aliases (ids are the catalogue's),
 * the others from their files, synonyms written out.
 *
 * @throws ModelSourceError where two values of a type share a wording
 */
export const slotTypes = (
  catalogue: Catalogue,
  sources: readonly TypeSource[],
  groups: Groups,
): SlotType[] => [
  slotType('EXERCISE', named(catalogue.words.en.exercises)),
  slotType('ROUTINE', named(catalogue.words.en.routines)),
  ...sources.map(({ name, values }) =>
    slotType(
      name,
      values.map((value) => ({
        id: value.id,
        name: value.name,
        synonyms: value.synonyms.flatMap((synonym) => expand(synonym, groups, 'all')),
      })),
    ),
  ),
];
