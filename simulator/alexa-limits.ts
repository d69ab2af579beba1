/** Alexa's hard limits (platform facts 1.1): characters and milliseconds of one speech, bytes of the whole response. */
export const MOST_SPEECH_CHARACTERS = 8000;
export const MOST_SPEECH_MS = 240_000;
export const MOST_RESPONSE_BYTES = 120 * 1024;

/** Our own limit of what travels with the session, bytes: it comes back with every request. */
export const MOST_ATTRIBUTE_BYTES = 8 * 1024;
