import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directive, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { checkResponse } from '../../simulator/checks';
import { schemaFindings } from '../../simulator/response-schema';
import { responseSchema, responseSchemaFile } from '../../tools/schema/response';
import { altered, answer } from './fakes';
import { requestOf } from './request-of';

const root = join(__dirname, '../..');

const withPlayer = requestOf('LaunchRequest', { AudioPlayer: {} });

const closing = (response: Response): ResponseEnvelope =>
  altered(answer({ speech: 'Goodbye.', ends: true }), response);
const opening = (response: Response): ResponseEnvelope =>
  altered(answer({ speech: 'Ready?', reprompt: 'Ready?' }), response);
const only = (response: Response): ResponseEnvelope => ({ version: '1.0', response });

const play = (stream: object, playBehavior = 'REPLACE_ALL'): Directive =>
  ({ type: 'AudioPlayer.Play', playBehavior, audioItem: { stream } }) as Directive;
const song = { url: 'https://a.example/b.mp3', token: 't', offsetInMilliseconds: 0 };
const handover: Directive = { type: 'Connections.SendRequest', name: 'AskFor', payload: {}, token: '' };

describe('The schema of a response', () => {
  it('is what the types of the package say', () => {
    expect(readFileSync(join(root, responseSchemaFile), 'utf8')).toBe(responseSchema(root));
  }, 60_000);

  it.each<[string, unknown, string]>([
    [
      'an unknown field',
      { version: '1.0', response: { speech: 'Hello.' } },
      'response must NOT have additional properties: speech',
    ],
    [
      'a flag that is no flag',
      { version: '1.0', response: { shouldEndSession: 'no' } },
      'response.shouldEndSession must be boolean: "no"',
    ],
    [
      'a speech of the other kind',
      { version: '1.0', response: { outputSpeech: { type: 'SSML', text: 'x' } } },
      "response.outputSpeech must have required property 'ssml'",
    ],
    [
      'an unknown kind of card',
      { version: '1.0', response: { card: { type: 'Large' } } },
      'response.card value of tag "type" must be in oneOf: type "Large"',
    ],
    [
      'an unknown directive',
      { version: '1.0', response: { directives: [{ type: 'Sing' }] } },
      'response.directives[0] value of tag "type" must be in oneOf: type "Sing"',
    ],
    [
      'a wrong play behaviour',
      { version: '1.0', response: { outputSpeech: { type: 'SSML', ssml: '', playBehavior: 'LATER' } } },
      '"LATER"',
    ],
    ['no response', { version: '1.0' }, "the envelope must have required property 'response'"],
  ])('refuses %s', (_, response, finding) => {
    expect(schemaFindings(response).join('\n')).toContain(finding);
  });
});

describe('A response in order', () => {
  it.each<[string, RequestEnvelope, ResponseEnvelope]>([
    ['may play one stream', withPlayer, closing({ directives: [play(song)] })],
    [
      'may queue a stream after the one before',
      withPlayer,
      closing({ directives: [play({ ...song, expectedPreviousToken: 's' }, 'ENQUEUE')] }),
    ],
    [
      'may hand over to Alexa when it closes',
      requestOf('LaunchRequest'),
      closing({ directives: [handover] }),
    ],
    ['to an unknown kind of request may be anything', requestOf('Something.New'), closing({})],
    ['to a skill event is empty', requestOf('AlexaSkillEvent.SkillDisabled'), only({})],
    [
      'to the player may be a stream',
      requestOf('AudioPlayer.PlaybackNearlyFinished', { AudioPlayer: {} }),
      only({ directives: [play(song)] }),
    ],
  ])('%s', (_, request, response) => {
    expect(checkResponse(request, response).filter((finding) => !finding.includes('left to chance'))).toEqual(
      [],
    );
  });
});

it.each<[string, RequestEnvelope, ResponseEnvelope, string]>([
  ['two streams', withPlayer, closing({ directives: [play(song), play(song)] }), '2 streams are played'],
  [
    'a stream into an open microphone',
    withPlayer,
    opening({ directives: [play(song)] }),
    'a stream is paused at once',
  ],
  [
    'a stream in the open',
    withPlayer,
    closing({ directives: [play({ ...song, url: 'http://a.example' })] }),
    'must come by https',
  ],
  [
    'a long token',
    withPlayer,
    closing({ directives: [play({ ...song, token: 'x'.repeat(1025) })] }),
    'the token of a stream is too long',
  ],
  [
    'a queue after nothing',
    withPlayer,
    closing({ directives: [play(song, 'ENQUEUE')] }),
    'expectedPreviousToken belongs to ENQUEUE',
  ],
  [
    'a handover that keeps the session',
    requestOf('LaunchRequest'),
    opening({ directives: [handover] }),
    'a connection hands it over',
  ],
  [
    'a picture in a reprompt',
    requestOf('LaunchRequest'),
    opening({ reprompt: { outputSpeech: { type: 'PlainText', text: 'Ready?' }, directives: [handover] } }),
    'a reprompt takes no directive',
  ],
  [
    'speech to the player',
    requestOf('AudioPlayer.PlaybackFinished'),
    closing({}),
    'AudioPlayer.PlaybackFinished takes no outputSpeech',
  ],
  [
    'a stream after the player has finished',
    requestOf('AudioPlayer.PlaybackFinished', { AudioPlayer: {} }),
    only({ directives: [play(song)] }),
    'takes no directive AudioPlayer.Play',
  ],
  [
    'speech to a skill event',
    requestOf('AlexaSkillEvent.SkillDisabled'),
    closing({}),
    'AlexaSkillEvent.SkillDisabled takes no outputSpeech',
  ],
  [
    'a field that Alexa does not know',
    requestOf('LaunchRequest'),
    closing({ speech: 'x' } as Response),
    'additional properties: speech',
  ],
  [
    'six audio files',
    requestOf('LaunchRequest'),
    closing({
      outputSpeech: {
        type: 'SSML',
        ssml: `<speak>Bye.${'<audio src="https://a.example/b.mp3"/>'.repeat(6)}</speak>`,
      },
    }),
    '6 audio files',
  ],
  [
    'a name in a reprompt',
    requestOf('LaunchRequest'),
    opening({
      reprompt: {
        outputSpeech: {
          type: 'SSML',
          ssml: '<speak><alexa:name type="first" personId="p"/>, ready?</speak>',
        },
      },
    }),
    '<alexa:name> is spoken in an answer only',
  ],
  [
    'a voice that Alexa does not have',
    requestOf('LaunchRequest'),
    closing({ outputSpeech: { type: 'SSML', ssml: '<speak><voice name="Nobody">Bye.</voice></speak>' } }),
    '<voice name="Nobody"> is out of bounds',
  ],
  [
    'a long address of a picture',
    requestOf('LaunchRequest'),
    closing({ card: { type: 'Standard', image: { largeImageUrl: `https://${'x'.repeat(2000)}` } } }),
    "the address of a card's picture",
  ],
])('%s is found', (_, request, response, finding) => {
  expect(checkResponse(request, response).join('\n')).toContain(finding);
});
