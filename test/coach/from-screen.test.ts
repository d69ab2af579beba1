import fc from 'fast-check';
import type { Told } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { LAG_MS } from '../../lambda/coach/locate';
import { newMember, type Member } from '../../lambda/coach/member';
import { nothingToday } from '../../lambda/coach/today';
import { ask, shownOf } from '../screen/shown';
import { later, morningMs, say } from './situations';
import { memberWith } from './support';

const start = (routine = 'press-up-series', member: Member = memberWith()): Answer =>
  ask({ member, nowMs: morningMs }, { do: 'start-routine', routine }, 'first', true);

const tell = (
  answer: Answer,
  told: Told,
  {
    afterMs,
    token = 'first',
    next = 'next',
    isNewSession = false,
    isCareful = false,
  }: {
    afterMs: number;
    token?: string;
    next?: string;
    isNewSession?: boolean;
    isCareful?: boolean;
  },
): Answer =>
  ask(later(answer, morningMs + afterMs), { do: 'from-screen', token, told, isCareful }, next, isNewSession);

const ends = (answer: Answer): readonly number[] => answer.turn.flow?.lineEnds ?? [];
const heardOf = ({ member }: Answer): number | undefined => member.session?.spoken?.heard?.cues;
const placeOf = ({ member }: Answer): unknown => member.session?.place;

describe('a document that tells how far it has got', () => {
  const begun = start();
  const [first = 0, second = 0] = ends(begun);

  it('is answered with nothing to say or to show', () => {
    const { turn } = tell(begun, { what: 'reached', cues: first }, { afterMs: 60_000 });
    expect(turn).toMatchObject({ ending: 'silent', speech: [], reprompt: [] });
  });

  it('moves the place there, whatever the clock says', () => {
    const late = tell(begun, { what: 'reached', cues: first }, { afterMs: 600_000 });
    expect(placeOf(late)).toMatchObject({ step: 0, rep: 2, holdMs: 0 });
    const { member } = say(later(late, morningMs + 600_000 + LAG_MS), { do: 'pause' });
    expect(member.session?.place).toMatchObject({ step: 0, rep: 2 });
  });

  it('lets the clock run on from there into the next hold', () => {
    const reached = tell(begun, { what: 'reached', cues: first }, { afterMs: 600_000 });
    const paused = say(later(reached, morningMs + 625_000), { do: 'pause' });
    expect(paused.member.session?.place).toMatchObject({ rep: 2 });
    expect(paused.member.session?.place?.holdMs).toBeGreaterThan(0);
  });

  it('is not passed by the clock: the end of the next line would have been told', () => {
    const reached = tell(begun, { what: 'reached', cues: first }, { afterMs: 120_000 });
    const paused = say(later(reached, morningMs + 3_600_000), { do: 'pause' });
    const there = tell(reached, { what: 'reached', cues: second }, { afterMs: 200_000 });
    expect(paused.member.session?.place).toEqual(placeOf(there));
  });

  it.each([
    ['told twice', [1, 1], 1],
    ['told in the wrong order', [2, 1], 2],
  ] as const)('changes nothing when it is %s', (_, order, reached) => {
    const answer = order.reduce(
      (before, line, index) =>
        tell(
          before,
          { what: 'reached', cues: ends(begun)[line - 1] ?? 0 },
          { afterMs: 120_000 + index * 60_000 },
        ),
      begun,
    );
    expect(heardOf(answer)).toBe(ends(begun)[reached - 1]);
  });

  it.each([-1, 0, 0.5, 100_000, Number.NaN])('is not believed when it tells of %d cues', (cues) => {
    expect(tell(begun, { what: 'reached', cues }, { afterMs: 60_000 }).member).toEqual(begun.member);
  });

  it('is not believed when so much cannot have been heard yet: it was cut short', () => {
    const answer = tell(begun, { what: 'reached', cues: first }, { afterMs: 12_000 });
    expect(answer.member).toBe(begun.member);
  });

  it('is not listened to when it is not the last one that was shown', () => {
    const answer = tell(begun, { what: 'reached', cues: first }, { afterMs: 60_000, token: 'older' });
    expect(answer.member).toBe(begun.member);
  });

  it('never moves the place backwards or past what was spoken, whatever arrives', () => {
    const anyTold: fc.Arbitrary<[Told, string]> = fc.tuple(
      fc.oneof(
        fc.integer({ min: -3, max: 200 }).map((cues): Told => ({ what: 'reached', cues })),
        fc.constantFrom(...ends(begun)).map((cues): Told => ({ what: 'reached', cues })),
      ),
      fc.constantFrom('first', 'older', ''),
    );
    fc.assert(
      fc.property(fc.array(anyTold, { maxLength: 8 }), (events) => {
        let answer = begun;
        let heard = 0;
        for (const [index, [told, token]] of events.entries()) {
          answer = tell(answer, told, { afterMs: 90_000 + index * 45_000, token });
          const now = heardOf(answer) ?? 0;
          expect(now).toBeGreaterThanOrEqual(heard);
          expect(now).toBeLessThanOrEqual(answer.member.session?.spoken?.cues[0] ?? 0);
          heard = now;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a document that is through', () => {
  it('is answered with the next slice, which begins where it ended', () => {
    const begun = start('general-10');
    const next = tell(begun, { what: 'done' }, { afterMs: 200_000 });
    expect(next.turn.ending).toBe('flow');
    expect(next.member.session?.token).toBe('next');
    expect(placeOf(next)).toMatchObject({ step: 2, rep: 0 });
  });

  it('counts what was heard once, even if it is told twice', () => {
    const begun = start('general-10');
    const once = tell(begun, { what: 'done' }, { afterMs: 200_000 });
    const twice = tell(once, { what: 'done' }, { afterMs: 201_000 });
    expect(twice.turn.ending).toBe('silent');
    expect(twice.member).toBe(once.member);
    expect(once.member.history.exercises).toMatchObject({ 'pelvic-tilt': 1 });
  });

  it('sooner than it can have been heard is paused, where it was, and asks: silence would be the end of it', () => {
    const begun = start('general-10');
    const { turn, member } = tell(begun, { what: 'done' }, { afterMs: 12_000 });
    expect(turn.ending).toBe('ask');
    expect(member.session).toMatchObject({ state: 'paused', place: { step: 0, rep: 0 } });
    expect(member.history.exercises).toEqual({});
  });

  it('asks whoever wants to be waited for, and says nothing more by itself', () => {
    const begun = start('general-10', memberWith({ carryOn: false }));
    const { turn, member } = tell(begun, { what: 'done' }, { afterMs: 200_000 });
    expect(turn.ending).toBe('ask');
    expect(member.session?.state).toBe('guiding');
  });

  it('goes on in another Alexa session, because the document is still there', () => {
    const next = tell(start('general-10'), { what: 'done' }, { afterMs: 200_000, isNewSession: true });
    expect(next.turn.ending).toBe('flow');
  });

  it('waits in another Alexa session where what was said about the body is lost with the old one', () => {
    const next = tell(
      start('general-10'),
      { what: 'done' },
      {
        afterMs: 200_000,
        isNewSession: true,
        isCareful: true,
      },
    );
    expect(next.member.session?.state).toBe('paused');
  });
});

describe('a document of a conversation that is gone, with what was said about the body', () => {
  const isGone = { isNewSession: true, isCareful: true };
  const begun = start('general-10');
  const forgotten = (answer: Answer): Answer => ({ ...answer, today: nothingToday() });
  const told = forgotten(
    say(later(begun, morningMs + 40_000), { do: 'condition', condition: 'osteo' }, { token: 'first' }),
  );
  const [line = 0] = ends(told);

  it('is not measured by the exercises that were left out of it', () => {
    const answer = tell(told, { what: 'reached', cues: line }, { afterMs: 200_000, ...isGone });
    expect(answer.member).toBe(told.member);
  });

  it('leaves the place where it was last told to be, when it is through', () => {
    const answer = tell(told, { what: 'done' }, { afterMs: 400_000, ...isGone });
    expect(answer.member.session).toMatchObject({ state: 'paused', place: told.member.session?.place });
  });

  it.each(['pause', 'resume', 'next', 'previous', 'again', 'yes'] as const)(
    'sets nobody moving without it: "%s" is touched while it speaks',
    (wish) => {
      const answer = tell(told, { what: 'touched', wish }, { afterMs: 60_000, ...isGone });
      expect(answer.member.session).toMatchObject({ state: 'paused', place: told.member.session?.place });
    },
  );

  it.each(['resume', 'next', 'previous', 'again', 'yes'] as const)(
    'sets nobody moving without it: "%s" is touched in a pause',
    (wish) => {
      const paused = forgotten(say(later(told, morningMs + 60_000), { do: 'pause' }, { token: 'first' }));
      const answer = tell(paused, { what: 'touched', wish }, { afterMs: 90_000, ...isGone });
      expect(answer.member.session).toMatchObject({ state: 'paused', place: paused.member.session?.place });
    },
  );
});

it('tells that something was said about the body while a question about it is open', () => {
  const hurting = ask(
    later(start(), morningMs + 60_000),
    { do: 'it-hurts', pain: null, bodyPart: null },
    'asked',
  );
  expect(JSON.stringify(shownOf(hurting))).toContain('"careful"');
  expect(JSON.stringify(shownOf(start()))).not.toContain('"careful"');
});

describe('a touch', () => {
  it('pauses even on a document that has just been replaced: whoever touches it wants silence', () => {
    const answer = tell(start(), { what: 'touched', wish: 'pause' }, { afterMs: 60_000, token: 'older' });
    expect(answer.member.session?.state).toBe('paused');
  });

  it.each(['next', 'previous', 'resume', 'again', 'yes'] as const)(
    'on "%s" of a document that is gone does nothing',
    (wish) => {
      const begun = start();
      const answer = tell(begun, { what: 'touched', wish }, { afterMs: 60_000, token: 'older' });
      expect(answer.member).toBe(begun.member);
    },
  );

  it('does nothing for somebody nobody has met', () => {
    const told: Told = { what: 'touched', wish: 'next' };
    const answer = ask(
      { member: newMember(), nowMs: morningMs },
      { do: 'from-screen', token: 'first', told, isCareful: false },
    );
    expect(answer.turn.ending).toBe('silent');
  });
});

it('shows nothing to a device without a screen', () => {
  const { turn, member } = say(
    { member: memberWith(), nowMs: morningMs, today: nothingToday() },
    { do: 'launch' },
  );
  expect(turn.ending).not.toBe('flow');
  expect(member.session).not.toHaveProperty('token');
});

it('goes back to where a document had told to be, when the power has gone', () => {
  const begun = start();
  const reached = tell(begun, { what: 'reached', cues: ends(begun)[0] ?? 0 }, { afterMs: 120_000 });
  const { member } = say(later(reached, morningMs + 86_400_000), { do: 'launch' }, { isNewSession: true });
  expect(member.session?.place).toMatchObject({ step: 0, rep: 2 });
});
