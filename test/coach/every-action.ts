import type { Wish } from '../../lambda/coach/action';
import { errandResults } from './errand-results';

/** Everything that a person or Alexa can ask, with every kind of value. */
const wishes: { readonly [Do in Wish['do']]: readonly Extract<Wish, { do: Do }>[] } = {
  launch: [{ do: 'launch' }],
  'start-usual': [{ do: 'start-usual' }],
  'start-routine': [
    { do: 'start-routine', routine: 'chair-only' },
    { do: 'start-routine', routine: null },
    { do: 'start-routine', routine: 'core-programme-all' },
    { do: 'start-routine', routine: 'walking-programme' },
    { do: 'start-routine', routine: 'inversion-table' },
  ],
  'start-exercise': [
    { do: 'start-exercise', exercise: 'figure-four' },
    { do: 'start-exercise', exercise: null },
  ],
  'start-by-body-part': [
    { do: 'start-by-body-part', bodyPart: 'low-back' },
    { do: 'start-by-body-part', bodyPart: null },
  ],
  'start-by-position': [
    { do: 'start-by-position', position: 'chair' },
    { do: 'start-by-position', position: null },
  ],
  'start-by-equipment': [
    { do: 'start-by-equipment', equipment: 'ball' },
    { do: 'start-by-equipment', equipment: 'inversion-table' },
  ],
  'start-by-duration': [
    { do: 'start-by-duration', seconds: 300 },
    { do: 'start-by-duration', seconds: null },
  ],
  'start-by-effort': [
    { do: 'start-by-effort', effort: 'easy' },
    { do: 'start-by-effort', effort: 'hard' },
  ],
  'without-equipment': [{ do: 'without-equipment' }],
  'no-floor': [{ do: 'no-floor' }],
  'accept-notice': [{ do: 'accept-notice' }],
  pause: [{ do: 'pause' }],
  resume: [{ do: 'resume' }],
  ready: [{ do: 'ready' }],
  'more-time': [{ do: 'more-time' }],
  next: [{ do: 'next' }],
  previous: [{ do: 'previous' }],
  repeat: [{ do: 'repeat' }],
  'repeat-exercise': [{ do: 'repeat-exercise' }],
  'start-over': [{ do: 'start-over' }],
  stop: [{ do: 'stop' }],
  slower: [{ do: 'slower' }],
  faster: [{ do: 'faster' }],
  'less-counting': [{ do: 'less-counting' }],
  'more-counting': [
    { do: 'more-counting', style: null },
    { do: 'more-counting', style: 'breaths' },
  ],
  'longer-hold': [
    { do: 'longer-hold', seconds: null },
    { do: 'longer-hold', seconds: 45 },
  ],
  'shorter-hold': [
    { do: 'shorter-hold', seconds: null },
    { do: 'shorter-hold', seconds: 5 },
  ],
  'which-muscle': [{ do: 'which-muscle' }],
  'how-do-i-do-it': [
    { do: 'how-do-i-do-it', exercise: null },
    { do: 'how-do-i-do-it', exercise: 'bird-dog' },
  ],
  'how-long-left': [{ do: 'how-long-left' }],
  'where-am-i': [{ do: 'where-am-i' }],
  easier: [{ do: 'easier' }],
  harder: [{ do: 'harder' }],
  'switch-sides': [{ do: 'switch-sides' }],
  'more-sets': [
    { do: 'more-sets', number: null },
    { do: 'more-sets', number: 3 },
  ],
  'what-can-i-do': [{ do: 'what-can-i-do' }],
  'getting-up': [{ do: 'getting-up' }],
  thanks: [{ do: 'thanks' }],
  'cannot-tell': [{ do: 'cannot-tell' }],
  help: [{ do: 'help' }],
  'walking-plan': [
    { do: 'walking-plan', seconds: null },
    { do: 'walking-plan', seconds: 1200 },
  ],
  'inversion-table': [{ do: 'inversion-table' }],
  yes: [{ do: 'yes' }],
  no: [{ do: 'no' }],
  'it-hurts': [
    { do: 'it-hurts', pain: null, bodyPart: null },
    { do: 'it-hurts', pain: null, bodyPart: 'leg' },
    { do: 'it-hurts', pain: 'none', bodyPart: null },
    { do: 'it-hurts', pain: 'mild', bodyPart: null },
    { do: 'it-hurts', pain: 'mild', bodyPart: 'neck' },
    { do: 'it-hurts', pain: 'strong', bodyPart: null },
    { do: 'it-hurts', pain: 'sharp', bodyPart: null },
    { do: 'it-hurts', pain: 'spreading', bodyPart: null },
    { do: 'it-hurts', pain: 'retreating', bodyPart: null },
  ],
  dizzy: [{ do: 'dizzy' }],
  'red-flag': [{ do: 'red-flag' }],
  pregnant: [
    { do: 'pregnant', weeks: null },
    { do: 'pregnant', weeks: 10 },
  ],
  'after-surgery': [{ do: 'after-surgery' }],
  'is-this-safe': [
    { do: 'is-this-safe', condition: null },
    { do: 'is-this-safe', condition: 'stenosis' },
  ],
  condition: [{ do: 'condition', condition: null }],
  'read-notice': [{ do: 'read-notice' }],
  'free-timer': [
    { do: 'free-timer', seconds: 30, number: null },
    { do: 'free-timer', seconds: null, number: 10 },
    { do: 'free-timer', seconds: null, number: null },
    { do: 'free-timer', seconds: 400, number: null },
  ],
  'my-progress': [{ do: 'my-progress' }],
  feedback: [
    { do: 'feedback', felt: 'easy', after: null },
    { do: 'feedback', felt: 'right', after: 'routine' },
    { do: 'feedback', felt: 'hard', after: null },
    { do: 'feedback', felt: 'same', after: null },
    { do: 'feedback', felt: 'worse', after: null },
    { do: 'feedback', felt: 'worse', after: 'walk' },
    { do: 'feedback', felt: null, after: null },
  ],
  'my-settings': [{ do: 'my-settings' }],
  'reset-settings': [{ do: 'reset-settings' }],
  'forget-me': [{ do: 'forget-me' }],
  'first-side': [
    { do: 'first-side', side: 'right' },
    { do: 'first-side', side: null },
  ],
  'usual-routine': [
    { do: 'usual-routine', routine: 'chair-only' },
    { do: 'usual-routine', routine: null },
  ],
  'set-detail': [
    { do: 'set-detail', detail: 'names' },
    { do: 'set-detail', detail: null },
  ],
  'set-carry-on': [
    { do: 'set-carry-on', carryOn: false },
    { do: 'set-carry-on', carryOn: true },
  ],
  'remind-me': [
    { do: 'remind-me', time: null, day: null },
    { do: 'remind-me', time: { hour: 7, minute: 30 }, day: 'weekdays' },
  ],
  'list-reminders': [{ do: 'list-reminders' }],
  'cancel-reminders': [{ do: 'cancel-reminders' }],
  'permission-answered': [
    { do: 'permission-answered', isAccepted: true, reminder: { day: 'every-day', hour: 7, minute: 0 } },
    { do: 'permission-answered', isAccepted: true, reminder: null },
    { do: 'permission-answered', isAccepted: false, reminder: null },
  ],
  'errand-done': [...errandResults.map((result) => ({ do: 'errand-done' as const, result }))],
  'flow-on': [{ do: 'flow-on' }],
  unheard: [{ do: 'unheard' }],
};

/** All of them; none is left out. */
export const everyAction: readonly Wish[] = Object.values(wishes).flat();
