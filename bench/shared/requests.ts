import type { RequestEnvelope } from 'ask-sdk-model';
import { requestEnvelope, type Asking } from '../../simulator/envelope';
import { nowMs, userId } from './people';

/** What a session of Alexa carries from turn to turn. */
export type Attributes = Record<string, unknown>;

const identity = {
  userId,
  deviceId: 'amzn1.ask.device.MEASURED',
  applicationId: 'amzn1.ask.skill.measured',
  locale: 'en-US',
  supportedInterfaces: {},
};

/** Where the skill finds Alexa's services. */
let endpoint = 'https://localhost:1';

/** Requests name this as the place of Alexa's services from now on. */
export const withServicesAt = (url: string): void => {
  endpoint = url;
};

let requests = 0;

/** Every request is one of its own: one that is delivered twice is not done twice. */
const newRequestId = (): string => {
  requests += 1;
  return `amzn1.echo-api.request.measured.${process.pid}.${requests}`;
};

/** A request as an Echo without a screen sends it; the first of a session where it brings no attributes. */
const requestFor = (asking: Asking, attributes: Attributes | null, atMs = nowMs): RequestEnvelope =>
  requestEnvelope(
    identity,
    { id: 'amzn1.echo-api.session.measured', isNew: attributes === null, attributes: attributes ?? {} },
    asking,
    newRequestId(),
    atMs,
    { endpoint, tokenFor: () => 'measured' },
  );

/** "Alexa, open my back stretches." */
export const launchRequest = (): RequestEnvelope => requestFor({ type: 'LaunchRequest' }, null);

/** Something that was said, without slots. */
export const intentRequest = (name: string, attributes: Attributes | null, atMs?: number): RequestEnvelope =>
  requestFor(
    { type: 'IntentRequest', dialogState: 'COMPLETED', intent: { name, confirmationStatus: 'NONE' } },
    attributes,
    atMs,
  );
