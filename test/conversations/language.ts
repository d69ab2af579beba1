import type { Ear } from '../../simulator/ear';
import { earFor, openWorkbench, type Workbench } from '../../simulator/workbench';
import { VirtualClock } from '../../simulator/virtual-clock';
import { Echo } from './echo';
import type { DialogueOptions, Setting } from './watched-echo';
import type { Exercised } from './exercised';
import { Transcript } from './transcript';

/*
 * Conversations with the skill, written down as they would be told:
 *
 *     dialogue('a pause keeps the place', async (echo) => {
 *       await echo.say('start my back stretches');
 *       echo.expectSpeech('Welcome');
 *       await echo.interruptAt('45s', 'alexa pause');
 *       echo.expectSpeech(/^Paused/);
 *       echo.expectSession('open');
 *       echo.unplug();
 *       await echo.nextDay();
 *       echo.plugIn();
 *       await echo.say('ask my back stretches to resume');
 *     });
 *
 * They run in no time on a virtual clock, against the real handler and the real embedded database unless told
 * otherwise. Every response must pass `checkResponse`, and the skill must not fail.
 */

/** The first conversation of a file starts the database and loads the skill, which takes its time on a busy machine. */
const testTimeoutMs = 30_000;

let workbench: Promise<Workbench> | undefined;
let members = 0;

const realWorld = (): Promise<Workbench> => (workbench ??= openWorkbench());

const ears = new Map<string, Ear>();

/** The ear of a locale, made once. */
const cachedEar = (locale: string): Ear => {
  const ear = ears.get(locale) ?? earFor(locale);
  ears.set(locale, ear);
  return ear;
};

const passed: Exercised[] = [];

/** What was said in the dialogues of this file that went well, in whatever order they ran. */
export const exercisedSoFar = (): readonly Exercised[] => passed;

afterAll(async () => {
  await (await workbench)?.close();
});

const withTranscript = (error: unknown, transcript: Transcript): unknown => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return error;
  const addition = `\n\nWhat happened:\n${transcript.toString()}\n`;
  const told = error as { message: string; stack?: string };
  const { message, stack = '' } = told;
  told.message = message + addition;
  told.stack = stack.replace(message, () => told.message);
  return told;
};

/**
 * Holds a conversation outside of a test of its own, for properties and loops.
 *
 * @throws what the script throws, with the transcript in its message
 */
export const converse = async (
  script: (echo: Echo) => Promise<void> | void,
  options: DialogueOptions = {},
): Promise<void> => {
  const { skill, storedItem, services } = options.world ?? (await realWorld());
  const ear = options.world?.ear ?? cachedEar(options.device?.locale ?? 'en-US');
  const transcript = new Transcript();
  members += 1;
  const setting: Setting = {
    clock: new VirtualClock(Date.parse(options.startsAt ?? '2026-11-20T19:12:00Z')),
    transcript,
    skill,
    ear,
    storedItem,
    services,
    options,
    userId: `member ${members}`,
    echoes: [],
  };
  try {
    await script(new Echo(setting));
    for (const echo of setting.echoes) await echo.finish();
    passed.push(...setting.echoes.flatMap(({ exercised }) => exercised));
  } catch (error) {
    throw withTranscript(error, transcript);
  }
};

/**
 * A test that is a conversation.
 *
 * @param name what it shows, as a sentence
 * @param script what is said and done, and what must come of it
 */
export const dialogue = (
  name: string,
  script: (echo: Echo) => Promise<void> | void,
  options: DialogueOptions = {},
): void => {
  test(name, () => converse(script, options), testTimeoutMs);
};
