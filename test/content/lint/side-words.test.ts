import { rule } from '../../../tools/content/lint/side-words';
import { cautionWordsIn, exerciseWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('side-words', () => {
  it('finds nothing where sides are named as they are worked', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a side in an exercise that has none', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').care = 'Keep the {side} hand still.';
    });
    expect(findings).toEqual([
      "words/en/exercises/back-arch.yaml: care names a side, but the dose's sides are both; say it without.",
    ]);
  });

  it('finds a one-sided exercise whose instruction, reminder and switch name no side', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const words = exerciseWordsIn(catalogue, 'seated-turn');
      words.how = ['Turn your shoulders slowly.'];
      words.reminder = 'Turn slowly.';
      words.otherSide = 'Now turn the same way as before.';
    });
    expect(findings).toEqual([
      expect.stringContaining('setup or how must name the worked side'),
      expect.stringContaining('reminder must name the worked side'),
      expect.stringContaining('otherSide must name the side'),
    ]);
  });

  it('finds an alternating movement that does not say which side comes', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').phases['over'] = {
        first: 'Breathe out {side}.',
        again: 'And out.',
      };
    });
    expect(findings).toEqual([
      'words/en/exercises/knee-rolls.yaml: phases.over.again must name {side} or {otherSide}, since the sides alternate.',
    ]);
  });

  it('finds what a caution says instead, where that names no side', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionWordsIn(catalogue, 'small-turns').replace = { 'seated-turn': { reminder: 'Turn a little.' } };
    });
    expect(findings).toEqual([
      'words/en/cautions/small-turns.yaml: replace.seated-turn.reminder must name the worked side with {side} or {otherSide}.',
    ]);
  });

  it('lets the reminder of an alternating exercise name no side', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').reminder = 'Roll from side to side.';
    });
    expect(findings).toEqual([]);
  });

  it('finds a side that is spelled out where both sides hear it', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'seated-turn').feel = 'You should feel it on the left.';
      exerciseWordsIn(catalogue, 'shoulder-rolls').care = 'Roll forward slowly.';
    });
    expect(findings).toEqual([
      expect.stringContaining('seated-turn.yaml: feel spells out a side'),
      expect.stringContaining('shoulder-rolls.yaml: care spells out a side'),
    ]);
  });

  it('knows a right angle and a reach forward', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'seated-turn').care = 'Keep your knees at a right angle, and lean forward.';
    });
    expect(findings).toEqual([]);
  });

  it('finds an instruction that switches sides itself', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'seated-turn').how.push('Then change sides.');
    });
    expect(findings).toEqual([
      'words/en/exercises/seated-turn.yaml: how 3 asks for the other side; the coach announces the switch itself.',
    ]);
  });
});
