import type { Driver } from './driver';
import { inMinutes } from './duration';
import { indent, type Screen } from './screen';
import { scriptStep, type ScriptStep } from './script-step';

export interface ScriptParts {
  driver: Driver;
  screen: Screen;
  /** Lines as they come; see `scriptStep`. */
  lines: AsyncIterable<string>;
}

const act = async (step: ScriptStep, { driver, screen }: Omit<ScriptParts, 'lines'>): Promise<void> => {
  switch (step.kind) {
    case 'say':
      await driver.say(step.phrase);
      break;
    case 'interrupt':
      if (!(await driver.untilSaid(step.afterMs))) {
        screen.line(`${indent}(Nothing was being said any more after ${inMinutes(step.afterMs)}.)`);
      }
      await driver.interrupt(step.phrase);
      break;
    case 'wait':
      await driver.wait(step.ms);
      break;
    case 'wait-until-silence':
      await driver.untilQuiet();
      break;
    case 'silence':
      await driver.staySilent();
      break;
    case 'nothing':
    case 'quit':
      break;
  }
};

/**
 * Does what the lines of a script say. At "quit" it stops at once; at the end of the lines what Alexa is saying is
 * heard to its end. After that nothing more happens.
 */
export const runScript = async ({ lines, ...parts }: ScriptParts): Promise<void> => {
  for await (const line of lines) {
    const step = scriptStep(line);
    if (step.kind === 'quit') return;
    await act(step, parts);
  }
  await parts.driver.untilQuiet();
};
