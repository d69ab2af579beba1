const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** An ampersand that does not already begin one of XML's five entities, and the four other marks. */
const MARKS = /&(?!(?:amp|lt|gt|quot|apos);)|[<>"']/g;

/** What XML 1.0 forbids even when escaped: control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** Most of what is said: nothing in it to be escaped. */
const PLAIN = /^[\w .,:;?!()-]*$/;

/**
 * Makes any text safe to stand in SSML, as content or inside an attribute's quotes (platform facts 1.2). Characters
 * that XML forbids, and line breaks and tabs, become one space.
 *
 * Escaping what is already escaped changes nothing: `&amp;` stays `&amp;`, since no text of ours means the letters
 * "amp" and a voice that reads them out is the worse mistake.
 */
export const escapeText = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(FORBIDDEN, ' ').replace(MARKS, (mark) => ENTITIES[mark] ?? mark);
