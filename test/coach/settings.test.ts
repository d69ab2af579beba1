import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { newMember, type Member, type Settings } from '../../lambda/coach/member';
import { begun, during, later, morningMs, say, type Situation } from './situations';
import { coach, memberWith } from './support';

const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const placeOf = ({ member }: Answer) => member.session?.place;
const knownWith = (settings: Partial<Settings> = {}): Situation => ({
  member: memberWith(settings),
  nowMs: morningMs,
});
const inHold = (): Situation => during(begun(memberWith(), 'press-up-series'), 'hold', 12_000);

describe('asking what the settings are', () => {
  it('tells how it is counted and explained, what silence does and which side comes first', () => {
    expect(textOf(say(knownWith(), { do: 'my-settings' }))).toMatch(
      /^I count the way that suits each hold\. You hear the full instructions until you know an exercise\. When you are quiet, I carry on by myself\. We begin with the left side\. I can do/,
    );
  });

  it.each<[Partial<Settings>, string]>([
    [{ countStyle: 'breaths' }, 'Counting in breaths.'],
    [{ pace: 'slower' }, 'I go a bit slower than usual.'],
    [{ holdFactor: 1.25 }, 'Holds are longer than usual.'],
    [{ holdFactor: 0.8 }, 'Holds are shorter than usual.'],
    [{ changeFactor: 1.25 }, 'You get more time to change position.'],
    [{ changeFactor: 0.9 }, 'You get less time to change position.'],
    [{ detail: 'names' }, 'You hear just the names.'],
    [{ carryOn: false }, 'I wait for you after every part.'],
    [{ firstSide: 'right' }, 'We begin with the right side.'],
    [{ usualRoutine: 'chair-only' }, 'Your usual routine is chair stretches.'],
  ])('tells of %j', (settings, words) => {
    expect(textOf(say(knownWith(settings), { do: 'my-settings' }))).toContain(words);
  });

  it('says nothing of a usual routine that the content does not have any more', () => {
    expect(textOf(say(knownWith({ usualRoutine: 'gone' }), { do: 'my-settings' }))).not.toContain(
      'usual routine',
    );
  });
});

describe('resetting the settings', () => {
  it('leaves out neither side of an exercise whose sides change their order by it', () => {
    const turned = begun(memberWith({ firstSide: 'right' }), 'lower-back');
    const situation = during(turned, 'hold', 2_000, 1);
    const question = say(situation, { do: 'reset-settings' });
    const done = say(later(question, situation.nowMs + 8_000), { do: 'yes' });
    expect(question.member.session?.place).toMatchObject({ step: 1, side: 'right', rep: 1 });
    expect(done.member.session?.place).toMatchObject({ step: 1, side: 'left', rep: 0 });
  });

  const changed = { pace: 'slower', holdFactor: 2, effort: { 'general-10': -1 }, earlyReadies: 2 } as const;
  const asked = (): Answer => say(knownWith(changed), { do: 'reset-settings' });

  it('asks first, and changes nothing yet', () => {
    expect(textOf(asked())).toBe('Shall I set everything back to how it was at first?');
    expect(asked().member.settings).toMatchObject(changed);
  });

  it('sets everything back after a yes, and leaves what was done', () => {
    const done = say(later(asked(), morningMs + 5_000), { do: 'yes' });
    expect(done.member.settings).toEqual(newMember().settings);
    expect(done.member.noticeAcceptedOn).not.toBeNull();
    expect(textOf(done)).toMatch(/^Done\. Everything is as it was at first\./);
  });

  it.each<Action>([{ do: 'my-progress' }, { do: 'pause' }, { do: 'ready' }])(
    'changes nothing after %j, and asks again',
    (action) => {
      const not = say(later(asked(), morningMs + 5_000), action);
      expect(not.member.settings).toMatchObject(changed);
      expect(textOf(not)).toMatch(/Shall I set everything back to how it was at first\?$/);
    },
  );

  it('changes nothing after a no, whatever follows', () => {
    const not = say(later(asked(), morningMs + 5_000), { do: 'no' });
    expect(say(later(not, morningMs + 9_000), { do: 'yes' }).member.settings).toMatchObject(changed);
  });

  it('is no answer to a question of another day', () => {
    const nextDay = later(asked(), morningMs + 86_400_000);
    expect(say(nextDay, { do: 'yes' }, { isNewSession: true }).member.settings).toMatchObject(changed);
  });

  it('keeps the place of a routine', () => {
    const question = say(inHold(), { do: 'reset-settings' });
    const done = say(later(question, inHold().nowMs + 5_000), { do: 'yes' });
    expect(done.member.session).toMatchObject({ state: 'paused', inputs: { routine: 'press-up-series' } });
    expect(placeOf(done)).toEqual(placeOf(question));
    expect(textOf(done)).toMatch(/Say, Alexa, resume, when you want to go on\.$/);
  });
});

describe('forgetting somebody', () => {
  const asked = (): Answer => say(knownWith(), { do: 'forget-me' });
  const answer = (action: Action, how: Parameters<typeof say>[2] = {}): Answer =>
    say(later(asked(), morningMs + 5_000), action, how);

  it('says what is deleted, and asks first', () => {
    expect(textOf(asked())).toMatch(
      /your settings, your progress and your place, and cancels your reminders\. Shall I forget it all\?$/,
    );
    expect(asked().forget).toBeUndefined();
  });

  it('asks the edge to delete everything after a yes, and ends the session', () => {
    const gone = answer({ do: 'yes' });
    expect(gone).toMatchObject({ forget: true, member: newMember(), turn: { ending: 'close' } });
    expect(textOf(gone)).toMatch(/^Done\. I have forgotten everything\./);
  });

  it.each<Action>([{ do: 'unheard' }, { do: 'my-settings' }, { do: 'accept-notice' }, { do: 'ready' }])(
    'keeps everything after %j, and asks again',
    (action) => {
      const kept = answer(action);
      expect(kept.forget).toBeUndefined();
      expect(textOf(kept)).toMatch(/Shall I forget it all\?$/);
    },
  );

  it('keeps everything after a no, whatever follows', () => {
    const kept = answer({ do: 'no' });
    expect(say(later(kept, morningMs + 9_000), { do: 'yes' }).forget).toBeUndefined();
  });

  it('is no answer to a question of another day', () => {
    expect(answer({ do: 'yes' }, { isNewSession: true }).forget).toBeUndefined();
  });

  it('says so when it cannot be done, and goes on', () => {
    const failed = answer({ do: 'yes' }, { canKeep: false });
    expect(failed.forget).toBeUndefined();
    expect(textOf(failed)).toMatch(/^Sorry, I cannot delete it just now\./);
    expect(failed.turn.ending).toBe('ask');
  });
});

describe('the usual routine', () => {
  it('is what "start my back stretches" means from then on', () => {
    const set = say(knownWith(), { do: 'usual-routine', routine: 'chair-only' });
    expect(textOf(set)).toMatch(/^From now on, your usual routine is chair stretches\./);
    const started = say(later(set, morningMs + 86_400_000), { do: 'launch' }, { isNewSession: true });
    expect(textOf(started)).toMatch(/^Starting chair stretches/);
  });

  it('can be the one that is on', () => {
    const set = say(inHold(), { do: 'usual-routine', routine: null });
    expect(set.member.settings.usualRoutine).toBe('press-up-series');
    expect(set.member.session?.state).toBe('guiding');
  });

  it.each([
    [null, 'I do not know that routine.'],
    ['inversion-table', 'I do not know that routine.'],
    ['core-programme-all', 'which is a lot for one day'],
  ])('cannot be %p', (routine, words) => {
    const asked = say(knownWith(), { do: 'usual-routine', routine });
    expect(asked.member.settings.usualRoutine).toBeNull();
    expect(textOf(asked)).toContain(words);
  });
});

describe('how much is explained', () => {
  it.each(['names', 'full', 'by-experience'] as const)('is set to %s at once', (detail) => {
    const set = say(inHold(), { do: 'set-detail', detail });
    expect(set.member.settings.detail).toBe(detail);
    expect(set.member.session?.state).toBe('guiding');
  });

  it('is asked for when it was not understood', () => {
    expect(textOf(say(knownWith(), { do: 'set-detail', detail: null }))).toMatch(
      /^You can say, just the names/,
    );
  });
});

describe('carrying on', () => {
  it('stops happening by itself for somebody who wants to be waited for', () => {
    const set = say(during(begun(), 'hold'), { do: 'set-carry-on', carryOn: false });
    expect(set.turn.ending).toBe('ask');
    expect(set.turn.speech.at(-1)?.text).toMatch(/Say ready/);
  });

  it('begins again when they ask for it', () => {
    const waits: Member = memberWith({ carryOn: false });
    const set = say(during(begun(waits), 'hold'), { do: 'set-carry-on', carryOn: true });
    expect(set.turn.ending).toBe('carry-on');
  });
});

describe('the first side', () => {
  const right: Action = { do: 'first-side', side: 'right' };
  const thread = (what: Parameters<typeof during>[1]): Situation =>
    during(begun(memberWith(), 'mid-back-stretches'), what, 300, 1);

  it('is the right one from then on', () => {
    const set = say(knownWith(), right);
    expect(set.member.settings.firstSide).toBe('right');
    const one = say(later(set, morningMs + 9_000), { do: 'start-exercise', exercise: 'figure-four' });
    expect(placeOf(one)).toMatchObject({ side: 'right', rep: 0 });
  });

  it('begins the exercise again with it, so that no side is left out', () => {
    const set = say(thread('hold'), right);
    expect(placeOf(set)).toMatchObject({ step: 1, side: 'right', rep: 0 });
    expect(textOf(set)).toMatch(/^We begin with the right side\./);
    expect(textOf(set)).toContain(coach.words.phrase('side.switch-left'));
  });

  it('leaves a second side that is on where it is', () => {
    const leftFirst = say(thread('hold'), { do: 'switch-sides' });
    const onTheRight = during(leftFirst, 'hold');
    expect(placeOf(say(onTheRight, { do: 'pause' }))).toMatchObject({ side: 'right', rep: 1 });
    expect(placeOf(say(onTheRight, right))).toMatchObject({ side: 'right', rep: 1 });
  });

  it('goes on with the same repetition where sides take turns', () => {
    const started = say(knownWith(), { do: 'start-exercise', exercise: 'bird-dog' });
    const set = say(during(started, 'hold'), right);
    expect(placeOf(set)).toMatchObject({ side: 'right', rep: 1 });
  });

  it('stays paused when it was', () => {
    const paused = say(thread('hold'), { do: 'pause' });
    const set = say(later(paused, thread('hold').nowMs + 5_000), right);
    expect(set.member.session).toMatchObject({ state: 'paused', place: { side: 'right', rep: 0 } });
  });

  it('changes nothing of an exercise without sides', () => {
    const set = say(inHold(), right);
    expect(placeOf(set)).toMatchObject({ step: 0, side: 'both', rep: 1 });
  });

  it('is asked for when it was not understood', () => {
    expect(textOf(say(knownWith(), { do: 'first-side', side: null }))).toMatch(/^You can say, always start/);
  });
});

describe('the time for changes of position', () => {
  const getting = (settings: Partial<Settings> = {}): Situation =>
    during(begun(memberWith(settings)), 'change', 9_000);
  const factorAfter = (situation: Situation, action: Action): number =>
    say(situation, action).member.settings.changeFactor;

  it.each([
    [1, 1.25],
    [1.25, 1.563],
    [1.8, 2],
    [2.5, 2.5],
  ])('of %p becomes %p when more of it was needed', (before, after) => {
    expect(factorAfter(getting({ changeFactor: before }), { do: 'more-time' })).toBe(after);
  });

  it('stays what it is when more time was needed for something else', () => {
    expect(factorAfter(inHold(), { do: 'more-time' })).toBe(1);
    const paused = later(say(inHold(), { do: 'pause' }), inHold().nowMs + 5_000);
    expect(factorAfter(paused, { do: 'more-time' })).toBe(1);
  });

  it('becomes less after being ready early three times in a row', () => {
    const ready = (settings: Partial<Settings>): Settings =>
      say(getting(settings), { do: 'ready' }).member.settings;
    expect(ready({})).toMatchObject({ changeFactor: 1, earlyReadies: 1 });
    expect(ready({ earlyReadies: 1 })).toMatchObject({ changeFactor: 1, earlyReadies: 2 });
    expect(ready({ earlyReadies: 2 })).toMatchObject({ changeFactor: 0.9, earlyReadies: 0 });
    expect(ready({ earlyReadies: 2, changeFactor: 0.52 })).toMatchObject({ changeFactor: 0.5 });
  });

  it('begins to count again when more of it was needed in between', () => {
    expect(say(getting({ earlyReadies: 2 }), { do: 'more-time' }).member.settings.earlyReadies).toBe(0);
  });

  it('is not about switching sides, or settling in the same position', () => {
    const settling = during(begun(), 'change', 300, 1);
    expect(say(settling, { do: 'ready' }).member.settings.earlyReadies).toBe(0);
    const routine = begun(memberWith(), 'mid-back-stretches');
    const switched = say(during(routine, 'hold', 300, 1), { do: 'switch-sides' });
    const switching = during(switched, 'change');
    expect(say(switching, { do: 'ready' }).member.settings.earlyReadies).toBe(0);
  });
});
