import type { Directive, interfaces, RequestEnvelope, Response } from 'ask-sdk-model';

/** Directives that only a device with the named interface understands; APLA and dialog directives work anywhere. */
const interfaceOf: readonly (readonly [prefix: string, name: string])[] = [
  ['Alexa.Presentation.APL.', 'Alexa.Presentation.APL'],
  ['Alexa.Presentation.APLT.', 'Alexa.Presentation.APLT'],
  ['Alexa.Presentation.HTML.', 'Alexa.Presentation.HTML'],
  ['AudioPlayer.', 'AudioPlayer'],
  ['VideoApp.', 'VideoApp'],
  ['Display.', 'Display'],
];

/** Longest token and address of an audio stream, characters (platform facts 1.1). */
const MOST_TOKEN_CHARACTERS = 1024;
const MOST_ADDRESS_CHARACTERS = 8000;

/** What the device that asked can do beyond speaking. */
export const supportedBy = ({ context }: RequestEnvelope): object =>
  context.System.device?.supportedInterfaces ?? {};

const missingInterface = (request: RequestEnvelope, { type }: Directive): string[] => {
  const [, name] = interfaceOf.find(([prefix]) => type.startsWith(prefix)) ?? [];
  return name === undefined || name in supportedBy(request)
    ? []
    : [`the device has no ${name}, which ${type} needs`];
};

type Play = interfaces.audioplayer.PlayDirective;

const isPlay = (directive: Directive): directive is Play => directive.type === 'AudioPlayer.Play';

const playFindings = ({ playBehavior, audioItem }: Play, isOpen: boolean): string[] => {
  const { url = '', token = '', expectedPreviousToken } = audioItem?.stream ?? {};
  const isQueued = playBehavior === 'ENQUEUE';
  const found: string[] = [];
  if (!url.startsWith('https://')) found.push('a stream must come by https');
  if (url.length > MOST_ADDRESS_CHARACTERS) found.push('the address of a stream is too long');
  if (token.length > MOST_TOKEN_CHARACTERS) found.push('the token of a stream is too long');
  if (isQueued !== (expectedPreviousToken !== undefined)) {
    found.push('expectedPreviousToken belongs to ENQUEUE, and to nothing else');
  }
  if (isOpen) found.push('a stream is paused at once by the microphone of an open session');
  return found;
};

/**
 * Checks directives against the device and against one another (platform facts 3, 4, 5, 7): each needs its interface,
 * at most one stream is played, a handover to Alexa closes the session, and a reprompt carries APL for audio alone.
 *
 * @returns one sentence for each thing that is wrong
 */
export const directiveFindings = (request: RequestEnvelope, response: Response): string[] => {
  const { directives = [], reprompt, shouldEndSession } = response;
  const found = directives.flatMap((directive) => missingInterface(request, directive));
  const plays = directives.filter(isPlay);
  if (plays.length > 1) found.push(`${plays.length} streams are played, one is the most`);
  found.push(...plays.flatMap((play) => playFindings(play, shouldEndSession === false)));
  if (shouldEndSession === false && directives.some(({ type }) => type.startsWith('Connections.'))) {
    found.push('the session is open, but a connection hands it over to Alexa');
  }
  for (const { type } of reprompt?.directives ?? []) {
    if (!type.startsWith('Alexa.Presentation.APLA.')) found.push(`a reprompt takes no directive ${type}`);
  }
  return found;
};
