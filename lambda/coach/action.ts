import type { CountStyle } from './content';

/** Why Alexa ended the session (platform 2). */
export type EndReason = 'user' | 'silence' | 'error';

/** Things people say that must stop the exercise before anything else. */
export type Alarm =
  'hurts' | 'dizzy' | 'red-flag' | 'pregnant' | 'after-surgery' | 'is-this-safe' | 'condition';

/**
 * Everything that can be asked of the coach, whoever or whatever asked. Slot values are catalogue ids; null where
 * something was said that the catalogue does not know, or nothing was.
 */
export type Action =
  | { do: 'launch' }
  | { do: 'start-usual' }
  | { do: 'start-routine'; routine: string | null }
  | { do: 'start-exercise'; exercise: string | null }
  | { do: 'start-by-body-part'; bodyPart: string | null }
  | { do: 'start-by-position'; position: string | null }
  | { do: 'start-by-equipment'; equipment: string | null }
  | { do: 'start-by-duration'; seconds: number | null }
  | { do: 'without-equipment' }
  | { do: 'no-floor' }
  | { do: 'accept-notice' }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'ready' }
  | { do: 'more-time' }
  | { do: 'next' }
  | { do: 'previous' }
  | { do: 'repeat' }
  | { do: 'repeat-exercise' }
  | { do: 'start-over' }
  | { do: 'stop' }
  | { do: 'slower' }
  | { do: 'faster' }
  | { do: 'less-counting' }
  | { do: 'more-counting'; style: CountStyle | null }
  | { do: 'longer-hold'; seconds: number | null }
  | { do: 'shorter-hold'; seconds: number | null }
  | { do: 'which-muscle' }
  | { do: 'how-do-i-do-it'; exercise: string | null }
  | { do: 'how-long-left' }
  | { do: 'where-am-i' }
  | { do: 'easier' }
  | { do: 'harder' }
  | { do: 'switch-sides' }
  | { do: 'more-sets'; number: number | null }
  | { do: 'what-can-i-do' }
  | { do: 'walking-plan' }
  | { do: 'inversion-table' }
  | { do: 'yes' }
  | { do: 'no' }
  | { do: 'alarm'; alarm: Alarm }
  | { do: 'unheard' };
