import type { Answer } from './act';
import type { Coach, Occasion } from './moment';
import type { Member } from './member';
import { NOWHERE } from './place';
import { cueMaker } from './script-cue';
import { emptySession } from './session';

/**
 * The answer when the coach itself failed: a plain sentence, and the routine paused where its last answer began, so
 * that nothing is lost and nothing skipped. Uses as little of the coach as it can.
 */
export const apologise = (coach: Coach, member: Member, occasion: Occasion): Answer => {
  const session = member.session ?? emptySession(occasion.nowMs);
  const place = session.spoken?.from ?? session.place;
  const hasPlan = session.inputs !== null && place !== null;
  const say = (text: string) => cueMaker(coach.voice(100), 'invitation', place ?? NOWHERE).say(text);
  const prompt = coach.words.phrase(hasPlan ? 'trouble.resume' : 'trouble.start');
  return {
    today: occasion.today,
    member: {
      ...member,
      session: {
        ...session,
        state: hasPlan ? 'paused' : 'choosing',
        asked: hasPlan ? { about: 'resume' } : { about: 'what-next' },
        place,
        spoken: null,
        changedAtMs: occasion.nowMs,
      },
    },
    turn: {
      ending: 'ask',
      speech: [say(coach.words.phrase('trouble.sorry')), say(prompt)],
      reprompt: [say(prompt)],
      ratePercent: 100,
    },
  };
};
