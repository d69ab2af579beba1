import type { ResponseEnvelope, ui } from 'ask-sdk-model';
import { MOST_RESPONSE_BYTES, MOST_SPEECH_CHARACTERS } from './alexa-limits';
import { schemaFindings } from './response-schema';
import { parseSsml, SsmlError, type SsmlElement } from './ssml';
import { ssmlFindings } from './ssml-rules';

/** One speech of a response: its markup as sent, and the same parsed, or what is wrong with it. */
export type Speech =
  { ssml: string; root: SsmlElement; broken: null } | { ssml: string; root: null; broken: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The SSML of a speech, whichever of its two forms it was sent in. */
export const ssmlOf = (speech: ui.OutputSpeech): string =>
  speech.type === 'SSML'
    ? speech.ssml
    : `<speak>${speech.text.replace(/[&<>]/g, (character) => escapes[character] ?? '')}</speak>`;

/** Parses a speech of a response; null when there is none. */
export const speechOf = (speech: ui.OutputSpeech | undefined): Speech | null => {
  if (!speech) return null;
  const ssml = speech.type === 'SSML' ? speech.ssml : ssmlOf(speech);
  try {
    return { ssml, root: parseSsml(ssml), broken: null };
  } catch (error) {
    if (error instanceof SsmlError) return { ssml, root: null, broken: error.message };
    throw error;
  }
};

const asJson = (value: unknown): string | undefined => JSON.stringify(value);

/** Bytes of the response on the wire; null when it is not JSON at all. */
export const bytesOf = (response: unknown): number | null => {
  try {
    return Buffer.byteLength(asJson(response) ?? '');
  } catch {
    return null;
  }
};

/** Audio files in one speech (platform facts 1.1). */
const MOST_AUDIO_FILES = 5;

const countOf = (tag: string, { name, children }: SsmlElement): number =>
  children.reduce(
    (sum, child) => sum + (child.kind === 'element' ? countOf(tag, child) : 0),
    name === tag ? 1 : 0,
  );

const speechTagFindings = (name: string, root: SsmlElement): string[] => {
  const found = ssmlFindings(root);
  const audioFiles = countOf('audio', root);
  if (audioFiles > MOST_AUDIO_FILES)
    found.push(`${audioFiles} audio files, ${MOST_AUDIO_FILES} are the most`);
  if (name === 'reprompt' && countOf('alexa:name', root) > 0) {
    found.push('<alexa:name> is spoken in an answer only');
  }
  return found;
};

const speechRefusals = (name: string, output: ui.OutputSpeech | undefined): string[] => {
  const speech = speechOf(output);
  if (!speech) return [];
  const long =
    speech.ssml.length >= MOST_SPEECH_CHARACTERS
      ? [`the ${name} has ${speech.ssml.length} characters, ${MOST_SPEECH_CHARACTERS} are too many`]
      : [];
  const wrong = speech.root ? speechTagFindings(name, speech.root) : [`it is ${speech.broken}`];
  return [...long, ...wrong.map((finding) => `the ${name} is not SSML that Alexa speaks: ${finding}`)];
};

/**
 * Why Alexa would refuse a response altogether, and tell the person that the skill has a problem.
 *
 * @param response what the skill returned, whatever that is
 * @returns one sentence a reason; empty when Alexa takes it
 */
export const refusalsOf = (response: unknown): string[] => {
  const bytes = bytesOf(response);
  if (bytes === null) return ['the response is not JSON'];
  if (!isResponse(response)) return ['the response has no "version" and "response"'];
  const large =
    bytes > MOST_RESPONSE_BYTES
      ? [`the response has ${bytes} bytes, ${MOST_RESPONSE_BYTES} are the most`]
      : [];
  return [
    ...large,
    ...schemaFindings(JSON.parse(JSON.stringify(response))),
    ...speechRefusals('speech', response.response.outputSpeech),
    ...speechRefusals('reprompt', response.response.reprompt?.outputSpeech),
  ];
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something has the outer shape of a response. */
export const isResponse = (value: unknown): value is ResponseEnvelope => {
  if (!isObject(value) || typeof value.version !== 'string' || !isObject(value.response)) return false;
  const { outputSpeech, reprompt } = value.response;
  const spoken = [outputSpeech, isObject(reprompt) ? reprompt.outputSpeech : undefined];
  return spoken.every((speech) => speech === undefined || isSpeech(speech));
};

const isSpeech = (value: unknown): boolean =>
  isObject(value) &&
  ((value.type === 'SSML' && typeof value.ssml === 'string') ||
    (value.type === 'PlainText' && typeof value.text === 'string'));
