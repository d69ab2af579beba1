import type { interfaces, ResponseEnvelope } from 'ask-sdk-model';
import { answeredIntents } from '../../lambda/handlers/intents';
import { screenAction } from '../../lambda/handlers/screen-events';
import { viewports } from '../../simulator/apl/viewports';
import { conversationWith, intent, launch, rememberingLog, spokenIn, switchableStore } from './support';

const show = { aplVersion: '1.4', viewport: viewports.landscape };

const directivesIn = ({ response }: ResponseEnvelope): string[] =>
  (response.directives ?? []).map(({ type }) => type);

const tokenIn = ({ response }: ResponseEnvelope): string => {
  const [directive] = response.directives ?? [];
  return directive?.type === 'Alexa.Presentation.APL.RenderDocument' ? (directive.token ?? '') : '';
};

const event = (
  token: string,
  args: readonly string[],
  requestId = 'event',
): interfaces.alexa.presentation.apl.UserEvent => ({
  type: 'Alexa.Presentation.APL.UserEvent',
  requestId,
  timestamp: '',
  locale: 'en-US',
  token,
  arguments: [...args],
  source: {},
  components: {},
});

const start = intent('StartDefaultRoutineIntent');

describe('a device without a screen', () => {
  it.each(answeredIntents)('is never sent a document by %s', async (name) => {
    const talk = conversationWith(switchableStore().store, rememberingLog().log);
    for (const request of [intent(name), start, intent(name)]) {
      talk.wait(20_000);
      const answer = await talk.send(request);
      expect(directivesIn(answer).filter((type) => type.startsWith('Alexa.Presentation'))).toEqual([]);
      expect(answer.response).toHaveProperty('shouldEndSession');
    }
  });

  it.each([
    ['an old version of APL', { ...show, aplVersion: '1.3' }],
    ['a version nobody can read', { ...show, aplVersion: 'newest' }],
    ['no viewport', { aplVersion: '1.4' }],
  ])('is one with %s, too', async (_, options) => {
    const talk = conversationWith(switchableStore().store, rememberingLog().log, options);
    const answer = await talk.send(start);
    expect(directivesIn(answer)).toEqual([]);
    expect(spokenIn(answer)).toContain('Starting');
  });
});

describe('a device with a screen', () => {
  it.each(['1.4', '1.9', '2024.3'])('is shown what is going on when it knows APL %s', async (aplVersion) => {
    const talk = conversationWith(switchableStore().store, rememberingLog().log, { ...show, aplVersion });
    expect(directivesIn(await talk.send(start))).toEqual(['Alexa.Presentation.APL.RenderDocument']);
  });

  it.each(answeredIntents)(
    'gets a whole answer to %s: said once, by the device or by the document',
    async (name) => {
      const talk = conversationWith(switchableStore().store, rememberingLog().log, show);
      for (const request of [intent(name), start, intent(name)]) {
        talk.wait(20_000);
        const { response } = await talk.send(request);
        const isSaidByDocument = JSON.stringify(response.directives ?? []).includes('SpeakItem');
        expect(response.outputSpeech === undefined).toBe(isSaidByDocument);
        expect(response.shouldEndSession === undefined).toBe(isSaidByDocument);
      }
    },
  );

  it('is answered with nothing when it only tells how far it has got, and that is stored', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log, show);
    const token = tokenIn(await talk.send(start));
    talk.wait(60_000);
    const answer = await talk.send(event(token, ['reached', '22', '']));
    expect(answer.response).toEqual({});
    expect(state.stored().session?.spoken?.heard?.cues).toBe(22);
  });

  it('stores nothing for an event that comes too late', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log, show);
    await talk.send(start);
    state.calls.length = 0;
    const answer = await talk.send(event('older', ['done', '', '']));
    expect(answer.response).toEqual({});
    expect(state.calls).toEqual([]);
  });

  it('hears the next slice although the store is down', async () => {
    const { store, state } = switchableStore();
    const talk = conversationWith(store, rememberingLog().log, show);
    const token = tokenIn(await talk.send(start));
    state.isDown = true;
    talk.wait(200_000);
    const answer = await talk.send(event(token, ['done', '', '']));
    expect(directivesIn(answer)).toEqual(['Alexa.Presentation.APL.RenderDocument']);
  });

  it('answers a touch with words and a document', async () => {
    const talk = conversationWith(switchableStore().store, rememberingLog().log, show);
    const token = tokenIn(await talk.send(start));
    talk.wait(30_000);
    const answer = await talk.send(event(token, ['touched', 'pause', '']));
    expect(spokenIn(answer)).toContain('Paused');
    expect(answer.response.shouldEndSession).toBe(false);
    expect(directivesIn(answer)).toEqual(['Alexa.Presentation.APL.RenderDocument']);
  });
});

describe('what went wrong with a document', () => {
  it('is logged, and answered with nothing', async () => {
    const remembered = rememberingLog();
    const talk = conversationWith(switchableStore().store, remembered.log, show);
    await talk.send(start);
    const answer = await talk.send({
      type: 'Alexa.Presentation.APL.RuntimeError',
      requestId: 'error',
      timestamp: '',
      locale: 'en-US',
      token: 'first',
      errors: [{ type: 'LIST_ERROR', reason: 'INTERNAL_ERROR', message: 'No.', listId: 'l' } as never],
    });
    expect(answer.response).toEqual({});
    expect(remembered.troubles.at(-1)?.details).toMatchObject({ error: 'LIST_ERROR INTERNAL_ERROR: No.' });
  });
});

describe('what a document tells', () => {
  it.each([
    ['a launch', launch],
    ['an event without arguments', event('t', [])],
    ['an event of a document that is not ours', event('t', ['purchase', 'now'])],
    ['a touch on what is not there', event('t', ['touched', 'toString'])],
  ])('is not read into %s', (_, request) => {
    expect(screenAction(request)).toBeNull();
  });

  it.each(['', 'many', '1e999'])('is no progress when it is "%s"', (cues) => {
    const action = screenAction(event('t', ['reached', cues]));
    expect(action).toMatchObject({ do: 'from-screen', told: { what: 'reached' } });
    expect(Number.isInteger(action?.do === 'from-screen' && 'cues' in action.told && action.told.cues)).toBe(
      false,
    );
  });
});
