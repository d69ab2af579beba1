import type { Directive, RequestEnvelope, Response } from 'ask-sdk-model';

type Field = keyof Response;

const everything: readonly Field[] = ['outputSpeech', 'card', 'reprompt', 'directives', 'shouldEndSession'];

/** The end of a session and what merely reports something take no answer; the flag alone does no harm. */
const nothing: readonly Field[] = ['shouldEndSession'];

/** What may answer each kind of request (platform facts 1.1, 2, 4, 11); the first row that fits counts. */
const allowed: readonly (readonly [type: RegExp, fields: readonly Field[], directives?: RegExp])[] = [
  [/^(?:LaunchRequest|IntentRequest|SessionResumedRequest|Connections\.Response)$/, everything],
  [/^Alexa\.Presentation\.APL\.UserEvent$/, everything],
  [/^SessionEndedRequest$/, nothing],
  [/^CanFulfillIntentRequest$/, ['canFulfillIntent']],
  [/^AudioPlayer\.Playback(?:NearlyFinished|Failed)$/, ['directives'], /^AudioPlayer\./],
  [/^AudioPlayer\./, ['directives'], /^AudioPlayer\.(?:Stop|ClearQueue)$/],
  [/^PlaybackController\./, ['directives'], /^AudioPlayer\./],
  [/^(?:System\.|AlexaSkillEvent\.|Alexa\.Presentation\.|Reminders\.)/, nothing],
];

const isThere = (response: Response, name: Field): boolean => {
  const value: unknown = response[name];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
};

/**
 * What a response holds although its kind of request takes no such thing.
 *
 * @returns one sentence for each field or directive; none for requests that nothing is known of
 */
export const fieldFindings = ({ request }: RequestEnvelope, response: Response): string[] => {
  const [, fields, directives] = allowed.find(([type]) => type.test(request.type)) ?? [];
  if (fields === undefined) return [];
  const names = Object.keys(response) as Field[];
  const wrongFields = names
    .filter((name) => isThere(response, name) && !fields.includes(name))
    .map((name) =>
      request.type === 'SessionEndedRequest'
        ? `a session that has ended cannot be answered, but there is ${name}`
        : `${request.type} takes no ${name}`,
    );
  const wrongDirectives = (response.directives ?? [])
    .filter(({ type }: Directive) => directives !== undefined && !directives.test(type))
    .map(({ type }) => `${request.type} takes no directive ${type}`);
  return [...wrongFields, ...wrongDirectives];
};
