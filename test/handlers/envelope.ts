import type { Request, RequestEnvelope, SupportedInterfaces } from 'ask-sdk-model';
import type { ViewportState } from '../../simulator/apl/player';

/** Who asks, when and from where; nothing was said before unless there are attributes. */
export interface Circumstances {
  userId: string;
  /** Epoch milliseconds. */
  atMs: number;
  applicationId?: string | undefined;
  deviceId?: string;
  isNew?: boolean;
  attributes?: Record<string, unknown>;
  supportedInterfaces?: SupportedInterfaces;
  viewport?: ViewportState | undefined;
  /** With it, the skill may use Alexa's services. */
  apiAccessToken?: string;
}

/** A whole request as Alexa sends it, on a new session of an Echo without a screen unless said otherwise. */
export const envelopeOf = (
  request: Request,
  {
    userId,
    atMs,
    applicationId = 'amzn1.ask.skill.test',
    deviceId = 'amzn1.ask.device.SOMEWHERE',
    isNew = true,
    attributes = {},
    supportedInterfaces = {},
    viewport,
    apiAccessToken,
  }: Circumstances,
): RequestEnvelope => {
  const application = { applicationId };
  const user = { userId };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: 'session', application, user, attributes },
    context: {
      System: {
        application,
        user,
        device: { deviceId, supportedInterfaces },
        apiEndpoint: 'https://api.example',
        ...(apiAccessToken === undefined ? {} : { apiAccessToken }),
      },
      ...(viewport === undefined ? {} : { Viewport: viewport }),
    },
    request: { ...request, timestamp: new Date(atMs).toISOString() },
  };
};
