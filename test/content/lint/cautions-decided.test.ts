import type { Catalogue } from '../../../lambda/coach/content';
import { rule } from '../../../tools/content/lint/cautions-decided';
import { cautionIn, exerciseIn } from '../fixture';
import { findingsAfter } from './findings-after';

/** The caution of the test catalogue under another id; it decides about nothing. */
const withCaution = (catalogue: Catalogue, id: string): Catalogue['cautions'][string] => {
  const caution = { ...cautionIn(catalogue, 'small-turns'), id, leaveOut: [], swaps: {}, adapt: [] };
  catalogue.cautions[id] = caution;
  return caution;
};

const decided = 'add it to leaveOut, to adapt, or to fine if it may stay as it is.';

describe('cautions-decided', () => {
  it('finds nothing where no caution of the facts is concerned', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a new exercise whose movement a caution has something to say about', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').bias = 'extension';
      const ids = Object.keys(catalogue.exercises).filter((id) => id !== 'back-arch');
      withCaution(catalogue, 'stenosis').adapt = ids;
    });
    expect(findings).toEqual([
      `cautions/stenosis.yaml: nothing is decided about "back-arch", and this caution has something to say about its movement (extension): ${decided}`,
    ]);
  });

  it.each(['leaveOut', 'adapt', 'fine'] as const)('takes %s for a decision', (field) => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').bias = 'extension';
      withCaution(catalogue, 'stenosis')[field] = Object.keys(catalogue.exercises);
    });
    expect(findings).toEqual([]);
  });

  it('finds a position, and the ball, that a caution has something to say about', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      for (const exercise of Object.values(catalogue.exercises)) {
        exercise.bias = 'neutral';
        exercise.position = 'seated';
        exercise.equipment = [];
      }
      exerciseIn(catalogue, 'back-arch').position = 'hands-and-knees';
      exerciseIn(catalogue, 'ball-walk').equipment = ['ball'];
      withCaution(catalogue, 'balance');
    });
    expect(findings).toEqual([
      expect.stringContaining(
        '"back-arch", and this caution has something to say about its position (hands-and-knees)',
      ),
      expect.stringContaining('"ball-walk", and this caution has something to say about the ball'),
    ]);
  });

  it('leaves what the facts list to the facts', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.exercises = {
        'cat-cow': { ...exerciseIn(catalogue, 'back-arch'), id: 'cat-cow', bias: 'flexion-extension' },
      };
      withCaution(catalogue, 'abdominal');
    });
    expect(findings).toEqual([]);
  });

  it('finds whatever bends and is not adapted where everything that bends is', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      for (const exercise of Object.values(catalogue.exercises)) exercise.bias = 'neutral';
      exerciseIn(catalogue, 'knee-rolls').bias = 'rotation';
      withCaution(catalogue, 'hypermobility');
    });
    expect(findings).toEqual([
      'cautions/hypermobility.yaml: adapt does not name "knee-rolls", which bends or turns the spine (rotation): add it there, and a sentence for it to words/en/cautions/hypermobility.yaml.',
    ]);
  });

  it('finds whatever stays where everything but a list is left out', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.exercises = {
        'knee-rolls': exerciseIn(catalogue, 'knee-rolls'),
        clamshell: { ...exerciseIn(catalogue, 'knee-rolls'), id: 'clamshell' },
        stroll: exerciseIn(catalogue, 'stroll'),
      };
      withCaution(catalogue, 'surgery');
    });
    expect(findings).toEqual([
      'cautions/surgery.yaml: leaveOut does not name "knee-rolls"; with this caution everything goes but a list: add it there, and what is done instead to swaps.',
    ]);
  });

  it('finds a caution that is less careful than the one it follows', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const ids = Object.keys(catalogue.exercises);
      const rest = ids.filter((id) => id !== 'seated-turn' && id !== 'back-arch');
      const leader = withCaution(catalogue, 'disc');
      Object.assign(leader, { leaveOut: ['seated-turn'], adapt: ['back-arch'], fine: rest });
      withCaution(catalogue, 'sciatica').fine = ids;
    });
    expect(findings).toEqual([
      'cautions/sciatica.yaml: "seated-turn" is left out with "disc", so with this one too: add it to leaveOut.',
      'cautions/sciatica.yaml: "back-arch" is adapted with "disc", so with this one too: add it to adapt or leaveOut.',
    ]);
  });
});
