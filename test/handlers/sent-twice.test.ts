import type { ResponseEnvelope } from 'ask-sdk-model';
import { conversationWith, intent, rememberingLog, spokenIn, switchableStore } from './support';

/** What each of two deliveries of the request that opens a session is answered. */
const answersTo = async (name: string, slots?: Parameters<typeof intent>[1]): Promise<ResponseEnvelope[]> => {
  const { store } = switchableStore();
  const { log } = rememberingLog();
  const request = intent(name, slots);
  const first = await conversationWith(store, log).send(request);
  return [first, await conversationWith(store, log).send(request)];
};

describe('a request that opens a session and is delivered twice', () => {
  it('begins nothing twice: the second time it is told where things are', async () => {
    const [first, again] = (await answersTo('AMAZON.StartOverIntent')).map(spokenIn);
    expect(first).toMatch(/Starting ten-minute back stretches/);
    expect(again).toMatch(/Exercise 1 of 7, pelvic tilts/);
  });

  it.each(['AfterSurgeryIntent', 'PregnantIntent', 'ItHurtsIntent', 'DizzyIntent', 'RedFlagIntent'])(
    'is answered in the same words both times when it is about the body: %s',
    async (name) => {
      const [first, again] = await answersTo(name);
      expect(again?.response.outputSpeech).toEqual(first?.response.outputSpeech);
      expect(again?.sessionAttributes?.today).toEqual(first?.sessionAttributes?.today);
    },
  );
});
