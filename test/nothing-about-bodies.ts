import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { parse } from 'yaml';

/*
 * Runs around every test of the whole suite: whatever any of them writes to the table is looked at, and none of it
 * may name what somebody said about their body, in any wording that the coach hears, or show which cautions apply.
 */

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
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
};

const tells = (text: string): boolean => {
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

let sent: jest.SpiedFunction<typeof DynamoDBClient.prototype.send>;

beforeEach(() => {
  sent = jest.spyOn(DynamoDBClient.prototype, 'send');
});

afterEach(() => {
  const told = sent.mock.calls.flatMap(([command]: readonly unknown[]) =>
    command instanceof PutItemCommand ? textsIn(command.input.Item?.member).filter(tells) : [],
  );
  sent.mockRestore();
  expect(told).toEqual([]);
});
