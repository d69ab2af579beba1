import { cueMaker, type During, type ScriptCue } from './script-cue';
import { ratePercentOf, type Moment, type Outcome } from './moment';
import type { Place } from './place';
import type { Question, Session } from './session';
import type { PhraseValues } from './words';

const NOWHERE: Place = { step: 0, set: 1, side: 'both', rep: 0, holdMs: 0 };

/**
 * A phrase in the words of this moment's coach.
 *
 * @param key the phrase by file and key (`pause.paused`); of several, the first that exists
 * @param variant which wording to take where there are several
 */
export const phrase = (
  { coach }: Pick<Moment, 'coach'>,
  key: string | string[],
  values?: PhraseValues,
  variant?: number,
): string => coach.words.phrase(key, values, variant);

/** Sentences as cues, outside any exercise's work. */
export const sentenceCues = (
  moment: Moment,
  sentences: readonly string[],
  during: During = 'opening',
): ScriptCue[] => {
  const cue = cueMaker(moment.coach.voice(ratePercentOf(moment.member)), during, moment.place ?? NOWHERE);
  return sentences.map((sentence) => cue.say(sentence));
};

/** Silence, as cues that each fit one break (platform 1.2: at most ten seconds). */
export const silenceCues = (moment: Moment, ms: number): ScriptCue[] => {
  const cue = cueMaker(moment.coach.voice(ratePercentOf(moment.member)), 'rest', moment.place ?? NOWHERE);
  return [cue.wait(ms)];
};

export interface Asking {
  state: Session['state'];
  asked: Question;
  /** Said before the question. */
  say?: readonly string[];
  prompt: string;
  /** Said if nobody answers; left out, the prompt itself. */
  reprompt?: readonly ScriptCue[] | string | null;
  session?: Partial<Session>;
}

/** Says something and asks something; the session stays open and nothing goes on by itself. */
export const ask = (moment: Moment, asking: Asking): Outcome => {
  const { state, asked, say = [], prompt, reprompt = prompt, session = {} } = asking;
  const speech = [...sentenceCues(moment, say), ...sentenceCues(moment, [prompt], 'invitation')];
  return {
    member: {
      ...moment.member,
      session: {
        ...moment.session,
        place: moment.place,
        ...session,
        state,
        asked,
        spoken: null,
        changedAtMs: moment.nowMs,
      },
    },
    turn: {
      ending: 'ask',
      speech,
      reprompt:
        reprompt === null
          ? []
          : typeof reprompt === 'string'
            ? sentenceCues(moment, [reprompt], 'invitation')
            : reprompt,
      ratePercent: ratePercentOf(moment.member),
    },
  };
};

/** Says something last and ends the Alexa session. */
export const close = (moment: Moment, say: readonly string[], session: Partial<Session>): Outcome => ({
  member: {
    ...moment.member,
    session: {
      ...moment.session,
      place: moment.place,
      asked: null,
      spoken: null,
      ...session,
      changedAtMs: moment.nowMs,
    },
  },
  turn: {
    ending: 'close',
    speech: sentenceCues(moment, say, 'closing'),
    reprompt: [],
    ratePercent: ratePercentOf(moment.member),
  },
});
