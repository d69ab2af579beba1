/** What Alexa's services can be told to answer instead of doing what is asked. */
export const apiRefusals = [
  /** 401, although the permission was granted. */
  'no-permission',
  /** 403: this kind of device has no reminders. */
  'unsupported-device',
  /** 403: as many reminders as an account can have. */
  'too-many',
  /** 400: the moment has passed. */
  'in-the-past',
  /** 404: the device is not the customer's any more. */
  'device-gone',
  /** 429. */
  'rate-limited',
  /** 500. */
  'broken',
  /** The connection ends without an answer. */
  'cut-off',
  /** No answer ever comes. */
  'silent',
  /** The device has no time zone in its settings. */
  'no-time-zone',
] as const;

export type ApiRefusal = (typeof apiRefusals)[number];
