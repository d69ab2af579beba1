import type { Intent } from 'ask-sdk-model';
import * as fc from 'fast-check';
import { arbitraryBeginning, arbitraryIntent } from './intents';
import type { Echo, Fate, World } from './world';

/** There is no model beside the world: what must hold is in its rules. */
type Nothing = Record<string, never>;
type Command = fc.AsyncCommand<Nothing, World>;

/** Something that happens, told in words; everything is looked at once it has. */
const command = (words: string, run: (world: World) => Promise<void> | void): Command => ({
  check: () => true,
  toString: () => words,
  run: async (_, world) => {
    await run(world);
    await world.check();
  },
});

const tellIntent = ({ name, slots = {} }: Intent): string => {
  const filled = Object.values(slots).map(
    (slot) =>
      `${slot.name}=${slot.resolutions?.resolutionsPerAuthority?.[0]?.values[0]?.value.id ?? slot.value ?? ''}`,
  );
  return [name, ...filled].join(' ');
};

const which = fc.constantFrom(0, 0, 0, 1);
const room = (index: number): string => (index === 0 ? 'kitchen' : 'bedroom');

const on = (world: World, index: number): Echo => {
  const echo = world.echoes[index];
  if (!echo) throw new Error(`There is no echo ${index}.`);
  return echo;
};

/** How much of what is being said is heard before somebody speaks; null for all of it. */
const moment = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 3 });

const until = async ({ device, driver }: Echo, share: number | null): Promise<void> => {
  if (share === null) return driver.untilQuiet();
  const { state } = device;
  if (state.kind === 'speaking') await driver.untilSaid(share * state.timeline.totalMs);
};

const plugged = ({ device }: Echo): void => device.plugIn();

const say = fc.tuple(which, arbitraryIntent, moment).map(([index, intent, share]) =>
  command(
    `${room(index)}: ${tellIntent(intent)}${share === null ? '' : ` at ${Math.round(share * 100)} %`}`,
    async (world) => {
      const echo = on(world, index);
      plugged(echo);
      await until(echo, share);
      const words = JSON.stringify(intent);
      await echo.driver.interrupt(echo.device.session === null ? `ask ${words}` : words);
    },
  ),
);

const answer = fc.tuple(which, fc.constantFrom('yes', 'yes', 'no'), moment).map(([index, word, share]) =>
  command(
    `${room(index)}: ${word}${share === null ? '' : ` at ${Math.round(share * 100)} %`}`,
    async (world) => {
      const echo = on(world, index);
      await until(echo, share);
      await echo.driver.interrupt(word);
    },
  ),
);

const launch = fc.tuple(which, moment).map(([index, share]) =>
  command(
    `${room(index)}: launch${share === null ? '' : ` at ${Math.round(share * 100)} %`}`,
    async (world) => {
      const echo = on(world, index);
      plugged(echo);
      await until(echo, share);
      await echo.driver.interrupt('launch');
    },
  ),
);

const begin = fc.tuple(which, arbitraryBeginning).map(([index, intent]) =>
  command(`${room(index)}: begin ${tellIntent(intent)}`, async (world) => {
    const echo = on(world, index);
    plugged(echo);
    await echo.driver.interrupt(`ask ${JSON.stringify(intent)}`);
    await echo.driver.interrupt('yes');
  }),
);

const silence = fc.tuple(which, fc.boolean()).map(([index, toTheEnd]) =>
  command(`${room(index)}: ${toTheEnd ? 'silence to the end' : 'silence'}`, async (world) => {
    const { device, driver } = on(world, index);
    if (toTheEnd) await driver.until(({ kind }) => kind === 'idle' || kind === 'unplugged');
    else await driver.staySilent();
    await world.clock.runUntil(device.settled());
  }),
);

const leave = fc.tuple(which, moment).map(([index, share]) =>
  command(`${room(index)}: exit`, async (world) => {
    const echo = on(world, index);
    await until(echo, share);
    await echo.driver.interrupt('exit');
  }),
);

const powerCut = fc.tuple(which, moment).map(([index, share]) =>
  command(`${room(index)}: the power goes`, async (world) => {
    const echo = on(world, index);
    await until(echo, share);
    echo.device.unplug();
  }),
);

const forget = fc.tuple(which, moment).map(([index, share]) =>
  command(`${room(index)}: forget everything`, async (world) => {
    const echo = on(world, index);
    plugged(echo);
    await until(echo, share);
    const words = JSON.stringify({ name: 'ForgetMeIntent', confirmationStatus: 'NONE' });
    await echo.driver.interrupt(echo.device.session === null ? `ask ${words}` : words);
    await echo.driver.interrupt('yes');
  }),
);

const bothAtOnce = fc.tuple(arbitraryIntent, arbitraryIntent).map((intents) =>
  command(`both: ${intents.map(tellIntent).join(' and ')}`, async (world) => {
    for (const echo of world.echoes) {
      plugged(echo);
      await until(echo, null);
    }
    await world.clock.runUntil(
      Promise.all(
        world.echoes.map(({ device }, index) => {
          const words = JSON.stringify(intents[index]);
          return device.say(device.session === null ? `ask ${words}` : words);
        }),
      ),
    );
  }),
);

const minutesMs = 60_000;
const daysMs = 24 * 60 * minutesMs;

const wait = fc
  .oneof(
    fc.integer({ min: 1, max: 5 * minutesMs }),
    fc.integer({ min: minutesMs, max: 3 * daysMs }),
    fc.integer({ min: daysMs, max: 60 * daysMs }),
  )
  .map((ms) => command(`${Math.round(ms / 1000)} s pass`, (world) => on(world, 0).driver.wait(ms)));

const fate = fc
  .constantFrom<Fate>('twice', 'twice-at-once', 'too-late')
  .map((next) => command(`the next request is ${next}`, (world) => void (world.fate = next)));

const lateEnd = fc.constantFrom(
  command('the next end of a session is held back', (world) => void (world.isEndHeldBack = true)),
  command('what was held back arrives', (world) => world.deliverLate()),
);

const jump = fc
  .integer({ min: -2 * daysMs, max: 2 * daysMs })
  .map((ms) => command(`the clock jumps by ${Math.round(ms / 1000)} s`, (world) => world.jump(ms)));

const locale = fc
  .constantFrom('en-US', 'en-GB', 'en-IN', 'de-DE', 'xx')
  .map((tag) => command(`the locale is ${tag}`, (world) => void (world.locale = tag)));

const person = fc.constantFrom(null, 'amzn1.ask.person.1', 'amzn1.ask.person.2').map((id) =>
  command(`the voice is ${id ?? 'unknown'}`, (world) => {
    world.personId = id === null ? null : `${id}.${world.name}`;
  }),
);

const deploy = fc.constant(command('other content is deployed', (world) => world.deploy()));

/** Anything that happens in a household, the ordinary most often. */
const arbitraryCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 30, arbitrary: say },
  { weight: 8, arbitrary: answer },
  { weight: 6, arbitrary: begin },
  { weight: 5, arbitrary: launch },
  { weight: 8, arbitrary: silence },
  { weight: 3, arbitrary: leave },
  { weight: 2, arbitrary: powerCut },
  { weight: 2, arbitrary: forget },
  { weight: 2, arbitrary: bothAtOnce },
  { weight: 5, arbitrary: wait },
  { weight: 4, arbitrary: fate },
  { weight: 2, arbitrary: lateEnd },
  { weight: 1, arbitrary: jump },
  { weight: 1, arbitrary: locale },
  { weight: 2, arbitrary: person },
  { weight: 2, arbitrary: deploy },
);

/** Households in which things happen, one after another. */
export const arbitraryHousehold = (
  maxCommands: number,
  replayPath?: string,
): fc.Arbitrary<Iterable<Command>> =>
  fc.commands([arbitraryCommand], {
    maxCommands,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  });
