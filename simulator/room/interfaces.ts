import type { SupportedInterfaces } from 'ask-sdk-model';
import type { Screen } from './switches';

/** What an Echo with such a screen tells the skill that it can do. */
export const interfacesOf = (screen: Screen): SupportedInterfaces =>
  screen === 'none' ? {} : { 'Alexa.Presentation.APL': { runtime: { maxVersion: '1.4' } } };
