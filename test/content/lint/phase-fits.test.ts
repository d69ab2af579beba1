import { phaseFits, rule } from '../../../tools/content/lint/phase-fits';
import { cautionWordsIn, exerciseIn, exerciseWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

/** A voice that takes half a second for every word. */
const slowVoice = phaseFits((text) => text.split(' ').length * 500);

describe('phase-fits', () => {
  it("finds nothing, in the coach's own voice, where words fit their movement", () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds words that last longer than the movement', () => {
    const findings = findingsAfter(slowVoice, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').phases['back'] = {
        first: 'Breathe in, and come slowly back.',
        again: 'In, and back to middle.',
      };
    });
    expect(findings).toEqual([
      'words/en/exercises/knee-rolls.yaml: phases.back.again ("In, and back to middle.") takes 2.5 s to say; there are 2.0 s, so shorten it.',
    ]);
  });

  it('lets first words run over by a second, and no more', () => {
    const findings = findingsAfter(slowVoice, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').phases['back'] = {
        first: 'Breathe in, and come slowly back to middle.',
        again: 'In.',
      };
    });
    expect(findings).toEqual([expect.stringContaining('phases.back.first')]);
  });

  it('leaves room for the number of the repetition where that is said', () => {
    const findings = findingsAfter(slowVoice, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').phases['lengthen'] = {
        first: 'Breathe in.',
        again: 'In, and lengthen your whole back once more.',
      };
    });
    expect(findings).toEqual([expect.stringContaining('takes 4.5 s to say; there are 4.0 s')]);
  });

  it('finds what a caution says instead, where that lasts longer than the movement', () => {
    const findings = findingsAfter(slowVoice, (catalogue) => {
      cautionWordsIn(catalogue, 'small-turns').replace = {
        'seated-turn': { phases: { turn: { again: 'Out, and turn only a very little way to the {side}.' } } },
      };
    });
    expect(findings).toEqual([
      expect.stringContaining('words/en/cautions/small-turns.yaml: replace.seated-turn.phases.turn.again'),
    ]);
  });

  it('hears what is said on each side', () => {
    const longLeft = phaseFits((text) => (text.includes('left') ? 9000 : 0));
    expect(findingsAfter(longLeft).every((finding) => finding.includes('{side}'))).toBe(true);
    expect(findingsAfter(longLeft)).not.toEqual([]);
  });

  it('keeps the words inside a hold short', () => {
    const findings = findingsAfter(slowVoice, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').dose.holdSeconds = 60;
      exerciseWordsIn(catalogue, 'knee-rolls').phases['stay'] = {
        first: 'Stay there, and breathe.',
        again: 'Let your shoulders and your neck go soft.',
      };
    });
    expect(findings).toEqual([expect.stringContaining('phases.stay.again')]);
  });
});
