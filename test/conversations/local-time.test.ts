import { dialogue } from './language';
import { inTheRoutine, throughInSilence, toTheEnd } from './people';

const lastDay = (last: string) => ({ member: { history: { practice: { last } } } });

describe("the member's own clock", () => {
  dialogue(
    'tells which day it is: an evening in New York is not tomorrow yet',
    async (echo) => {
      await inTheRoutine(echo);
      await toTheEnd(echo);
      await echo.expectStored(lastDay('2026-11-20'));
    },
    { startsAt: '2026-11-21T02:30:00Z' },
  );

  dialogue(
    'tells it to the end of a session that was heard in silence',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.untilSessionEnds();
      await echo.expectStored(lastDay('2026-11-20'));
    },
    { startsAt: '2026-11-21T02:30:00Z' },
  );

  dialogue(
    'tells it to the end of a session in which nothing was said but to start',
    async (echo) => {
      await inTheRoutine(echo);
      await throughInSilence(echo);
      await echo.nextDay();
      await echo.say('start my back stretches');
      echo.expectGuiding('general-10', { step: 0, rep: 0 });
      await throughInSilence(echo);
      await echo.expectStored({
        member: { history: { practice: { last: '2026-11-21' }, lastDay: '2026-11-21' } },
      });
    },
    { startsAt: '2026-11-21T02:30:00Z' },
  );

  dialogue(
    'tells it with the first word after a start by launch',
    async (echo) => {
      await inTheRoutine(echo);
      await throughInSilence(echo);
      await echo.nextDay();
      await echo.say('start my back stretches');
      await echo.interruptAt('30s', 'alexa pause');
      await echo.expectStored({ member: { history: { lastDay: '2026-11-21' } } });
    },
    { startsAt: '2026-11-21T02:30:00Z' },
  );

  dialogue(
    'is UTC where the device has no time zone to tell',
    async (echo) => {
      echo.account.refuse('no-time-zone');
      await inTheRoutine(echo);
      await toTheEnd(echo);
      await echo.expectStored(lastDay('2026-11-21'));
    },
    { startsAt: '2026-11-21T02:30:00Z' },
  );

  dialogue(
    'makes stretches in bed a wind-down in the evening',
    async (echo) => {
      await echo.say('start my back stretches');
      await echo.say('i understand');
      await echo.interrupt('alexa stretches in bed');
      echo.expectSpeech('In bed, to wind down.');
    },
    { startsAt: '2026-11-21T03:00:00Z' },
  );

  dialogue(
    'makes stretches in bed the ones before getting up in the morning',
    async (echo) => {
      await echo.say('start my back stretches');
      await echo.say('i understand');
      await echo.interrupt('alexa stretches in bed');
      echo.expectSpeech('In bed, then.');
    },
    { startsAt: '2026-11-20T12:00:00Z' },
  );

  dialogue(
    'gives way to what somebody says',
    async (echo) => {
      await echo.say('start my back stretches');
      await echo.say('i understand');
      await echo.interrupt('alexa wake up stretches');
      echo.expectSpeech('In bed, then.');
    },
    { startsAt: '2026-11-21T03:00:00Z' },
  );
});
