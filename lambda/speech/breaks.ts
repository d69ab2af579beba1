/** Alexa's longest single break (platform facts 1.2). */
const LONGEST_BREAK_MS = 10_000;

/** Silences shorter than this are not worth their markup; they are owed to the next one. */
export const SHORTEST_BREAK_MS = 40;

const FULL_BREAK = `<break time="${LONGEST_BREAK_MS / 1000}s"/>`;

const breakTag = (ms: number): string => `<break time="${ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`}"/>`;

/** Breaks, and how long they are silent: all that was asked for, but for a rest too short for a break of its own. */
export interface Silence {
  markup: string;
  ms: number;
}

/**
 * As few breaks as a silence needs, each as long as Alexa allows but the last.
 *
 * @param ms whole milliseconds; nothing comes of less than `SHORTEST_BREAK_MS`
 */
export const silence = (ms: number): Silence => {
  const full = Math.max(0, Math.floor(ms / LONGEST_BREAK_MS));
  const rest = ms - full * LONGEST_BREAK_MS;
  const last = rest >= SHORTEST_BREAK_MS ? rest : 0;
  return {
    markup: FULL_BREAK.repeat(full) + (last > 0 ? breakTag(last) : ''),
    ms: full * LONGEST_BREAK_MS + last,
  };
};

/** The most characters that any silence of up to `ms` milliseconds takes. */
export const longestSilenceMarkup = (ms: number): number => {
  if (ms < SHORTEST_BREAK_MS) return 0;
  const full = Math.ceil((ms - SHORTEST_BREAK_MS + 1) / LONGEST_BREAK_MS) - 1;
  const last = Math.min(Math.floor(ms), LONGEST_BREAK_MS - 1);
  return full * FULL_BREAK.length + `<break time="${last}ms"/>`.length;
};
