import { dialogue } from './language';
import { everyState, goTo } from './somewhere';
import { fromThreeStates } from './three-states';

/** Words that set somebody moving. */
const exercise = /Get ready|First,|Next,|3 2 1|Lie down on|Starting/;

describe.each(everyState)('somebody who is %s', (state) => {
  dialogue('is asked how strong it is when it hurts, and nothing goes on in silence', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa ouch my back');
    if (state !== 'asked how strong it is') {
      echo.expectSpeech(
        /^Okay, ease out of it now/,
        /a mild pull, a strong ache, or something sharp\?( Or say, it is gone\.)?$/,
      );
      echo.expectAsked('how-strong');
      echo.expectReprompt(/^I have stopped\. To go on, say continue, or to finish, say stop\.$/);
      await echo.untilSessionEnds();
      expect(echo.heard).not.toMatch(exercise);
      await echo.expectStored((item) => !JSON.stringify(item).includes('"guiding"'));
    } else {
      // It was asked already: hurting still is a strong ache.
      echo.expectSpeech(/^Then we leave this one\./);
      echo.expectGuiding('press-up-series', { step: 2 });
    }
  });

  dialogue('is told to get help on a warning sign, twice, and is not offered to go on', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa i have chest pain');
    expect(echo.speech).toBe(
      'Please stop now. That can be an emergency. Call nine one one, or ask someone near you to. ' +
        'Please stop, and get help now. Call nine one one, or ask someone near you to. ' +
        'I cannot make the call for you.',
    );
    echo.expectSpeech(/^Please stop now\./);
    expect(echo.reprompt).toBe('');
    echo.expectSession('closed');
    await echo.finish();
    await echo.expectStored({ member: { session: { inputs: null, place: null } } });
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectNoSpeech('You stopped at');
  });

  dialogue('is told to stop and rest when dizzy, and finishes with a yes', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa the room is spinning');
    echo.expectSpeech(
      /^Stop there\. Sit, or lie on your side/,
      'nine one one',
      /Shall we finish for today\?$/,
    );
    echo.expectAsked('finish-for-today');
    await echo.say('okay');
    echo.expectSpeech(/^Rest as long as you like\./);
    echo.expectSession('closed');
  });

  dialogue('and dizzy is left in peace when they say nothing', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa i feel dizzy');
    await echo.untilSessionEnds();
    expect(echo.heard).not.toMatch(exercise);
  });

  dialogue('is asked for a midwife or doctor when pregnant, and gets a set that suits', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt("alexa i'm pregnant");
    echo.expectSpeech('your midwife or doctor', /Have they said it is fine\?$/);
    echo.expectAsked('midwife-agrees');
    await echo.say('yes');
    echo.expectSpeech(/upright and all-fours/i);
    echo.expectNoSpeech(/[Ll]ie (down )?on your (back|front)/);
  });

  dialogue('gets only the own list counted after surgery, until somebody has agreed', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa i had back surgery');
    echo.expectSpeech(
      'I cannot judge that',
      'count and time it for you',
      /Have they said .* fine for you now\?$/,
    );
    echo.expectAsked('surgeon-agrees');
    await echo.say('no');
    echo.expectSpeech('locked', 'count thirty seconds for me');
    echo.expectAsked('what-next');
  });

  dialogue('is never told that it is safe, and nothing goes on meanwhile', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa should i be doing this');
    echo.expectSpeech('I do not know your situation');
    echo.expectNoSpeech(/\b(it is|this is|you are) safe\b/, 'Get ready');
    echo.expectSession('open');
  });

  dialogue('who tells of weak bones never gets a knee hug that day', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa i have osteoporosis');
    echo.expectSpeech('Thank you for telling me. Then I leave out rounding and curling up');
    echo.expectSession('open');
    if (echo.speech.includes('something sharp')) await echo.say('only mild');
    await echo.interrupt('alexa start the ten minute back stretches');
    if (echo.speech.includes('I understand')) await echo.say('i understand');
    echo.expectGuiding('general-10');
    echo.expectToComeWithout('single-knee-to-chest', 'double-knee-to-chest', 'bicycle', 'thread-the-needle');
    await echo.finish();
    await echo.expectStored((item) => !/osteo|caution|leaveOut/i.test(JSON.stringify(item)));
  });
});

fromThreeStates('safety-everywhere');
