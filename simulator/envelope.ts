import type {
  IntentRequest,
  interfaces,
  LaunchRequest,
  RequestEnvelope,
  SessionEndedRequest,
} from 'ask-sdk-model';
import type { ConsentAnswered } from './consent';
import type { AlexaServices, DeviceIdentity, DeviceSession } from './device-types';

/** What is asked, apart from what every request carries. */
export type Asking =
  | Pick<LaunchRequest, 'type'>
  | Pick<IntentRequest, 'type' | 'intent' | 'dialogState'>
  | ConsentAnswered
  | Pick<
      interfaces.alexa.presentation.apl.UserEvent,
      'type' | 'token' | 'arguments' | 'source' | 'components'
    >
  | Pick<SessionEndedRequest, 'type' | 'reason' | 'error'>;

/** Amazon's own services, for a device that has none of its own. */
const amazonsServices: Pick<AlexaServices, 'endpoint' | 'tokenFor'> = {
  endpoint: 'https://api.amazonalexa.com',
  tokenFor: () => 'simulated-access-token',
};

/** Alexa's timestamps have whole seconds: "2026-11-20T19:12:00Z". */
const timestampOf = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19)}Z`;

/** A value as it arrives at the other end of the wire: JSON and nothing else. */
export const overTheWire = <T>(value: T): T => {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`${typeof value} is not JSON`);
  return JSON.parse(json) as T;
};

/**
 * The whole request that a device sends.
 *
 * @param identity who and where the device is
 * @param session the session the request belongs to
 * @param asking what is asked
 * @param requestId unique for every request
 * @param atMs the device's moment of asking, epoch milliseconds
 * @param services where the skill may ask for more
 */
export const requestEnvelope = (
  identity: DeviceIdentity,
  session: DeviceSession,
  asking: Asking,
  requestId: string,
  atMs: number,
  services: Pick<AlexaServices, 'endpoint' | 'tokenFor'> = amazonsServices,
): RequestEnvelope => {
  const application = { applicationId: identity.applicationId };
  const user = { userId: identity.userId };
  const common = { requestId, timestamp: timestampOf(atMs), locale: identity.locale };
  return overTheWire<RequestEnvelope>({
    version: '1.0',
    session: { new: session.isNew, sessionId: session.id, application, attributes: session.attributes, user },
    context: {
      System: {
        application,
        user,
        ...(identity.personId === undefined ? {} : { person: { personId: identity.personId } }),
        device: { deviceId: identity.deviceId, supportedInterfaces: identity.supportedInterfaces },
        apiEndpoint: services.endpoint,
        apiAccessToken: services.tokenFor(identity.userId),
      },
      ...(identity.viewport === undefined ? {} : { Viewport: identity.viewport }),
    },
    request: { ...asking, ...common },
  });
};
