import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answeredIntents } from '../../lambda/handlers/intents';
import type { Exercised } from './exercised';
import { intentsOf, withTooFewStates } from './three-states';

const turn = (situation: Exercised['situation'], looked: Partial<Exercised> = {}): Exercised => ({
  intent: 'EasierIntent',
  situation,
  isHeard: true,
  isFollowed: true,
  ...looked,
});

describe('every intent', () => {
  test('has dialogues in exactly one of the files that count', () => {
    expect(Object.values(intentsOf).flat().toSorted()).toEqual(answeredIntents.toSorted());
  });

  test.each(Object.keys(intentsOf))('of the %s dialogues is counted there', (file) => {
    const path = join(__dirname, `${file}.test.ts`);
    expect(readdirSync(__dirname)).toContain(`${file}.test.ts`);
    expect(readFileSync(path, 'utf8').trimEnd()).toMatch(
      new RegExp(`^fromThreeStates\\('${file}'\\);$`, 'm'),
    );
  });
});

describe('an intent is missed', () => {
  test('when it was heard in two states only, however often', () => {
    const twice = [turn('paused'), turn('in a hold'), turn('in a hold')];
    expect(withTooFewStates(['EasierIntent'], twice)).toEqual(['EasierIntent: in a hold, paused']);
    expect(withTooFewStates(['EasierIntent'], [...twice, turn('finished')])).toEqual([]);
  });

  test('when nobody looked at the words of an answer, or at what became of it', () => {
    const turns = [
      turn('paused', { isHeard: false }),
      turn('in a hold', { isFollowed: false }),
      turn('finished'),
    ];
    expect(withTooFewStates(['EasierIntent'], turns)).toEqual(['EasierIntent: finished']);
  });

  test('when nobody said it', () => {
    expect(withTooFewStates(['EasierIntent'], [])).toEqual(['EasierIntent: none']);
  });
});
