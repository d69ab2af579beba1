import type { Place } from '../coach/place';
import type { Plan } from '../coach/plan';
import type { Words } from '../coach/words';
import { capital, type AplScreen } from './apl';
import { colours } from './colours';
import { documentOf } from './document';
import {
  caption,
  controls,
  drawingOfStep,
  drawingsOf,
  pageOf,
  progressBar,
  whereLine,
} from './exercise-page';
import { exerciseLayout } from './exercise-layout';
import type { Profile } from './profile';

export interface StillInputs {
  plan: Plan;
  place: Place;
  words: Words;
  profile: Profile;
  /** What was said last: how to go on. */
  said: string;
  isPaused: boolean;
  isCareful: boolean;
}

/** A place at which nothing goes on: a pause, or the end of a part for whoever wants to be waited for. */
export const stillScreen = ({
  plan,
  place,
  words,
  profile,
  said,
  isPaused,
  isCareful,
}: StillInputs): AplScreen => {
  const { name, next, share: nameShare } = pageOf(plan, place.step, words);
  const holdMs = (plan.steps[place.step]?.dose.holdSeconds ?? 0) * 1000;
  const share = holdMs > 0 ? Math.min(1, place.holdMs / holdMs) : 0;
  const resume = {
    id: 'resume',
    icon: 'resume' as const,
    label: capital(words.phrase('shown.resume')),
    tells: ['touched', 'resume', isCareful] as const,
  };
  const graphics = drawingsOf(plan, [place.step]);
  const item = exerciseLayout(
    {
      drawings: (size) => [
        drawingOfStep(plan, place.step, graphics, size, 'normal', place.side === 'right' ? -1 : 1),
      ],
      name,
      nameShare,
      where: whereLine(plan, place, words),
      big: place.holdMs > 0 ? String(Math.floor(place.holdMs / 1000)) : '',
      phase: capital(words.phrase(isPaused ? 'shown.paused' : 'shown.lead-in')),
      ringShare: Number(share.toFixed(3)),
      ringTint: colours.work,
      next,
      said: caption(said, profile, { id: 'said' }),
      controls: controls(profile, resume, words, isCareful),
      progress: (width) => progressBar(plan, String(place.step), width),
    },
    profile,
  );
  return documentOf({ graphics, item });
};
