import fc from 'fast-check';
import { LAG_MS, placeAt } from '../../lambda/coach/locate';
import { readHeld } from '../../lambda/store/held';
import type { Member } from '../../lambda/coach/member';
import { resumePoint } from '../../lambda/coach/resume-point';
import type { Place } from '../../lambda/coach/place';
import { isBefore, planFor, scriptFor } from '../coach/support';
import { converse, dialogue } from './language';
import { inLongHolds, inTheRoutine } from './people';
import type { Echo } from './echo';

const memberOf = (echo: Echo): Member => {
  const held = readHeld(echo.attributes?.held);
  if (held === null) throw new Error('The session carries no member.');
  return held.member;
};

/** Where the person really is, so long after the answer began to be heard: the script itself, walked. */
const truthAt = (member: Member, heardMs: number): Place => {
  const { session } = member;
  if (!session?.inputs || !session.spoken) throw new Error('Nothing is being guided.');
  const { from, entry, openingMs } = session.spoken;
  return placeAt(scriptFor(planFor(session.inputs, member), member, from, entry), heardMs - openingMs);
};

describe('pausing at any moment', () => {
  it('keeps a place that is never later than the truth, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'press up series',
          'mid back stretches',
          'ten minute back stretches',
          'chair stretches',
        ),
        fc.double({ min: 0.02, max: 0.97, noNaN: true }),
        async (routine, share) => {
          await converse(async (echo) => {
            await echo.say(`ask my back stretches to start the ${routine}`);
            await echo.say('yes');
            const member = memberOf(echo);
            const heardMs = Math.round(share * echo.speechMs);
            await echo.interruptAt(`${heardMs}ms`, 'alexa pause');
            const truth = truthAt(member, heardMs);
            const plan = planFor(member.session?.inputs ?? fail());
            const paused = memberOf(echo).session?.place ?? fail();
            // Whole-second time stamps may be a second off either way; the lag covers it.
            expect(isBefore(plan, truth, paused)).toBe(false);

            await echo.say('alexa resume');
            const resumed = memberOf(echo).session?.place ?? fail();
            // A hold that was done is not held again, so the next repetition may follow; nothing later may.
            expect(isBefore(plan, resumePoint(plan, truth, 'left'), resumed)).toBe(false);
            const isSameHold =
              resumed.step === truth.step && resumed.rep === truth.rep && resumed.side === truth.side;
            if (isSameHold && (plan.steps[truth.step]?.dose.holdSeconds ?? 0) >= 10) {
              expect(truth.holdMs - resumed.holdMs).toBeLessThanOrEqual(10_000);
            }
          });
        },
      ),
      { numRuns: 50 },
    );
  }, 120_000);

  dialogue('goes on with the seconds that were left, counted in', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa pause');
    echo.expectSpeech('Paused at sphinx prop');
    await echo.say('alexa resume');
    echo.expectSpeech(/Back to sphinx prop\. (15|20) seconds to go\. Get ready\. 3 2 1/);
  });

  dialogue('waits in silence for more than a minute and still understands resume', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa pause');
    await echo.wait('60s');
    await echo.interrupt('alexa resume');
    echo.expectSpeech('Back to sphinx prop');
  });

  dialogue('comes back tomorrow to that second', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('20', 'alexa pause');
    await echo.untilSessionEnds();
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at sphinx prop, in press-up series. Shall we go on from there?');
    await echo.say('yes');
    echo.expectSpeech('Lie down on your front', /(10|15) seconds to go\. Get ready/);
  });

  dialogue('goes on by itself when nobody answers the offer', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('20', 'alexa pause');
    await echo.untilSessionEnds();
    await echo.nextDay();
    await echo.say('start my back stretches');
    await echo.untilReprompt();
    echo.expectReprompt('Lie down on your front', 'seconds to go');
    await echo.interruptWhen('Number 2', 'alexa pause');
    await echo.expectPlace({ step: 0 });
  });

  dialogue('keeps the place when it is simply left', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptWhen('Last one', 'alexa exit');
    echo.expectSession('closed');
    await echo.finish();
    await echo.expectPlace({ step: 0 });
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at pelvic tilts');
  });

  it('allows for the way of a request to the skill', () => {
    expect(LAG_MS).toBeGreaterThan(1_000);
  });
});

const fail = (): never => {
  throw new Error('There is no session.');
};
