import type { DeviceIdentity, DeviceOptions } from './device-types';

/** Who and where a device is, as its skill hears of it. */
export const identityOf = (options: DeviceOptions): DeviceIdentity => {
  const { userId, deviceId, personId, screen, supportedInterfaces = {} } = options;
  return {
    userId,
    deviceId,
    ...(personId === undefined ? {} : { personId }),
    applicationId: options.applicationId ?? 'amzn1.ask.skill.simulated',
    locale: options.locale ?? 'en-US',
    supportedInterfaces: screen
      ? {
          'Alexa.Presentation.APL': { runtime: { maxVersion: screen.aplVersion ?? '1.4' } },
          ...supportedInterfaces,
        }
      : supportedInterfaces,
    ...(screen && { viewport: screen.viewport }),
  };
};
