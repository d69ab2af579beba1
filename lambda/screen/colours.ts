/** Dark and quiet: people lie in a dim room and look up from the floor. Contrast with `night` is 7 to 1 or more for words. */
export const colours = {
  night: '#10161f',
  card: '#18202a',
  line: '#2b3747',
  words: '#f2f6fb',
  quiet: '#b3c2d4',
  /** The ring while something is held, and what can be touched. */
  work: '#7cc4ff',
  /** The ring while time passes: getting into position, resting. */
  rest: '#ffb37a',
  press: '#27466b',
} as const;
