import { Driver } from '../../simulator/driver';
import { answer, of, rig, speeches, startMs, type Rig } from './fakes';

/** Ten seconds of speech, a second of reprompt. */
const long = answer({
  speech: 'One.<break time="9s"/>Ready?',
  reprompt: 'Still there?',
});
const drive = (...replies: Parameters<typeof rig>[0]): Rig & { driver: Driver } => {
  const made = rig(replies);
  return { ...made, driver: new Driver(made.device, made.clock) };
};

test('somebody who has manners lets Alexa finish', async () => {
  const { driver, events, lastRequest } = drive(long);
  await driver.say('open the coach');
  await driver.say('next');
  expect(of(events, 'cut')).toEqual([]);
  expect(lastRequest().timestamp).toBe('2026-11-20T19:12:10Z');
});

test('somebody may interrupt at once', async () => {
  const { driver, events } = drive(long);
  await driver.say('open the coach');
  await driver.interrupt('pause');
  expect(of(events, 'cut')).toHaveLength(1);
});

test('a moment of the speech can be waited for', async () => {
  const { driver, clock, device } = drive(long);
  await driver.say('open the coach');
  expect(await driver.untilSaid(4500)).toBe(true);
  expect(clock.nowMs()).toBe(startMs + 4500);
  expect(device.state.kind).toBe('speaking');
});

test('a moment after the end of the speech never comes', async () => {
  const { driver, clock } = drive(long);
  await driver.say('open the coach');
  expect(await driver.untilSaid(20_000)).toBe(false);
  expect(clock.nowMs()).toBe(startMs + 10_000);
});

test('a moment of a speech that is not there never comes', async () => {
  const { driver } = drive(long);
  expect(await driver.untilSaid(1000)).toBe(false);
});

test('silence lets the microphone and the reprompt pass', async () => {
  const { driver, clock, device, events } = drive(long);
  await driver.say('open the coach');
  await driver.staySilent();
  expect(device.state).toMatchObject({ kind: 'listening', part: 'reprompt' });
  expect(clock.nowMs()).toBe(startMs + 10_000 + 8000 + 1000);
  expect(speeches(events)).toEqual(['One. Ready?', 'Still there?']);
});

test('more silence ends the session', async () => {
  const { driver, device } = drive(long);
  await driver.say('open the coach');
  await driver.staySilent();
  await driver.staySilent();
  expect(device.session).toBeNull();
});

test('silence where nobody listens is just that', async () => {
  const { driver, clock } = drive(long);
  await driver.staySilent();
  expect(clock.nowMs()).toBe(startMs);
});

test('waiting lets things go on', async () => {
  const { driver, clock, device } = drive(long);
  await driver.say('open the coach');
  await driver.wait(12_000);
  expect(clock.nowMs()).toBe(startMs + 12_000);
  expect(device.state.kind).toBe('listening');
});

test('waiting for longer than anything goes on reaches its moment all the same', async () => {
  const { driver, clock, device } = drive(long);
  await driver.say('open the coach');
  await driver.wait(86_400_000);
  expect(clock.nowMs()).toBe(startMs + 86_400_000);
  expect(device.state.kind).toBe('idle');
});
