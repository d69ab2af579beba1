const BELOW_TWENTY = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const belowHundred = (value: number): string => {
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return BELOW_TWENTY[value] ?? (value % 10 === 0 ? tens : `${tens}-${BELOW_TWENTY[value % 10]}`);
};

/**
 * A whole number as English words: 25 is "twenty-five", 911 "nine hundred and eleven". Numbers from 1,000 are read
 * digit by digit.
 *
 * @param digits decimal digits only
 */
export const inWords = (digits: string): string => {
  const value = Number(digits);
  if (value < 100) return belowHundred(value);
  if (value >= 1000) return Array.from(digits, (digit) => belowHundred(Number(digit))).join(' ');
  const rest = value % 100;
  return `${belowHundred(Math.floor(value / 100))} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
};

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, value) => [belowHundred(value), value] as const),
);

/** The number that a text consists of, in digits or words, whatever its capitals and final mark; else undefined. */
export const numberIn = (text: string): number | undefined => {
  const bare = text
    .trim()
    .replace(/[.!?\u2026,]+$/, '')
    .toLowerCase();
  return /^\d{1,2}$/.test(bare) ? Number(bare) : VALUES.get(bare.replace(/\s+/, '-'));
};
