import fc from 'fast-check';
import { SHORTEST_BREAK_MS } from '../../lambda/speech/breaks';
import { spokenAt } from '../../lambda/speech/spoken-at';
import { renderCues } from '../../lambda/speech/ssml';
import { createVoice } from '../../lambda/speech/voice';
import { anyCues, coachCues, type TimedText } from './arbitrary-cues';
import { parseSsml } from './parse-ssml';
import { timelineOf } from './timeline';

const { spokenMs } = createVoice();
const say = (text: string): TimedText => ({ text, ms: spokenMs(text) });
const count = (number: number, ms = 1000): TimedText => ({ text: String(number), ms });
const wait = (ms: number): TimedText => ({ text: '', ms });
const counts = (to: number, ms = 1000): TimedText[] =>
  Array.from({ length: to }, (_, index) => count(index + 1, ms));
const totalMs = (cues: readonly TimedText[]): number => cues.reduce((sum, { ms }) => sum + ms, 0);
const voicedMs = (text: string): number => spokenAt(text, 100).voicedMs;

describe('cues as SSML', () => {
  it('puts sentences that follow one another side by side', () => {
    expect(renderCues([say('Next, knee rolls.'), say('Lie on your back.')])).toBe(
      '<speak>Next, knee rolls. Lie on your back.</speak>',
    );
  });

  it('fills the rest of a second after a number', () => {
    expect(renderCues([count(5)])).toBe(`<speak>5<break time="${1000 - voicedMs('5')}ms"/></speak>`);
  });

  it('makes one break of the pause after a sentence and a wait', () => {
    const words = say('Lie on your back.');
    const ssml = renderCues([words, wait(3000)]);
    expect(parseSsml(ssml).map(({ kind }) => kind)).toEqual(['text', 'break']);
    expect(timelineOf(ssml).totalMs).toBe(words.ms + 3000);
  });

  it('merges neighbouring waits into as few breaks as they need', () => {
    expect(renderCues([wait(6000), wait(6000), wait(4000)])).toBe(
      '<speak><break time="10s"/><break time="6s"/></speak>',
    );
  });

  it('wraps a slower voice around everything', () => {
    expect(renderCues([wait(1000)], 90)).toBe(
      '<speak><prosody rate="90%"><break time="1s"/></prosody></speak>',
    );
  });

  it('gives slower words more of their second', () => {
    const breakMs = (ratePercent: number): number[] =>
      parseSsml(renderCues([count(5)], ratePercent)).flatMap((part) =>
        part.kind === 'break' ? [part.ms] : [],
      );
    expect(breakMs(100)).toEqual([1000 - spokenAt('5', 100).voicedMs]);
    expect(breakMs(80)).toEqual([1000 - spokenAt('5', 80).voicedMs]);
    expect(spokenAt('5', 80).voicedMs).toBeGreaterThan(spokenAt('5', 100).voicedMs);
  });

  it.each([0, 19, 201, NaN])('refuses a rate of %d percent', (ratePercent) => {
    expect(() => renderCues([count(1)], ratePercent)).toThrow(RangeError);
  });

  it('writes text and nothing but text of a cue that brings markup', () => {
    expect(renderCues([{ text: '<break time="1s"/>', ms: 0 }])).toBe(
      '<speak>&lt;break time=&quot;1s&quot;/&gt;</speak>',
    );
  });

  it('makes an empty document of no cues', () => {
    expect(renderCues([])).toBe('<speak></speak>');
  });

  it('takes what long words overran from the silences that follow', () => {
    const late = { text: 'Breathe out, and slowly draw your left knee in.', ms: 1000 };
    const { texts } = timelineOf(renderCues([late, count(1), count(2), count(3), count(4), count(5)]));
    const starts = texts.filter(({ text }) => /^\d$/.test(text)).map(({ startMs }) => startMs);
    // the words last longer than their second: one, two and three are late, and the last numbers are on time again
    expect(starts[0]).toBeGreaterThan(1500);
    expect(Math.abs((starts.at(-1) ?? NaN) - 5000)).toBeLessThan(SHORTEST_BREAK_MS);
  });

  it('keeps numbers apart that fill their time to the end', () => {
    expect(renderCues([{ text: '5', ms: voicedMs('5') }, count(6)])).toMatch(
      /^<speak>5<break time="40ms"\/>6<break time="\d+ms"\/><\/speak>$/,
    );
  });

  it('pays back a rest that was too short for a break with the next silence', () => {
    const almost = { ...say('Ready.'), ms: spokenMs('Ready.') + SHORTEST_BREAK_MS - 1 };
    const { texts } = timelineOf(renderCues([almost, say('And breathe.'), wait(1000), count(1)]));
    expect(texts.at(-1)?.startMs).toBe(almost.ms + spokenMs('And breathe.') + 1000);
  });
});

describe('counting', () => {
  it.each([5, 10, 30, 60])('starts every number of %d on its second', (seconds) => {
    const { texts } = timelineOf(renderCues(counts(seconds)));
    expect(texts.map(({ startMs }) => startMs)).toEqual(
      Array.from({ length: seconds }, (_, index) => index * 1000),
    );
  });

  it('makes a counted hold of thirty seconds thirty seconds long', () => {
    expect(timelineOf(renderCues(counts(30))).totalMs).toBe(30_000);
  });

  it('makes fives five seconds long', () => {
    const hold = [say('Stay there, and breathe.'), wait(2000), count(5, 5000), count(10, 5000)];
    expect(timelineOf(renderCues(hold)).totalMs).toBe(totalMs(hold));
  });
});

describe('any cues', () => {
  it('become a document that Alexa takes', () => {
    fc.assert(
      fc.property(anyCues, fc.integer({ min: 20, max: 200 }), (cues, ratePercent) => {
        expect(() => parseSsml(renderCues(cues, ratePercent))).not.toThrow();
      }),
    );
  });

  it('are all said, in order', () => {
    fc.assert(
      fc.property(coachCues(), (cues) => {
        const said = timelineOf(renderCues(cues)).texts.map(({ text }) => text);
        expect(said.join(' ')).toBe(
          cues
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join(' '),
        );
      }),
    );
  });

  it.each([100, 90, 80, 110])(
    'last as long as they say at %d percent, to within one short break',
    (ratePercent) => {
      fc.assert(
        fc.property(coachCues(ratePercent), (cues) => {
          const lengthMs = timelineOf(renderCues(cues, ratePercent)).totalMs;
          expect(Math.abs(lengthMs - totalMs(cues))).toBeLessThan(SHORTEST_BREAK_MS + cues.length);
        }),
      );
    },
  );

  it('begin every count within a short break of its moment', () => {
    fc.assert(
      fc.property(coachCues(), (cues) => {
        const dueMs = cues.map((_, index) => totalMs(cues.slice(0, index)));
        const due = cues.flatMap(({ text }, index) => (/^\d+$/.test(text) ? [dueMs[index] ?? 0] : []));
        const heard = timelineOf(renderCues(cues)).texts.filter(({ text }) => /^\d+$/.test(text));
        heard.forEach(({ startMs }, index) => {
          expect(Math.abs(startMs - (due[index] ?? NaN))).toBeLessThan(SHORTEST_BREAK_MS + cues.length);
        });
      }),
    );
  });
});
