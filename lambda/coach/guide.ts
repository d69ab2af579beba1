import type { Voice } from './cue';
import { partsThatFit, type Budget } from './cut';
import { allDone, finished, finishedPrompt, questionAtEnd } from './finish';
import { contextOf, planOf, ratePercentOf, type Moment, type Outcome } from './moment';
import type { Place } from './place';
import type { Plan } from './plan';
import { startOfStep } from './repetitions';
import { endOfPlan, resumePoint } from './resume-point';
import { cuesOf, makeScript, partsFrom, type Script } from './script';
import { lengthMs, type ScriptCue } from './script-cue';
import { lineEndsOf } from './lines';
import type { Member } from './member';
import type { PlanInputs } from './plan-inputs';
import type { Entry, Question } from './session';
import { sentenceCues } from './speak';
import type { Part } from './step-parts';
import type { Turn } from './turn';

/** One answer carries at most this much (platform 0.2, 1.1): room is kept below Alexa's 8,000 characters. */
const TURN: Budget = { ms: 240_000, characters: 7_500 };
/** Room kept for the words around the guided part's cues: tags, and the invitation at the end. */
const AROUND: Budget = { ms: 10_000, characters: 400 };

export interface Guiding {
  inputs: PlanInputs;
  place: Place;
  entry: Entry;
  /** Said (or waited) before the guided part. */
  opening?: readonly ScriptCue[];
  /** The script of these inputs from this place, where it has been made already. */
  script?: Script;
}

const costOf = (cues: readonly ScriptCue[], markupLength: (cue: ScriptCue) => number): Budget => ({
  ms: lengthMs(cues),
  characters: cues.reduce((sum, cue) => sum + markupLength(cue), 0),
});

const without = (cost: Budget): Budget => ({
  ms: TURN.ms - AROUND.ms - cost.ms,
  characters: TURN.characters - AROUND.characters - cost.characters,
});

/** What comes next, as an invitation to go on. */
const invitation = (
  moment: Moment,
  plan: Plan,
  next: Part | undefined,
  kind: 'carry-on' | 'your-turn' | 'last-chance',
): string => {
  const { words } = moment.coach;
  if (next === undefined) return finishedPrompt(moment, plan, questionAtEnd(moment, plan));
  const step = plan.steps[next.at.step];
  const name = step === undefined ? '' : words.exercise(step.exercise.id).name;
  const what = words.phrase(`invite.next-${next.boundary}`, {
    name,
    side: words.phrase(`side.${next.at.side}`),
  });
  const promise = kind === 'last-chance' && !moment.canKeep ? 'last-chance-unsaved' : kind;
  return `${what} ${words.phrase(`invite.${promise}`, {}, next.at.step)}`;
};

/** Each exercise brings its drawing, and an answer has room for 120 KB (platform 1.1). */
const MOST_EXERCISES_SHOWN = 3;

/** The parts of the first exercises: one document shows no more of them. */
const partsToShow = (script: Script): readonly Part[] => {
  const shown: Part[] = [];
  const steps = new Set<number>();
  for (let index = 0; ; index += 1) {
    const part = script.at(index);
    if (part === undefined || steps.add(part.at.step).size > MOST_EXERCISES_SHOWN) return shown;
    shown.push(part);
  }
};

/** Said by the document: the slice, line by line, and no invitation, because it goes on by itself. */
const flowing = (moment: Moment, opening: readonly ScriptCue[], parts: readonly Part[]): Turn => {
  const cues = cuesOf(parts);
  return {
    ending: 'flow',
    speech: [...opening, ...cues],
    reprompt: [],
    flow: { opening, cues, lineEnds: lineEndsOf(parts, cues.length), waitMs: 0 },
    ratePercent: ratePercentOf(moment.member),
  };
};

interface Slices {
  opening: readonly ScriptCue[];
  first: readonly Part[];
  firstAsk: readonly ScriptCue[];
  second: readonly Part[];
  secondAsk: readonly ScriptCue[];
}

/** The outcome of speaking these slices: what is said, and what to remember to find any moment of it again. */
const spokenOutcome = (
  moment: Moment,
  guiding: Guiding,
  from: Place,
  asked: Question,
  { opening, first, firstAsk, second, secondAsk }: Slices,
): Outcome => ({
  member: {
    ...moment.member,
    session: {
      state: 'guiding',
      asked,
      inputs: guiding.inputs,
      place: from,
      spoken: {
        atMs: moment.nowMs,
        openingMs: lengthMs(opening),
        from,
        entry: guiding.entry,
        cues: [cuesOf(first).length, cuesOf(second).length],
        askMs: [lengthMs(firstAsk), lengthMs(secondAsk)],
      },
      changedAtMs: moment.nowMs,
    },
  },
  turn: {
    ending: second.length > 0 ? 'carry-on' : 'ask',
    speech: [...opening, ...cuesOf(first), ...firstAsk],
    reprompt: second.length > 0 ? [...cuesOf(second), ...secondAsk] : secondAsk,
    ratePercent: ratePercentOf(moment.member),
  },
});

const heardByScreen = (member: Member, atMs: number): Member => {
  const { session } = member;
  if (!session?.spoken) return member;
  return { ...member, session: { ...session, spoken: { ...session.spoken, heard: { cues: 0, atMs } } } };
};

/** Asks whoever wants to be waited for to say when to go on; nothing goes on by itself. */
export const yourTurn = (moment: Moment, inputs: PlanInputs, place: Place, entry: Entry): Outcome => {
  const plan = planOf(moment, inputs);
  const from = resumePoint(plan, place, moment.member.settings.firstSide);
  const script = makeScript(contextOf(moment.coach, moment.member, plan), from, entry);
  const asking = (kind: 'your-turn' | 'last-chance'): ScriptCue[] =>
    sentenceCues(moment, [invitation(moment, plan, script.at(0), kind)], 'invitation');
  return spokenOutcome(
    moment,
    { inputs, place: from, entry },
    from,
    { about: 'carry-on' },
    {
      opening: [],
      first: [],
      firstAsk: asking('your-turn'),
      second: [],
      secondAsk: asking('last-chance'),
    },
  );
};

/**
 * How many of the first parts go with an opening: none where it is too long for even one of them to follow, so that
 * they come after the microphone, or on the next page.
 */
const partsAfter = (
  opening: readonly ScriptCue[],
  parts: Script | readonly Part[],
  { markupLength }: Voice,
): number => {
  const budget = without(costOf(opening, markupLength));
  const count = partsThatFit(parts, budget, markupLength);
  const first = parts.at(0);
  if (opening.length === 0 || count > 1 || first === undefined) return count;
  const cost = costOf(first.cues, markupLength);
  return cost.ms > budget.ms || cost.characters > budget.characters ? 0 : count;
};

/** What a reprompt carries, from the part of this number on. */
const repromptParts = (script: Script, start: number, { markupLength }: Voice): Part[] =>
  partsFrom(script, start, partsThatFit(script, without({ ms: 0, characters: 0 }), markupLength, start));

/**
 * Guides from a place on: as much of the routine as one answer may carry, an invitation, and as reprompt the next
 * part, so that silence carries on (design, Hands-free).
 */
export const guide = (moment: Moment, guiding: Guiding): Outcome => {
  const { coach, member } = moment;
  const opening = guiding.opening ?? [];
  const plan = planOf(moment, guiding.inputs);
  const from = resumePoint(plan, guiding.place, member.settings.firstSide);
  if (from.step >= plan.steps.length) {
    return finished(
      allDone(moment, plan),
      guiding.inputs,
      opening.map((cue) => cue.text).filter((text) => text !== ''),
    );
  }
  const voice = coach.voice(ratePercentOf(member));
  const script = guiding.script ?? makeScript(contextOf(coach, member, plan), from, guiding.entry);
  if (moment.token !== undefined) {
    const shown = partsToShow(script);
    const shownFirst = shown.slice(0, partsAfter(opening, shown, voice));
    const isLast = script.at(shownFirst.length) === undefined;
    const asked = isLast ? questionAtEnd(moment, plan) : ({ about: 'carry-on' } as const);
    const slices = { opening, first: shownFirst, firstAsk: [], second: [], secondAsk: [] };
    const { member: guided } = spokenOutcome(moment, guiding, from, asked, slices);
    return { member: heardByScreen(guided, moment.nowMs), turn: flowing(moment, opening, shownFirst) };
  }
  const first = partsFrom(script, 0, partsAfter(opening, script, voice));
  const next = script.at(first.length);
  const carriesOn = member.settings.carryOn && next !== undefined;
  const second = carriesOn ? repromptParts(script, first.length, voice) : [];
  const kind = carriesOn ? 'carry-on' : 'your-turn';
  const afterSecond = script.at(first.length + second.length);
  return spokenOutcome(
    moment,
    guiding,
    from,
    next !== undefined ? { about: 'carry-on' } : questionAtEnd(moment, plan),
    {
      opening,
      first,
      firstAsk: sentenceCues(moment, [invitation(moment, plan, next, kind)], 'invitation'),
      second,
      secondAsk: carriesOn
        ? sentenceCues(moment, [invitation(moment, plan, afterSecond, 'last-chance')], 'invitation')
        : next !== undefined
          ? sentenceCues(moment, [invitation(moment, plan, next, 'last-chance')], 'invitation')
          : [],
    },
  );
};

/**
 * Asks whether to go on from a place, and goes on if nobody answers: the reprompt is the slice that begins there.
 */
export const offerResume = (
  moment: Moment,
  inputs: PlanInputs,
  place: Place,
  say: readonly string[],
  prompt: string,
): Outcome => {
  const { coach, member } = moment;
  const plan = planOf(moment, inputs);
  const from = resumePoint(plan, place, member.settings.firstSide);
  const voice = coach.voice(ratePercentOf(member));
  const script = makeScript(contextOf(coach, member, plan), from, 'later');
  const second = member.settings.carryOn ? repromptParts(script, 0, voice) : [];
  return spokenOutcome(
    moment,
    { inputs, place: from, entry: 'later' },
    from,
    { about: 'resume' },
    {
      opening: sentenceCues(moment, say),
      first: [],
      firstAsk: sentenceCues(moment, [prompt], 'invitation'),
      second,
      secondAsk: sentenceCues(
        moment,
        [second.length > 0 ? invitation(moment, plan, script.at(second.length), 'last-chance') : prompt],
        'invitation',
      ),
    },
  );
};

/** The very start of a plan, or of one of its steps. */
export const startPlace = (moment: Moment, plan: Plan, step = 0): Place => {
  const wanted = plan.steps[step];
  return wanted === undefined
    ? endOfPlan(plan)
    : startOfStep(step, wanted.dose, moment.member.settings.firstSide);
};
