/** (a) The least a handler can do: a constant answer, no library at all. */
export const handler = async () => ({
  version: '1.0',
  response: {
    outputSpeech: { type: 'SSML', ssml: '<speak>Hello. Shall we stretch?</speak>' },
    shouldEndSession: false,
  },
});
