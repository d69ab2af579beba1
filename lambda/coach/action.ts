import type { CountStyle } from './content';
import type { Felt } from './dose-steps';
import type { AgreedReminder, ClockTime, ErrandResult, ReminderDay } from './errand';
import type { Settings } from './member';

/** Why Alexa ended the session (platform 2). */
export type EndReason = 'user' | 'silence' | 'error';

/** How a pain is, in the coach's own scale of words, and where in the leg it goes (content 4.3). */
export type Pain = 'none' | 'mild' | 'strong' | 'sharp' | 'spreading' | 'retreating';

/** What a document on a screen tells: how far it has got, that it is through, or what was touched. */
export type Told =
  | { what: 'reached'; cues: number }
  | { what: 'done' }
  | {
      what: 'touched';
      wish: 'pause' | 'resume' | 'next' | 'previous' | 'again' | 'yes' | 'easy' | 'right' | 'hard';
    }
  | { what: 'chosen'; routine: string };

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
  | { do: 'start-by-effort'; effort: 'easy' | 'hard' }
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
  | { do: 'help' }
  | { do: 'getting-up' }
  | { do: 'thanks' }
  | { do: 'cannot-tell' }
  | { do: 'walking-plan'; seconds: number | null }
  | { do: 'inversion-table' }
  | { do: 'yes' }
  | { do: 'no' }
  | { do: 'it-hurts'; pain: Pain | null; bodyPart: string | null }
  | { do: 'dizzy' }
  | { do: 'red-flag' }
  | { do: 'pregnant'; weeks: number | null }
  | { do: 'after-surgery' }
  | { do: 'is-this-safe'; condition: string | null }
  | { do: 'condition'; condition: string | null }
  | { do: 'read-notice' }
  /** `isAnswer`: a time and nothing else, which asks for no reminder by itself. */
  | { do: 'remind-me'; time: ClockTime | null; day: ReminderDay | null; isAnswer?: boolean }
  | { do: 'list-reminders' }
  | { do: 'cancel-reminders' }
  | { do: 'permission-answered'; isAccepted: boolean; reminder: AgreedReminder | null }
  | { do: 'errand-done'; result: ErrandResult }
  | { do: 'free-timer'; seconds: number | null; number: number | null }
  | { do: 'my-progress' }
  | { do: 'feedback'; felt: Felt | null; after: 'routine' | 'walk' | null }
  | { do: 'my-settings' }
  | { do: 'reset-settings' }
  | { do: 'forget-me' }
  | { do: 'first-side'; side: 'left' | 'right' | null }
  | { do: 'usual-routine'; routine: string | null }
  | { do: 'set-detail'; detail: Settings['detail'] | null }
  | { do: 'set-carry-on'; carryOn: boolean }
  /** `isCareful`: something had been said about the body when the document was made. */
  | { do: 'from-screen'; token: string; told: Told; isCareful: boolean }
  | { do: 'flow-on' }
  | { do: 'unheard' };

/** What the coach does for somebody; what a screen tells becomes one of these, or is only taken down (`from-screen`). */
export type Wish = Exclude<Action, { do: 'from-screen' }>;
