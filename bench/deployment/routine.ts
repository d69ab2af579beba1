import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { Device } from '../../simulator/device';
import { Driver } from '../../simulator/driver';
import { saidBy } from '../../simulator/timeline';
import { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import { earFor } from '../../simulator/workbench';

/** Whatever answers as the skill does. */
export type Answer = (event: RequestEnvelope) => Promise<ResponseEnvelope>;

const MOST_TURNS = 60;

/** Accepts the notice once; what is measured later is somebody who knows the coach. */
export const getAcquainted = async (answer: Answer, userId: string): Promise<void> => {
  const { driver } = person(answer, userId, '2026-11-19T07:00:00Z');
  await driver.say('start my back stretches');
  await driver.say('yes');
  await driver.say('stop');
  await driver.untilQuiet();
};

/**
 * A ten-minute routine as somebody does it who says a word at the end of each answer, pauses once and comes back, and
 * says goodbye. The clock is the simulator's, so it takes seconds.
 */
export const tenMinutes = async (answer: Answer, userId: string): Promise<void> => {
  const { driver, heard } = person(answer, userId, '2026-11-20T07:00:00Z');
  await driver.say('ask my back stretches for the ten minute back stretches');
  await driver.say('yes');
  await driver.untilSaid(60_000);
  await driver.interrupt('pause');
  await driver.say('resume');
  for (let turn = 0; !heard().includes('And rest.'); turn += 1) {
    if (turn > MOST_TURNS) throw new Error('The routine never came to its end.');
    await driver.say('ready');
  }
  await driver.say('stop');
  await driver.untilQuiet();
};

const person = (
  answer: Answer,
  userId: string,
  startsAt: string,
): { driver: Driver; heard: () => string } => {
  const clock = new VirtualClock(Date.parse(startsAt));
  let ids = 0;
  const device = new Device({
    clock,
    skill: (event) => answer(event),
    ear: earFor('en-US'),
    voice: englishVoice,
    userId,
    deviceId: `${userId}, echo`,
    // A request whose id was seen before would be taken for one that is delivered twice.
    newId: () => `${startsAt}.${(ids += 1)}`,
  });
  const heard = (): string => {
    const { state } = device;
    return state.kind === 'speaking' ? saidBy(state.timeline, Infinity) : '';
  };
  return { driver: new Driver(device, clock), heard };
};
