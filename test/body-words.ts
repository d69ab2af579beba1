import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..');

interface Condition {
  id: string;
  name: string;
  synonyms?: string[];
}

/** Every wording of a condition that is heard, and the ids of the cautions it brings about. */
const wordings = (): string[] => {
  const heard = parse(readFileSync(join(root, 'interaction-models/en/types/CONDITION.yaml'), 'utf8')) as {
    values?: Condition[];
  };
  const spoken = (heard.values ?? []).flatMap(({ id, name, synonyms = [] }) => [id, name, ...synonyms]);
  const cautions = readdirSync(join(root, 'content/cautions')).map((file) => file.replace(/\.yaml$/, ''));
  return [...spoken, ...cautions].map((wording) =>
    wording
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
};

/** Ids of exercises and routines are about movement and may name a knee; they are no secret. */
const movement = new Set(
  ['content/exercises', 'content/routines'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => file.replace(/\.yaml$/, '')),
  ),
);

const forbidden = new Set(wordings());
const telling =
  /\b(pregnan|osteopor|stenosis|sciatic|herniat|spondylo|surger|diabet|cancer|caution|symptom|pain)/i;

/** Strings and field names anywhere in a value. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
};

/** Whether a stored text names what somebody said about their body, in any wording that is heard. */
export const tells = (text: string): boolean => {
  if (movement.has(text)) return false;
  return (
    telling.test(text) ||
    forbidden.has(
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    )
  );
};
