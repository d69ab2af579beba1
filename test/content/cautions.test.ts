import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Caution } from '../../lambda/coach/caution';
import { makePlan } from '../../lambda/coach/make-plan';
import { plainInputs } from '../../lambda/coach/plan-inputs';
import { nothingToday } from '../../lambda/coach/today';
import { ADAPTS_ALL_BENDS, CONCERNS, LEAVES_ONLY_A_LIST } from '../../tools/content/lint/caution-facts';
import {
  adaptedWithPelvicGirdle,
  exercisesOfTheFacts,
  filterRows,
  leftAfterSurgery,
  leftOutWithSciatica,
  lockedUntilCleared,
  nothingInParticular,
} from '../../tools/content/lint/filter-lists';
import { readContent } from '../../tools/content/read';

const root = join(__dirname, '../..');
const catalogue = readContent(join(root, 'content'));
const all = Object.values(catalogue.cautions);

const cautionOf = (id: string): Caution => {
  const caution = catalogue.cautions[id];
  if (caution === undefined) throw new Error(`There is no caution "${id}".`);
  return caution;
};

/** What a caution of the facts lists; what came later is weighed by the lint rule `cautions-decided`. */
const ofTheFacts = (ids: readonly string[]): string[] => ids.filter((id) => exercisesOfTheFacts.has(id));

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

describe('every row of the filter lists', () => {
  it.each(filterRows)('$code leaves out and adapts what the facts list', ({ code, leftOut, adapted }) => {
    const caution = cautionOf(code);
    expect(sorted(ofTheFacts(caution.leaveOut))).toEqual(sorted(leftOut));
    expect(sorted(ofTheFacts(caution.adapt))).toEqual(sorted(adapted));
  });
});

describe('every caution that follows from another', () => {
  it('leaves out with sciatica what a disc does, and more', () => {
    const [disc, sciatica] = [cautionOf('disc'), cautionOf('sciatica')];
    expect(sorted(ofTheFacts(sciatica.leaveOut))).toEqual(
      sorted(ofTheFacts([...disc.leaveOut, ...leftOutWithSciatica])),
    );
    expect(sorted(ofTheFacts(sciatica.adapt))).toEqual(
      sorted(ofTheFacts(disc.adapt.filter((id) => !leftOutWithSciatica.includes(id)))),
    );
  });

  it('leaves out with pelvic girdle pain what later pregnancy does, and adapts more', () => {
    const [later, girdle] = [cautionOf('preg2'), cautionOf('pelvic-girdle')];
    expect(sorted(ofTheFacts(girdle.leaveOut))).toEqual(sorted(ofTheFacts(later.leaveOut)));
    expect(sorted(ofTheFacts(girdle.adapt))).toEqual(
      sorted(ofTheFacts([...later.adapt, ...adaptedWithPelvicGirdle])),
    );
  });

  it('keeps to the middle with hypermobility wherever the spine bends or turns', () => {
    const bends = Object.values(catalogue.exercises).filter(
      ({ bias, coaching }) => coaching === 'counted' && bias !== 'neutral',
    );
    const { leaveOut, adapt } = cautionOf('hypermobility');
    expect(leaveOut).toEqual([]);
    expect(sorted(adapt)).toEqual(sorted(bends.map(({ id }) => id)));
  });

  it('leaves a still back after surgery, and has a thought for each exercise there is', () => {
    const counted = Object.values(catalogue.exercises).filter(({ coaching }) => coaching === 'counted');
    const { leaveOut } = cautionOf('surgery');
    expect(sorted(leaveOut)).toEqual(
      sorted(counted.map(({ id }) => id).filter((id) => !leftAfterSurgery.includes(id))),
    );
    const left = counted.filter(({ id }) => leftAfterSurgery.includes(id));
    expect(left.filter(({ bias, level }) => bias !== 'neutral' || level !== 1)).toEqual([]);
  });

  it.each(nothingInParticular)('leaves out and adapts nothing in particular with %s', (id) => {
    expect(cautionOf(id)).toMatchObject({ leaveOut: [], adapt: [], locks: 'nothing' });
  });

  it('locks everything until somebody is cleared only where the facts do', () => {
    const locking = all.filter(({ locks }) => locks === 'everything-but-breathing');
    expect(sorted(locking.map(({ id }) => id))).toEqual(sorted(lockedUntilCleared));
  });

  it('is known: there are no others', () => {
    expect(sorted(Object.keys(catalogue.cautions))).toEqual(
      sorted([
        ...filterRows.map(({ code }) => code),
        ...lockedUntilCleared,
        ...nothingInParticular,
        'sciatica',
        'pelvic-girdle',
        'hypermobility',
      ]),
    );
  });
});

describe('every caution', () => {
  it('is one that a new exercise is weighed by, or one that leaves everything as it is but what it names', () => {
    const weighing = [...Object.keys(CONCERNS), ...ADAPTS_ALL_BENDS, LEAVES_ONLY_A_LIST];
    const others = Object.keys(catalogue.cautions).filter((id) => !weighing.includes(id));
    expect(sorted(others)).toEqual(sorted([...nothingInParticular, 'thinners']));
  });
});

describe('what people say they have', () => {
  const slot = z
    .object({ values: z.array(z.object({ id: z.string() })) })
    .parse(parse(readFileSync(join(root, 'interaction-models/en/types/CONDITION.yaml'), 'utf8')));
  const heard = slot.values.map(({ id }) => id);

  it('brings about a caution, but for what nothing is known about', () => {
    const understood = all.flatMap(({ heardAs }) => heardAs);
    expect(heard.filter((id) => !understood.includes(id))).toEqual(['other']);
  });

  it('is something that the interaction model hears', () => {
    expect(all.flatMap(({ heardAs }) => heardAs).filter((id) => !heard.includes(id))).toEqual([]);
  });

  it('is said in other ways where no slot brings it about: by weeks, or after an operation', () => {
    const unheard = all.filter(({ heardAs }) => heardAs.length === 0);
    expect(sorted(unheard.map(({ id }) => id))).toEqual(['preg1', 'surgery']);
  });
});

describe('somebody with a caution', () => {
  const open = all.filter(({ locks }) => locks === 'nothing');
  const stepsOf = (routine: string, caution: Caution): { left: number; inAll: number } => {
    const inputs = plainInputs({ routine }, catalogue.version);
    const today = { ...nothingToday(), cautions: [caution.id] };
    const plan = makePlan(catalogue, inputs, { holdFactor: 1 }, today);
    return { left: plan.steps.length, inAll: plan.exercises.length };
  };

  it.each(open)('$id is offered a routine that is nearly whole', (caution) => {
    const { left, inAll } = stepsOf(caution.instead ?? 'chair-only', caution);
    expect(left / inAll).toBeGreaterThan(0.75);
  });
});
