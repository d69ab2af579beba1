import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { RenderDocument } from '../../simulator/apl/player';
import { viewports } from '../../simulator/apl/viewports';
import { SHOWING_MS } from '../../simulator/delivery';
import { answer, of, rig, speeches, stateKinds, type Rig } from './fakes';

const screen = { viewport: viewports.landscape };

/** A document that says three words (a second and a half each line) and then tells the skill. */
const twoLines = (token = 'first'): RenderDocument => ({
  type: 'Alexa.Presentation.APL.RenderDocument',
  token,
  document: {
    type: 'APL',
    version: '1.4',
    onMount: {
      type: 'Sequential',
      commands: [
        { type: 'SpeakItem', componentId: 'line0' },
        { type: 'SendEvent', arguments: ['reached', 1] },
        { type: 'SpeakItem', componentId: 'line1' },
        { type: 'SendEvent', arguments: ['done'] },
      ],
    },
    mainTemplate: {
      parameters: ['payload'],
      items: [
        { type: 'Text', id: 'line0', speech: '${payload.talk.properties.lines[0].speech}' },
        { type: 'Text', id: 'line1', speech: '${payload.talk.properties.lines[1].speech}' },
        { type: 'TouchWrapper', id: 'pause', onPress: { type: 'SendEvent', arguments: ['pause'] } },
      ],
    },
  },
  datasources: {
    talk: {
      type: 'object',
      properties: {
        lines: [{ ssml: '<speak>One two three</speak>' }, { ssml: '<speak>four five six</speak>' }],
      },
      transformers: [{ inputPath: 'lines[*].ssml', outputName: 'speech', transformer: 'ssmlToSpeech' }],
    },
  },
});

const shows = (...directives: RenderDocument[]): ResponseEnvelope => {
  const { response, ...rest } = answer({ ends: null });
  return { ...rest, response: { ...response, directives } };
};

const nothing = answer({ ends: null });

const told = ({ requests }: Rig): unknown[] =>
  requests.flatMap(({ request }) =>
    request.type === 'Alexa.Presentation.APL.UserEvent' ? [[request.token, request.arguments]] : [],
  );

describe('an Echo with a screen', () => {
  test('says what it can do, and how large its screen is', async () => {
    const { say, requests } = rig([shows(twoLines())], { screen });
    await say('open the coach');
    expect(requests[0]?.context).toMatchObject({
      System: {
        device: { supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: { maxVersion: '1.4' } } } },
      },
      Viewport: { pixelWidth: 1280, shape: 'RECTANGLE' },
    });
  });

  test('speaks what the document says, line by line, and tells the skill what the document tells', async () => {
    const echo = rig([shows(twoLines()), nothing], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(3100);
    expect(speeches(echo.events)).toEqual(['One two three', 'four five six']);
    expect(told(echo)).toEqual([
      ['first', ['reached', 1]],
      ['first', ['done']],
    ]);
  });

  test('stays in the session without the microphone for half a minute after the last thing that happened', async () => {
    const echo = rig([shows(twoLines()), nothing], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(3000 + SHOWING_MS - 1);
    expect(echo.device.state.kind).toBe('showing');
    expect(echo.device.session).not.toBeNull();
    await echo.clock.skip(1);
    expect(echo.device.session).toBeNull();
    expect(echo.device.document).toBeNull();
    expect(stateKinds(echo.events)).not.toContain('listening');
  });

  test('does not tell the skill that nobody touched it until the session was over', async () => {
    const echo = rig([shows(twoLines()), nothing], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(60_000);
    expect(of(echo.events, 'session-ended')).toMatchObject([{ by: 'silence' }]);
    expect(echo.lastRequest().type).toBe('Alexa.Presentation.APL.UserEvent');
  });

  test('goes on speaking while the skill answers with nothing, and keeps the attributes of that answer', async () => {
    const reached = answer({ ends: null, attributes: { heard: 1 } });
    const echo = rig([shows(twoLines()), reached], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(1600);
    expect(echo.device.state).toMatchObject({ kind: 'speaking', part: 'document' });
    expect(of(echo.events, 'cut')).toEqual([]);
    expect(echo.device.session?.attributes).toEqual({ heard: 1 });
  });

  test('shows the next document that the skill answers with', async () => {
    const echo = rig([shows(twoLines()), nothing, shows(twoLines('second'))], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(3100);
    expect(echo.device.document?.token).toBe('second');
    expect(speeches(echo.events)).toHaveLength(3);
  });

  test('is cut short by a word: the document says nothing more', async () => {
    const echo = rig([shows(twoLines()), answer({ speech: 'Paused. Say resume.' })], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(700);
    await echo.say('alexa pause');
    await echo.clock.skip(5000);
    expect(of(echo.events, 'cut')).toMatchObject([{ part: 'document', saidMs: 700 }]);
    expect(speeches(echo.events)).toEqual(['One two three', 'Paused. Say resume.']);
    expect(told(echo)).toEqual([]);
  });

  test('can be touched: what is being said stops, and the skill hears of it', async () => {
    const echo = rig([shows(twoLines()), answer({ speech: 'Paused. Say resume.' })], { screen });
    await echo.say('open the coach');
    await echo.clock.skip(700);
    await echo.clock.runUntil(echo.device.touch('pause'));
    expect(told(echo)).toEqual([['first', ['pause']]]);
    expect(speeches(echo.events).at(-1)).toBe('Paused. Say resume.');
    await expect(echo.device.touch('nothing')).rejects.toThrow('"nothing"');
  });

  test('speaks the answer first where there is one, and opens the microphone if it is asked to', async () => {
    const asks = answer({ speech: 'Shall we begin now?', reprompt: 'Shall we?' });
    const both = { ...asks, response: { ...asks.response, directives: [twoLines()] } };
    const echo = rig([both], { screen });
    await echo.say('open the coach');
    expect(echo.device.state).toMatchObject({ kind: 'speaking', part: 'answer' });
    await echo.clock.skip(2000);
    expect(echo.device.state.kind).toBe('listening');
    expect(echo.device.document?.token).toBe('first');
  });

  test('shows nothing any more once the session is over', async () => {
    const echo = rig([shows(twoLines()), answer({ speech: 'Goodbye then.', ends: true })], { screen });
    await echo.say('open the coach');
    await echo.say('alexa stop');
    await echo.clock.skip(1000);
    expect(echo.device.document).toBeNull();
    expect(of(echo.events, 'shown').map(({ document }) => document?.token ?? null)).toEqual(['first', null]);
  });

  test('drops commands for another document than the one it shows', async () => {
    const commands = (token: string): ResponseEnvelope => {
      const { response, ...rest } = nothing;
      const say = [{ type: 'SpeakItem', componentId: 'line1' }];
      return {
        ...rest,
        response: {
          ...response,
          directives: [{ type: 'Alexa.Presentation.APL.ExecuteCommands', token, commands: say as never }],
        },
      };
    };
    const reply = ({ request }: RequestEnvelope): ResponseEnvelope =>
      commands(
        request.type === 'IntentRequest' && request.intent.name === 'AMAZON.NextIntent' ? 'first' : 'old',
      );
    const echo = rig([shows(twoLines()), reply], { screen });
    await echo.say('open the coach');
    await echo.say('alexa pause');
    await echo.clock.skip(100);
    expect(speeches(echo.events)).toEqual(['One two three']);
    await echo.say('alexa next');
    expect(speeches(echo.events)).toEqual(['One two three', 'four five six']);
  });
});

test('an Echo without a screen closes a session that is left undefined', async () => {
  const echo = rig([shows(twoLines())]);
  await echo.say('open the coach');
  await echo.clock.skip(10);
  expect(echo.device.session).toBeNull();
  await expect(echo.device.touch('pause')).rejects.toThrow('no screen');
});
