import { parseSsml, plainWords, sentencesOf, SsmlError, textsOf } from '../../simulator/ssml';
import { breakTimeMs, ssmlFindings } from '../../simulator/ssml-rules';

const speak = (inside: string): string => `<speak>${inside}</speak>`;

describe('parsing SSML', () => {
  test('reads tags, attributes and text', () => {
    expect(parseSsml(speak(`One<break time='1s'/> <s>two</s>`))).toMatchObject({
      name: 'speak',
      children: [
        { text: 'One' },
        { name: 'break', attributes: { time: '1s' }, children: [] },
        { text: ' ' },
        { name: 's', children: [{ text: 'two' }] },
      ],
    });
  });

  test('resolves entities in text and attributes', () => {
    const root = parseSsml(speak(`Tom &amp; Jerry&#39;s &lt;3 &#x21;<sub alias="a &quot;b&quot;">c</sub>`));
    expect(plainWords(root)).toBe(`Tom & Jerry's <3 !a "b"`);
  });

  test.each([
    ['a bare ampersand', speak('Tom & Jerry')],
    ['an unknown entity', speak('a&nbsp;b')],
    ['a bare angle', speak('1 < 2')],
    ['a tag that is not closed', speak('<p>One')],
    ['tags that overlap', speak('<p><s>One</p></s>')],
    ['a closing tag too many', speak('One</p>')],
    ['no speak around it', 'One'],
    ['another element around it', '<p>One</p>'],
    ['words outside', `One ${speak('two')}`],
    ['two of them', speak('One') + speak('two')],
    ['nothing at all', ''],
    ['an attribute without quotes', speak('<break time=1s/>')],
    ['an attribute twice', speak('<break time="1s" time="2s"/>')],
    ['a comment', speak('<!-- hidden -->One')],
    ['a declaration', `<?xml version="1.0"?>${speak('One')}`],
  ])('refuses %s', (_, ssml) => {
    expect(() => parseSsml(ssml)).toThrow(SsmlError);
  });

  test('quotes the place that is wrong', () => {
    expect(() => parseSsml(speak('One</p> two'))).toThrow('</p> closes <speak> at "</p> two</speak>"');
  });
});

test('plain words have single spaces where tags part them, and none within a word', () => {
  const root = parseSsml(
    speak('One<break time="1s"/>two <emphasis level="strong">thr</emphasis>ee.<p>Four.</p>'),
  );
  expect(plainWords(root)).toBe('One two three. Four.');
});

test('texts are given exactly as they stand', () => {
  expect(textsOf(parseSsml(speak(' One  <s>two </s>')))).toEqual([' One  ', 'two ']);
});

test('sentences end at their marks', () => {
  expect(sentencesOf(' One two.  Three! Four?\nfive')).toEqual(['One two.', 'Three!', 'Four?', 'five']);
});

test.each([
  ['1s', 1000],
  ['1.5s', 1500],
  ['750ms', 750],
  ['750', null],
  ['-1s', null],
  ['soon', null],
])('a break of "%s" lasts %p ms', (time, ms) => {
  expect(breakTimeMs(time)).toBe(ms);
});

describe('what Alexa speaks', () => {
  const findings = (inside: string): string[] => ssmlFindings(parseSsml(speak(inside)));

  test.each([
    '<break time="10s"/><break time="10000ms"/><break strength="x-strong"/>',
    '<prosody rate="85%" volume="+2dB" pitch="-10%">slow</prosody><prosody rate="x-slow">slow</prosody>',
    '<p><s>One.</s></p>',
    '<say-as interpret-as="cardinal">5</say-as><sub alias="five">5</sub>',
    '<emphasis level="moderate">now</emphasis><w role="amazon:VB">read</w>',
    '<phoneme alphabet="ipa" ph="x">x</phoneme><lang xml:lang="en-GB">x</lang><voice name="Amy">x</voice>',
    '<amazon:effect name="whispered">x</amazon:effect><amazon:domain name="long-form">x</amazon:domain>',
    '<amazon:emotion name="excited" intensity="low">x</amazon:emotion>',
    '<audio src="soundbank://soundlibrary/x"/><alexa:name type="first" personId="x"/>',
  ])('includes %s', (inside) => {
    expect(findings(inside)).toEqual([]);
  });

  test.each([
    ['<blink>x</blink>', '<blink> is not a tag Alexa speaks'],
    ['<amazon:breath duration="medium" volume="x-loud"/>', '<amazon:breath> is not a tag Alexa speaks'],
    ['<break time="11s"/>', '<break time="11s"> is out of bounds'],
    ['<break time="10001ms"/>', '<break time="10001ms"> is out of bounds'],
    ['<break time="5"/>', '<break time="5"> is out of bounds'],
    ['<break/>', '<break> needs an attribute'],
    ['<break strength="huge"/>', '<break strength="huge"> is out of bounds'],
    ['<break time="1s">x</break>', '<break> must be empty'],
    ['<prosody rate="10%">x</prosody>', '<prosody rate="10%"> is out of bounds'],
    ['<prosody speed="fast">x</prosody>', '<prosody> takes no attribute speed'],
    ['<prosody volume="+9dB">x</prosody>', '<prosody volume="+9dB"> is out of bounds'],
    ['<emphasis>x</emphasis>', '<emphasis> needs the attribute level'],
    ['<amazon:effect name="drc">x</amazon:effect>', '<amazon:effect name="drc"> is out of bounds'],
    ['<amazon:emotion name="excited">x</amazon:emotion>', '<amazon:emotion> needs the attribute intensity'],
    ['<audio src="http://x/y.mp3"/>', '<audio src="http://x/y.mp3"> is out of bounds'],
  ])('does not include %s', (inside, finding) => {
    expect(findings(inside)).toEqual([finding]);
  });

  test('is checked inside other tags too', () => {
    expect(findings('<p><s><blink>x</blink></s></p>')).toEqual(['<blink> is not a tag Alexa speaks']);
  });
});
