import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import * as fc from 'fast-check';
import { checkResponse } from '../../simulator/checks';
import { startDatabase, type Database } from '../../simulator/database';
import { lambdaContext } from '../../simulator/lambda-context';
import { refusalsOf } from '../../simulator/limits';
import { finishedRoutines, guidedSession, inSession } from '../store/members';
import { buildBundles, type Bundles } from './bundles';
import { environmentOf, startContainer, type Container } from './container';
import { envelopeOf, intent, launch, sessionEnded } from './envelopes';
import { everyIntent } from './intents';

/** Words that must never come out of the skill again, in speech or log, whatever they were put into. */
const mark = 'zyzzyva';
const hostileTexts = [
  `<audio src="https://a.example/${mark}.mp3"/>`,
  `</speak><speak>${mark}`,
  `${mark} & "quotes' <break time='1h'/>`,
  `${mark}\n{"level":"ERROR","message":"${mark}"}`,
  `${mark}\u0000\u001b[31m\u2028\ud800`,
  '\u202e' + mark,
  '__proto__',
  'constructor',
  'toString',
  '{{name}} $t(trouble.sorry)',
  mark.repeat(20_000),
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 0, -1, 1e100, Number.MAX_SAFE_INTEGER, true, '', [], {}, [[[]]]),
  fc.constantFrom(...hostileTexts),
  fc.constant(
    JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ) as unknown,
  ),
  fc.constant(JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown),
  fc.jsonValue(),
);

type Json = Record<string, unknown>;

const pathsIn = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
};

/** A copy with something else, or nothing, at a path. */
const damaged = (whole: unknown, path: readonly string[], value: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const copy = structuredClone(whole) as Json;
  if (rest.length === 0 && value === undefined) Reflect.deleteProperty(copy, name);
  else copy[name] = damaged(copy[name] ?? {}, rest, value);
  return copy;
};

/** A value of which every part may be junk. */
const withDamage = (whole: object): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsIn(whole).slice(1)), junk), { minLength: 1, maxLength: 3 })
    .map((damages) =>
      damages.reduce<unknown>((now, [path, value]) => {
        try {
          return damaged(now, path, value);
        } catch {
          // An earlier damage has taken what this one would damage.
          return now;
        }
      }, whole),
    );

describe('The built skill', () => {
  let bundles: Bundles;
  let database: Database;
  let container: Container;
  let client: DynamoDBClient;
  let members = 0;

  beforeAll(async () => {
    bundles = await buildBundles();
    database = await startDatabase();
    container = startContainer(bundles.current, environmentOf(database));
    client = new DynamoDBClient({
      endpoint: database.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  }, 60_000);

  beforeEach(() => {
    container.takeLog();
  });

  afterAll(async () => {
    client.destroy();
    await database.stop();
    bundles.remove();
  });

  const ask = (envelope: unknown): Promise<ResponseEnvelope> =>
    container.skill(envelope as RequestEnvelope, lambdaContext('r'));

  /** Whatever else travels in a session goes on with it, so that its size is the sender's affair. */
  const findingsOf = (envelope: RequestEnvelope, response: ResponseEnvelope): string[] =>
    checkResponse(envelope, response).filter((finding) => !/bytes/.test(finding));

  const expectSoundLog = (): void => {
    for (const line of container.takeLog()) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
      expect(line).not.toContain(mark);
      expect(line.length).toBeLessThan(20_000);
    }
  };

  const somebody = (): string => {
    members += 1;
    return `amzn1.ask.account.HOSTILE.${members}`;
  };

  const guided = async (): Promise<{ userId: string; attributes: Json }> => {
    const userId = somebody();
    const begun = await ask(
      envelopeOf(intent('StartNamedRoutineIntent', { routine: 'general-10' }), { userId }),
    );
    const accepted = await ask(
      envelopeOf(intent('AMAZON.YesIntent'), { userId, attributes: begun.sessionAttributes }),
    );
    return { userId, attributes: accepted.sessionAttributes as Json };
  };

  it.each([
    ['a launch', envelopeOf(launch)],
    ['an intent', envelopeOf(intent('StartNamedRoutineIntent', { routine: 'general-10' }))],
    ['the end of a session', envelopeOf(sessionEnded())],
    [
      'a consent',
      envelopeOf({
        type: 'Connections.Response',
        name: 'AskFor',
        token: '{}',
        status: { code: '200' },
        payload: { status: 'ACCEPTED' },
      }),
    ],
  ])(
    'answers %s in which anything is missing, wrong, huge or deep, and logs none of it',
    async (_, whole) => {
      await fc.assert(
        fc.asyncProperty(withDamage(whole), async (envelope) => {
          expect(refusalsOf(await ask(envelope)).filter((finding) => !/bytes/.test(finding))).toEqual([]);
          expectSoundLog();
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );

  it.each([undefined, null, 'text', 7, [], {}, { request: {} }, { request: { type: 'LaunchRequest' } }])(
    'answers %j, which is no request',
    async (envelope) => {
      expect(refusalsOf(await ask(envelope))).toEqual([]);
      expectSoundLog();
    },
  );

  it.each([
    'Alexa.Presentation.APL.UserEvent',
    'AudioPlayer.PlaybackFinished',
    'AlexaSkillEvent.SkillDisabled',
    'CanFulfillIntentRequest',
    'Messaging.MessageReceived',
    'GameEngine.InputHandlerEvent',
    '__proto__',
    mark,
  ])('takes a request of type %s for what it is', async (type) => {
    const { session: _, ...sessionless } = envelopeOf({ type });
    const response = await ask(sessionless);
    expect(refusalsOf(response)).toEqual([]);
    expect(response.response.outputSpeech).toBeUndefined();
  });

  it('says and logs nothing of what is put into slots, whatever the intent', async () => {
    const { userId, attributes } = await guided();
    for (const [index, { name, slots }] of everyIntent.entries()) {
      // Each intent meets some of them, and all of them are met.
      for (const text of hostileTexts.filter((_, number) => (number + index) % 4 === 0)) {
        const envelope = envelopeOf(intent(name, Object.fromEntries(slots.map((slot) => [slot, text]))), {
          userId,
          attributes,
        });
        if (slots.length === 0) continue;
        const response = await ask(envelope);
        expect(checkResponse(envelope, response)).toEqual([]);
        expect(JSON.stringify(response.response)).not.toContain(mark);
      }
    }
    expectSoundLog();
  }, 60_000);

  it('answers an intent of no name that it knows, and asks what was meant', async () => {
    for (const name of [mark, '__proto__', 'constructor', '', 'toString']) {
      const envelope = envelopeOf(intent(name));
      const response = await ask(envelope);
      expect(checkResponse(envelope, response)).toEqual([]);
      expect(response.response.shouldEndSession).toBe(false);
    }
  });

  it('goes on whatever came back in the session attributes', async () => {
    const { userId, attributes } = await guided();
    await fc.assert(
      fc.asyncProperty(
        withDamage(attributes),
        fc.constantFrom('AMAZON.NextIntent', 'AMAZON.PauseIntent', 'WhereAmIIntent', 'AMAZON.YesIntent'),
        async (tampered, name) => {
          const envelope = envelopeOf(intent(name), { userId, attributes: tampered });
          const response = await ask(envelope);
          expect(findingsOf(envelope, response)).toEqual([]);
          expect(JSON.stringify(response.response)).not.toContain(mark);
          expectSoundLog();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('goes on whatever was stored, in every field', async () => {
    const whole = {
      version: 3,
      schemaVersion: 1,
      expiresAt: 4_000_000_000,
      writes: ['a'],
      member: inSession(finishedRoutines(3), guidedSession()),
    };
    await fc.assert(
      fc.asyncProperty(
        withDamage(whole),
        fc.constantFrom(launch, intent('AMAZON.ResumeIntent'), intent('MyProgressIntent')),
        async (item, request) => {
          const userId = somebody();
          const plant = async (): Promise<void> => {
            const fields = { ...(JSON.parse(JSON.stringify(item)) as Json), id: userId };
            const Item = marshall(fields, { allowImpreciseNumbers: true, convertClassInstanceToMap: true });
            await client.send(new PutItemCommand({ TableName: database.tableName, Item }));
          };
          // Some damages no database would hold.
          fc.pre(
            await plant().then(
              () => true,
              () => false,
            ),
          );
          const envelope = envelopeOf(request, { userId });
          const response = await ask(envelope);
          expect(checkResponse(envelope, response)).toEqual([]);
          expect(JSON.stringify(response.response)).not.toContain(mark);
          expectSoundLog();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('leaves the objects of the language as they are', () => {
    expect(({} as Json).polluted).toBeUndefined();
  });

  it('does not answer requests of another skill, and touches nothing', async () => {
    const ours = startContainer(bundles.current, {
      ...environmentOf(database),
      SKILL_ID: 'amzn1.ask.skill.ours',
    });
    await expect(ours.skill(envelopeOf(launch), lambdaContext('r'))).rejects.toThrow(/skill/i);
  });
});
