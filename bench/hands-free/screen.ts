import type { Intent } from 'ask-sdk-model';
import { readHeld } from '../../lambda/store/held';
import { viewports } from '../../simulator/apl/viewports';
import { Device } from '../../simulator/device';
import { Driver } from '../../simulator/driver';
import type { Ear } from '../../simulator/ear';
import { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import { openWorkbench, type Workbench } from '../../simulator/workbench';
import { nowMs } from '../shared/people';

/** What somebody must do to be taken through a routine on a device with a screen, after having started it. */
export interface OnScreen {
  words: number;
  taps: number;
  /** What its documents told by themselves meanwhile. */
  events: number;
}

/** More words and taps than this are no way to be led. */
const MOST_DEEDS = 40;

const startOf = (routine: string): Intent => ({
  name: 'StartNamedRoutineIntent',
  confirmationStatus: 'NONE',
  slots: {
    routine: {
      name: 'routine',
      value: routine,
      confirmationStatus: 'NONE',
      resolutions: {
        resolutionsPerAuthority: [
          {
            authority: 'amzn1.er-authority.echo-sdk.ROUTINE',
            status: { code: 'ER_SUCCESS_MATCH' },
            values: [{ value: { name: routine, id: routine } }],
          },
        ],
      },
    },
  },
});

/** Hears the name of a routine as the wish to start it, and anything else as a yes. */
const earFor = (routine: string): Ear => ({
  invocation: (phrase) => (phrase === routine ? { intent: startOf(routine) } : null),
  meaning: () => ({ intent: { name: 'AMAZON.YesIntent', confirmationStatus: 'NONE' } }),
  leaves: () => false,
});

/** What the session says of the routine that is on: `finished` once it is through. */
const stateOf = ({ session }: Device): string | undefined =>
  readHeld(session?.attributes.held)?.member.session?.state;

/**
 * Leads one device through a routine: nothing is said or touched as long as its documents go on by themselves. Where the
 * microphone opens before the end, one word is said; where everything stands still, the button that goes on is touched.
 */
const walkThrough = async ({ skill, services }: Workbench, routine: string): Promise<OnScreen> => {
  const clock = new VirtualClock(nowMs);
  const counts = { words: 0, taps: 0, events: 0 };
  const device = new Device({
    clock,
    skill,
    services,
    ear: earFor(routine),
    voice: englishVoice,
    screen: { viewport: viewports.landscape },
    userId: `screen ${routine}`,
    deviceId: `screen ${routine}`,
  });
  device.on((event) => {
    const isEvent =
      event.type === 'asked' && event.request.request.type === 'Alexa.Presentation.APL.UserEvent';
    if (isEvent) counts.events += 1;
  });
  const driver = new Driver(device, clock);
  await driver.interrupt(routine);
  // The notice comes before every first routine, on any device.
  await driver.say('yes');
  while (counts.words + counts.taps < MOST_DEEDS) {
    await driver.until(({ kind }) => kind === 'listening' || kind === 'idle');
    await clock.runUntil(device.settled());
    if (stateOf(device) === 'finished') return counts;
    if (device.session === null) break;
    if (device.state.kind === 'listening') {
      counts.words += 1;
      await driver.interrupt('yes');
    } else {
      counts.taps += 1;
      await clock.runUntil(device.touch('resume'));
    }
  }
  throw new Error(`${routine} does not run to its end on a screen.`);
};

/** Every routine of these, through the real handler, its documents played on a virtual clock. */
export const measureOnScreen = async (routines: readonly string[]): Promise<Map<string, OnScreen>> => {
  const workbench = await openWorkbench();
  try {
    const measured = new Map<string, OnScreen>();
    for (const routine of routines) measured.set(routine, await walkThrough(workbench, routine));
    return measured;
  } finally {
    await workbench.close();
  }
};
