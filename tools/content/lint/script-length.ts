import { newMember } from '../../../lambda/coach/member';
import { contextOf, type Coach } from '../../../lambda/coach/moment';
import { makePlan } from '../../../lambda/coach/make-plan';
import { startOfStep } from '../../../lambda/coach/repetitions';
import { cuesOf, makeScript } from '../../../lambda/coach/script';
import { lengthMs } from '../../../lambda/coach/script-cue';
import { plainInputs } from '../../../lambda/coach/plan-inputs';
import { createVoice } from '../../../lambda/speech/voice';
import { createWords } from '../../../lambda/words';
import type { ScriptLength } from './minutes-honest';

/** How long a routine's own script lasts for somebody who does it for the first time, in milliseconds. */
export const scriptLengthMs: ScriptLength = ({ id }, catalogue) => {
  const coach: Coach = {
    catalogue,
    words: createWords('en', catalogue.words.en),
    voice: (ratePercent) => createVoice({ ratePercent }),
  };
  const member = newMember();
  const plan = makePlan(catalogue, plainInputs({ routine: id }, catalogue.version), member.settings);
  const [first] = plan.steps;
  if (first === undefined) return 0;
  const start = startOfStep(0, first.dose, member.settings.firstSide);
  return lengthMs(cuesOf(makeScript(contextOf(coach, member, plan), start, 'fresh').parts));
};
