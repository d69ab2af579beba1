/** What somebody says to Alexa, with or without the wake word, as words without it. */
export const withoutWakeWord = (phrase: string): string =>
  phrase
    .trim()
    .replace(/^alexa\b[\s,.!]*/i, '')
    .trim();

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What somebody said to Alexa, in what a microphone heard.
 *
 * @param heard as the browser understood it
 * @param isListening whether Alexa listens anyway, so that no wake word is needed
 * @param saying what Alexa herself is saying: "Say, Alexa, pause" must not pause
 * @returns the words after the wake word, empty for the wake word alone; null when it was not for Alexa
 */
export const saidToAlexa = (heard: string, isListening: boolean, saying: string): string | null => {
  const words = plain(heard);
  const at = words.search(/\balexa\b/);
  if (at < 0) return isListening && words !== '' ? words : null;
  const call = words.slice(at);
  const after = call.replace(/^alexa ?/, '');
  const isEcho = after === '' ? plain(saying).includes('alexa') : plain(saying).includes(call);
  return isEcho ? null : after;
};
