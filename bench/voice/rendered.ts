import { type Espeak, STANDARD_WORDS_PER_MINUTE } from './espeak';

const BREAK = /<break time="(\d+)(ms|s)"\/>/;

const withoutWrapper = (ssml: string): string => ssml.replace(/<\/?(?:speak|prosody[^>]*)>/g, '');

/**
 * Markup as espeak-ng needs it. Of breaks side by side it speaks only one, so they become one (it has no upper
 * limit); and it stretches breaks inside `prosody`, which is taken away: the rate is its own then.
 */
const forEspeak = (inner: string): string =>
  inner.replace(new RegExp(`(?:${BREAK.source}){2,}`, 'g'), (breaks) => {
    const ms = [...breaks.matchAll(new RegExp(BREAK, 'g'))].reduce(
      (sum, [, number, unit]) => sum + Number(number) * (unit === 's' ? 1000 : 1),
      0,
    );
    return `<break time="${ms}ms"/>`;
  });

/**
 * How long the stand-in voice speaks a document of ours, in milliseconds: by difference, between two words, so that
 * its silence at the end of a file does not count.
 */
export const renderedMs = async (espeak: Espeak, ssml: string, ratePercent: number): Promise<number> => {
  const wordsPerMinute = Math.round((STANDARD_WORDS_PER_MINUTE * ratePercent) / 100);
  const lengthMs = (inner: string): Promise<number> =>
    espeak.lengthMs(`<speak>${forEspeak(`Now.<break time="1s"/>${inner}Now.`)}</speak>`, wordsPerMinute);
  return (await lengthMs(withoutWrapper(ssml))) - (await lengthMs(''));
};
