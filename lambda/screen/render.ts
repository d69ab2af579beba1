import { countStyleOf } from '../coach/script-context';
import { contextOf, planOf } from '../coach/moment';
import type { Plan } from '../coach/plan';
import { capital, type AplScreen } from './apl';
import type { Button } from './button';
import { guidingScreen } from './guiding';
import { listScreen, type Choice } from './list';
import { profileOf, type Profile, type Viewport } from './profile';
import { questionScreen } from './question';
import { stillScreen } from './still';
import { viewOf, type Shown, type View } from './view';

export interface ScreenInputs extends Shown {
  viewport: Viewport;
  /** What the document says, each line as SSML; empty where it says nothing. */
  ssml: readonly string[];
}

const isAnythingSaid = ({ today }: Shown): boolean =>
  today.cautions.length > 0 ||
  today.directionsOut.length > 0 ||
  today.isGentler ||
  today.skippedForPain > 0 ||
  today.asked !== null;

/** What is said, sentence by sentence, and the question at its end. */
const saidOf = ({ turn }: Shown): string[] =>
  turn.speech.map(({ text }) => text).filter((text) => text !== '');

/** Routines to choose from: what is counted, the usual one first, then the shortest. */
const choicesOf = ({ coach: { catalogue }, member }: Shown, except: string | null): Choice[] => {
  const { lastRoutine } = member.history;
  const usual = member.settings.usualRoutine ?? lastRoutine ?? catalogue.choices.usual;
  const all = Object.entries(catalogue.routines)
    .filter(([id, { kind }]) => kind === 'counted' && id !== except)
    .map(([routine, { minutes }]): Choice => ({ routine, minutes }))
    .sort((a, b) => a.minutes - b.minutes);
  return [
    ...all.filter(({ routine }) => routine === usual),
    ...all.filter(({ routine }) => routine !== usual),
  ];
};

const nameOf = ({ coach: { words } }: Shown, plan: Plan | null): string => {
  if (plan === null) return '';
  const { routine, exercise } = plan.inputs;
  if (routine !== null) return capital(words.routine(routine).name);
  return exercise === null ? '' : capital(words.exercise(exercise).name);
};

const offerView = (
  inputs: ScreenInputs,
  profile: Profile,
  { session, plan, flow }: Extract<View, { kind: 'offer' }>,
): AplScreen => {
  const { coach, member, today, ssml } = inputs;
  const isResuming = session.asked?.about === 'resume';
  const offered =
    session.asked?.about === 'start' ? planOf({ coach, member, today }, session.asked.inputs) : plan;
  const name = nameOf(inputs, offered);
  return listScreen({
    words: coach.words,
    profile,
    title: `${capital(coach.words.phrase('shown.choose'))}?`,
    choices: choicesOf(inputs, isResuming ? null : (offered?.inputs.routine ?? null)),
    isCareful: isAnythingSaid(inputs),
    offer: {
      name,
      hint: capital(coach.words.phrase(isResuming ? 'shown.goes-on-by-itself' : 'shown.starts-by-itself')),
      ssml: ssml[0] ?? '<speak/>',
      waitMs: flow.waitMs,
    },
  });
};

const questionView = (inputs: ScreenInputs, profile: Profile, isNotice: boolean): AplScreen => {
  const { words } = inputs.coach;
  const said = saidOf(inputs);
  const accept = {
    id: 'accept',
    icon: 'done' as const,
    label: words.phrase('shown.accept'),
    isWritten: true,
    isMain: true,
    tells: ['touched', 'yes', isAnythingSaid(inputs)] as const,
  };
  return questionScreen({
    profile,
    title: capital(isNotice ? words.phrase('shown.before-you-start') : (said.at(-1) ?? '')),
    sentences: isNotice ? said : said.slice(0, -1),
    buttons: isNotice ? [accept] : [],
  });
};

/** What is touched at the end: how it was, where that is asked, and once more. */
const buttonsAtEnd = (inputs: ScreenInputs): Button[] => {
  const { words } = inputs.coach;
  const isCareful = isAnythingSaid(inputs);
  const asksHow = inputs.member.session?.asked?.about === 'how-was-it';
  const felt = (['easy', 'right', 'hard'] as const).map((how): Button => ({
    id: how,
    icon: null,
    label: capital(words.phrase(`shown.felt-${how}`)),
    isWritten: true,
    tells: ['touched', how, isCareful],
  }));
  const again: Button = {
    id: 'again',
    icon: 'again',
    label: capital(words.phrase('shown.again')),
    isWritten: true,
    isMain: true,
    tells: ['touched', 'again', isCareful],
  };
  return asksHow ? felt : [again];
};

const finishedView = (inputs: ScreenInputs, profile: Profile, plan: Plan): AplScreen =>
  questionScreen({
    profile,
    title: nameOf(inputs, plan),
    sentences: saidOf(inputs),
    buttons: buttonsAtEnd(inputs),
  });

/**
 * What a screen shows of an answer.
 *
 * @returns null where it is to show nothing new
 */
export const renderScreen = (inputs: ScreenInputs): AplScreen | null => {
  const { coach, member, viewport, ssml } = inputs;
  const { words } = coach;
  const profile = profileOf(viewport);
  const isCareful = isAnythingSaid(inputs);
  const view = viewOf(inputs);
  switch (view?.kind) {
    case undefined:
      return null;
    case 'guiding': {
      const context = contextOf(coach, member, view.plan);
      const countsDown = (step: number): boolean => {
        const found = view.plan.steps[step];
        return found !== undefined && countStyleOf(context, found) === 'every-second-down';
      };
      return guidingScreen({ ...view, words, profile, ssml, isCareful, countsDown });
    }
    case 'offer':
      return offerView(inputs, profile, view);
    case 'still':
      return stillScreen({ ...view, words, profile, said: saidOf(inputs).at(-1) ?? '', isCareful });
    case 'finished':
      return finishedView(inputs, profile, view.plan);
    case 'question':
      return questionView(inputs, profile, view.isNotice);
    case 'choosing':
      return listScreen({
        words,
        profile,
        title: saidOf(inputs).join(' '),
        choices: choicesOf(inputs, null),
        isCareful,
        offer: null,
      });
  }
};
