import fc from 'fast-check';
import { escapeText } from '../../lambda/speech/escape';
import { parseSsml, textOf } from './parse-ssml';

const inSpeak = (text: string): string => `<speak>${escapeText(text)}</speak>`;
/** Any string at all: halves of surrogate pairs, control characters and markup included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ';',
        'amp;',
        '&amp;',
        '&lt;',
        ']]>',
        '<break time="1s"/>',
        '\uD800',
        '\uDC00',
        '\0',
      ),
      fc.string({ maxLength: 3 }),
    ),
  }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

describe('escaping text for SSML', () => {
  it('writes the five marks of XML as entities', () => {
    expect(escapeText(`knees & hips <wide> "child's"`)).toBe(
      'knees &amp; hips &lt;wide&gt; &quot;child&apos;s&quot;',
    );
  });

  it('leaves what is already escaped alone', () => {
    expect(escapeText('the child&apos;s pose &amp; more')).toBe('the child&apos;s pose &amp; more');
  });

  it('escapes the ampersand of anything that only looks like an entity', () => {
    expect(escapeText('&#0; &nbsp; &amp')).toBe('&amp;#0; &amp;nbsp; &amp;amp');
  });

  it('turns control characters and halves of surrogate pairs into a space', () => {
    expect(escapeText('knees\u0000\u001B\n\thips \uD800 \u{1F9D8}')).toBe('knees hips   \u{1F9D8}');
  });

  it('makes a well-formed document of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => parseSsml(inSpeak(text))).not.toThrow();
      }),
    );
  });

  it('never lets a text bring tags of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseSsml(inSpeak(text)).every(({ kind }) => kind === 'text')).toBe(true);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeText(escapeText(text))).toBe(escapeText(text));
      }),
    );
  });

  it('keeps every printable text without entities as it was', () => {
    const printable = fc.string({ unit: 'grapheme' }).filter((text) => !/&\w+;|\p{Cc}/u.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        expect(textOf(inSpeak(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
