import { allWords, saidBy, timelineOf, wordsOf, type EchoVoice } from '../../simulator/timeline';
import { steadyVoice } from './fakes';
import { whenSaid } from './when-said';

/**
 * A voice that takes its time, to see what the skill makes of it.
 *
 * @param factor 1.1 says that its words last a tenth longer; silences are not affected
 */
const slowerVoice = (voice: EchoVoice, factor: number): EchoVoice => ({
  ...voice,
  spoken: (text) => {
    const { voicedMs, endPauseMs } = voice.spoken(text);
    return { voicedMs: voicedMs * factor, endPauseMs: endPauseMs * factor };
  },
});

const pausing: EchoVoice = {
  spoken: (text) => ({ voicedMs: text.split(' ').length * 500, endPauseMs: 300 }),
  breakReplacesEndPause: true,
};

const lay = (inside: string, voice = steadyVoice) => timelineOf(`<speak>${inside}</speak>`, voice);
const spans = (inside: string, voice = steadyVoice) =>
  lay(inside, voice).items.map(({ atMs, text, ms }) => [atMs, text, ms]);

describe('a timeline', () => {
  test('puts words and silences one after the other', () => {
    expect(lay('Breathe in.<break time="2s"/>one<break time="400ms"/>two')).toEqual({
      items: [
        { atMs: 0, kind: 'words', text: 'Breathe in.', ms: 1000 },
        { atMs: 1000, kind: 'silence', text: '', ms: 2000 },
        { atMs: 3000, kind: 'words', text: 'one', ms: 500 },
        { atMs: 3500, kind: 'silence', text: '', ms: 400 },
        { atMs: 3900, kind: 'words', text: 'two', ms: 500 },
      ],
      totalMs: 4400,
    });
  });

  test('adds breaks that follow each other', () => {
    expect(spans('<break time="10s"/><break time="10s"/><break time="500ms"/>go')).toEqual([
      [0, '', 20_500],
      [20_500, 'go', 500],
    ]);
  });

  test('takes sentences one by one', () => {
    expect(spans('One two. Three?')).toEqual([
      [0, 'One two.', 1000],
      [1000, 'Three?', 500],
    ]);
  });

  test('has the pause of the voice between sentences, but not after the last', () => {
    expect(spans('One. Two.', pausing)).toEqual([
      [0, 'One.', 500],
      [500, '', 300],
      [800, 'Two.', 500],
    ]);
  });

  test('lets a break take the place of that pause', () => {
    expect(spans('One.<break time="1s"/>Two.', pausing)).toEqual([
      [0, 'One.', 500],
      [500, '', 1000],
      [1500, 'Two.', 500],
    ]);
  });

  test('adds the break to that pause where the voice does so', () => {
    expect(spans('One.<break time="1s"/>Two.', { ...pausing, breakReplacesEndPause: false })).toEqual([
      [0, 'One.', 500],
      [500, '', 1300],
      [1800, 'Two.', 500],
    ]);
  });

  test('stretches words by their rate, and not silences', () => {
    expect(spans('<prosody rate="50%">One two.<break time="1s"/></prosody>three')).toEqual([
      [0, 'One two.', 2000],
      [2000, '', 1000],
      [3000, 'three', 500],
    ]);
  });

  test('keeps the words of inline tags in their sentence', () => {
    expect(
      spans('Rest your <emphasis level="strong">left</emphasis> ankle on <sub alias="it">x</sub>.'),
    ).toEqual([[0, 'Rest your left ankle on it.', 3000]]);
  });

  test('knows what paragraphs and named breaks last', () => {
    expect(spans('<p>One</p><s>two</s><break strength="x-strong"/>three')).toEqual([
      [0, 'One', 500],
      [500, '', 500],
      [1000, 'two', 500],
      [1500, '', 1000],
      [2500, 'three', 500],
    ]);
  });

  test('of nothing is empty', () => {
    expect(lay('')).toEqual({ items: [], totalMs: 0 });
  });

  test('follows a voice that takes its time', () => {
    expect(lay('One two.<break time="1s"/>', slowerVoice(steadyVoice, 1.1)).totalMs).toBeCloseTo(2100);
  });
});

describe('reading along', () => {
  const timeline = lay('Hold on now.<break time="1s"/>one<break time="500ms"/>two');

  test('gives each word its moment', () => {
    const [item] = timeline.items;
    expect(item && wordsOf(item).map(({ atMs, word }) => [Math.round(atMs), word])).toEqual([
      [0, 'Hold'],
      [577, 'on'],
      [923, 'now.'],
    ]);
  });

  test('tells what has been said by a moment', () => {
    expect(saidBy(timeline, 0)).toBe('');
    expect(saidBy(timeline, 600)).toBe('Hold on');
    expect(saidBy(timeline, 3000)).toBe('Hold on now. one');
  });

  test('tells all words', () => {
    expect(allWords(timeline)).toBe('Hold on now. one two');
  });

  test('finds the middle of a word', () => {
    expect(whenSaid(timeline, /two/)).toBe(3500 + 250);
  });

  test('finds words that run across silences by the first of them', () => {
    expect(whenSaid(timeline, /one two/)).toBe(2500 + 250);
  });

  test('finds a later occurrence', () => {
    expect(whenSaid(lay('one<break time="1s"/>one'), /one/, 2)).toBe(1500 + 250);
  });

  test('finds words whatever their capitals when asked to', () => {
    expect(whenSaid(timeline, /hold/)).toBeNull();
    expect(whenSaid(timeline, /hold/i)).toBeCloseTo(577 / 2, 0);
  });

  test('says null for what is not said', () => {
    expect(whenSaid(timeline, /three/)).toBeNull();
    expect(whenSaid(timeline, /one/, 2)).toBeNull();
  });
});
