const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const unitOf = new Map(UNITS.map((word, value) => [word, value]));
const tenOf = new Map(TENS.flatMap((word, value) => (word === '' ? [] : [[word, value * 10] as const])));

/** A number read from words: its value, and how many words it took. */
export interface NumberRead {
  value: number;
  words: number;
}

const belowHundred = (tokens: readonly string[], at: number): NumberRead | null => {
  const first = tokens[at];
  if (first === undefined) return null;
  const ten = tenOf.get(first);
  if (ten !== undefined) {
    const unit = unitOf.get(tokens[at + 1] ?? '');
    return unit !== undefined && unit > 0 && unit < 10
      ? { value: ten + unit, words: 2 }
      : { value: ten, words: 1 };
  }
  const unit = unitOf.get(first);
  return unit === undefined ? null : { value: unit, words: 1 };
};

/**
 * Reads a whole number from 0 to 999 in words, the longest that begins at `at`: "twenty", "forty five",
 * "a hundred", "two hundred and ten".
 *
 * @param tokens words as {@link normalise} gives them
 * @returns null where no number begins
 */
export const readNumber = (tokens: readonly string[], at: number): NumberRead | null => {
  const lead: NumberRead | null = tokens[at] === 'a' ? { value: 1, words: 1 } : belowHundred(tokens, at);
  if (lead === null) return null;
  if (lead.value < 1 || lead.value > 9 || tokens[at + lead.words] !== 'hundred') {
    return tokens[at] === 'a' ? null : lead;
  }
  const hundreds = { value: lead.value * 100, words: lead.words + 1 };
  const joined = tokens[at + hundreds.words] === 'and' ? 1 : 0;
  const rest = belowHundred(tokens, at + hundreds.words + joined);
  return rest === null || rest.value === 0
    ? hundreds
    : { value: hundreds.value + rest.value, words: hundreds.words + joined + rest.words };
};

/**
 * Writes a whole number in words, as Alexa transcribes it: 45 is "forty five".
 *
 * @param value 0 to 999; anything else stays digits
 */
export const numberWords = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > 999) return String(value);
  const unit = UNITS[value];
  if (unit !== undefined) return unit;
  if (value < 100) {
    const rest = value % 10;
    return `${TENS[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : ` ${UNITS[rest] ?? ''}`}`;
  }
  const rest = value % 100;
  return `${UNITS[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${numberWords(rest)}`}`;
};
