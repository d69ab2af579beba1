import type { RequestEnvelope, SupportedInterfaces } from 'ask-sdk-model';

/** The least that a request consists of, on the session of a device that can do so much beyond speaking. */
export const requestOf = (
  type = 'LaunchRequest',
  supportedInterfaces: SupportedInterfaces = {},
): RequestEnvelope =>
  ({
    version: '1.0',
    session: { new: true, sessionId: 's', user: { userId: 'u' }, application: { applicationId: 'a' } },
    context: {
      System: {
        application: { applicationId: 'a' },
        user: { userId: 'u' },
        device: { deviceId: 'd', supportedInterfaces },
        apiEndpoint: '',
      },
    },
    request: {
      type,
      requestId: 'r',
      timestamp: '2026-11-20T19:12:00Z',
      ...(type === 'SessionEndedRequest' ? { reason: 'USER_INITIATED' } : {}),
    },
  }) as unknown as RequestEnvelope;
