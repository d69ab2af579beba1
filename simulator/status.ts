import type { Device } from './device';
import { inMinutes } from './duration';

/** Where things stand on a device, in a sentence. */
export const statusOf = ({ state, session }: Device, nowMs: number): string => {
  const isOpen = session ? 'The session is open.' : 'No session is open.';
  switch (state.kind) {
    case 'unplugged':
      return 'The Echo is switched off.';
    case 'idle':
      return `Alexa is silent. ${isOpen}`;
    case 'thinking':
      return `Alexa is thinking. ${isOpen}`;
    case 'listening':
      return `Alexa is listening. ${isOpen}`;
    case 'showing':
      return `The screen shows something. ${isOpen}`;
    case 'speaking': {
      const saidMs = Math.max(0, nowMs - state.startedAtMs);
      return `Alexa is speaking, ${inMinutes(saidMs)} of ${inMinutes(state.timeline.totalMs)} are said. ${isOpen}`;
    }
  }
};
