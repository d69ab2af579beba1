import { StaticAplTemplateValidator } from 'apl-suggester';
import { CommandSchemaValidator } from 'apl-suggester/dist/src/CommandSchemaValidator';
import { isRecord, type JsonRecord } from '../../simulator/apl/json';
import { MOST_RESPONSE_BYTES } from '../../simulator/alexa-limits';
import { morningMs } from '../coach/situations';
import { coach, countedRoutines, memberWith } from '../coach/support';
import { ask, screenNames, shownOf, shownStates, viewportOf } from './shown';

const documents = screenNames.flatMap((screen) =>
  Object.entries(shownStates).map(([state, answer]) => ({ screen, state, answer })),
);

/** Everything in a document that is a command, wherever it stands. */
const commandsIn = (value: unknown): JsonRecord[] => {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (!isRecord(value)) return [];
  const own =
    typeof value.type === 'string' && CommandSchemaValidator.COMMAND_TYPE_TO_JSON_SCHEMA.has(value.type);
  return [...(own ? [value] : []), ...Object.values(value).flatMap(commandsIn)];
};

/** What APL got after 1.4: properties, components and commands that an old screen would silently ignore. */
const newerThan14 =
  /"(?:type":"(?:GridSequence|EditText|InsertItem|RemoveItem|Log|Select|Finish|Reinflate)|onDown|onUp|onMove|role|actions|pointerEvents|layoutDirection|gestures|onSpeechMark|disallow|preserve|environment|extensions)"/;

beforeAll(() => {
  // The validator warns of components that its own schemas have no mixin for, hundreds of times.
  const warn = console.warn;
  jest.spyOn(console, 'warn').mockImplementation((...told: unknown[]) => {
    if (!/^No mixin for component/.test(String(told[0]))) warn(...told);
  });
});

afterAll(() => {
  jest.restoreAllMocks();
});

/** Its schemas are read when the first document is looked at. */
const validatorMs = 30_000;

describe.each(documents)('$state on a $screen screen', ({ screen, state, answer }) => {
  const shown = shownOf(answer(), viewportOf(screen));
  const json = JSON.stringify(shown);

  test(
    "is a document that Amazon's own validator takes",
    async () => {
      const validator = new StaticAplTemplateValidator();
      const document = shown?.document ?? {};
      const found = await validator.validate(document);
      expect({ state, found }).toEqual({ state, found: [] });
    },
    validatorMs,
  );

  test('has commands that APL knows, with nothing in them that it does not', () => {
    const validator = CommandSchemaValidator.getInstance();
    const findings = commandsIn(shown?.document).flatMap((command) =>
      validator.validateCommand(command, String(command.type)).map((finding) => ({ command, finding })),
    );
    expect(findings).toEqual([]);
  });

  test('asks for nothing that came after APL 1.4, and loads nothing from elsewhere', () => {
    expect(json).toContain('"version":"1.4"');
    expect(json).not.toMatch(newerThan14);
    expect(json).not.toMatch(/"import"|https?:|undefined|NaN/);
  });
});

/** Session attributes and the frame of a response come to less. */
const aroundBytes = 6 * 1024;

test.each(countedRoutines)('every document of %s leaves room in an answer', (routine) => {
  let answer = ask(
    { member: memberWith(), nowMs: morningMs },
    { do: 'start-routine', routine },
    'first',
    true,
  );
  for (let slice = 1; answer.turn.ending === 'flow' && slice < 40; slice += 1) {
    expect(Buffer.byteLength(JSON.stringify(shownOf(answer)))).toBeLessThan(
      MOST_RESPONSE_BYTES - aroundBytes,
    );
    const { member, today } = answer;
    answer = ask(
      { member, today, nowMs: morningMs + slice * 400_000 },
      { do: 'from-screen', token: member.session?.token ?? '', told: { what: 'done' }, isCareful: false },
      `slice-${slice}`,
    );
  }
  expect(answer.turn.ending).toBe('ask');
});

test('every exercise is read with its name, and told what comes next', () => {
  const json = JSON.stringify(shownOf(shownStates.sided?.() ?? fail()));
  expect(json).toContain(coach.words.exercise('single-knee-to-chest').name.slice(1));
  expect(json).toContain(coach.words.exercise('knee-rolls').name.slice(1));
  expect(json).toContain('Left side');
});

const fail = (): never => {
  throw new Error('There is no such state.');
};
