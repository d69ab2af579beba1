import type { IntentRequest, RequestEnvelope, Slot } from 'ask-sdk-model';

const applicationId = 'amzn1.ask.skill.own';

/** A whole request as Alexa sends it, on a session that is new unless it carries attributes. */
export const envelopeOf = (
  request: object,
  { userId = 'amzn1.ask.account.SOMEBODY', attributes }: { userId?: string; attributes?: unknown } = {},
): RequestEnvelope =>
  ({
    version: '1.0',
    session: {
      new: attributes === undefined,
      sessionId: 'amzn1.echo-api.session.1',
      application: { applicationId },
      user: { userId },
      attributes: attributes ?? {},
    },
    context: {
      System: {
        application: { applicationId },
        user: { userId },
        device: { deviceId: 'amzn1.ask.device.SOMEWHERE', supportedInterfaces: {} },
        apiEndpoint: 'http://127.0.0.1:9',
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${Math.random()}`,
      timestamp: '2026-11-20T07:00:00Z',
      locale: 'en-US',
      ...request,
    },
  }) as unknown as RequestEnvelope;

export const launch = { type: 'LaunchRequest' };

export const sessionEnded = (reason = 'USER_INITIATED'): object => ({ type: 'SessionEndedRequest', reason });

/** An intent, its slots as Alexa fills them when she matches them: spoken value and resolved id the same. */
export const intent = (
  name: string,
  slots: Readonly<Record<string, string>> = {},
): Pick<IntentRequest, 'type' | 'intent'> => ({
  type: 'IntentRequest',
  intent: {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(
      Object.entries(slots).map(([slot, value]): [string, Slot] => [
        slot,
        {
          name: slot,
          value,
          confirmationStatus: 'NONE',
          resolutions: {
            resolutionsPerAuthority: [
              {
                authority: 'er',
                status: { code: 'ER_SUCCESS_MATCH' },
                values: [{ value: { name: value, id: value } }],
              },
            ],
          },
        },
      ]),
    ),
  },
});
