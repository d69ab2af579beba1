import { rule } from '../../../tools/content/lint/cautions-plain';
import { cautionWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

const findingsSaying = (text: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    cautionWordsIn(catalogue, 'small-turns').adapt['seated-turn'] = text;
  });

describe('cautions-plain', () => {
  it('lets what is said instead of an exercise name a side, but not hint at why', () => {
    const after = (text: string) =>
      findingsAfter(rule, (catalogue) => {
        cautionWordsIn(catalogue, 'small-turns').replace = { 'seated-turn': { care: text } };
      });
    expect(after('The {side} knee stays still.')).toEqual([]);
    expect(after('Mind the {side} nerve.')).toEqual([
      'words/en/cautions/small-turns.yaml: replace.seated-turn.care says "nerve"; say only what the movement is.',
    ]);
  });

  it('finds nothing where words are short and about the movement', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds two sentences', () => {
    expect(findingsSaying('Keep it small. Come up slowly.')).toEqual([
      'words/en/cautions/small-turns.yaml: adapt.seated-turn must be one sentence.',
    ]);
  });

  it('finds more words than somebody can take in', () => {
    expect(findingsSaying(`Turn ${'very '.repeat(15)}slowly.`)).toEqual([
      'words/en/cautions/small-turns.yaml: adapt.seated-turn has 17 words; at most 16.',
    ]);
  });

  it.each(['The turn stays small.', 'You keep the turn small.', 'If it aches, stop.'])(
    'finds that "%s" does not begin with what to do',
    (text) => {
      expect(findingsSaying(text)).toEqual([
        expect.stringMatching(/adapt\.seated-turn begins with "\w+"; begin with what to do\.$/),
      ]);
    },
  );

  it('lets the first remark begin as it likes', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionWordsIn(catalogue, 'small-turns').noticed = 'This time I leave out rolling.';
    });
    expect(findings).toEqual([]);
  });

  it.each([
    'Mind your new joint.',
    'Make room for your bump.',
    'Spare your bones.',
    'Turn gently because of your heart.',
    'Stop if you feel dizzy.',
    'Keep the pressure low.',
    'Turn as your surgeon said.',
  ])('finds what "%s" would tell a room', (text) => {
    expect(findingsSaying(text)).toEqual([expect.stringContaining('say only what the movement is.')]);
  });

  it.each(['Put a cushion under your knees.', 'Keep your head level.', 'Rest on your fists.'])(
    'allows the parts of a body that move in "%s"',
    (text) => {
      expect(findingsSaying(text)).toEqual([]);
    },
  );

  it.each(['Turn only to the left.', 'Turn a little to the {side}.'])('finds the side in "%s"', (text) => {
    expect(findingsSaying(text)).toEqual([
      'words/en/cautions/small-turns.yaml: adapt.seated-turn names a side; it has to be right for both.',
    ]);
  });

  it('hears no side in what is left out, or in a right angle', () => {
    expect(findingsSaying('Stop before a right angle, as the rest is left out.')).toEqual([]);
  });
});
