import { spokenLength } from '../lambda/speech/spoken-length';
import type { EchoVoice } from './timeline';

/**
 * The voice of an Echo on this machine: it speaks exactly as the skill expects. Real ones differ. A break takes the
 * place of the pause after a sentence, as in espeak-ng (docs/voice.md).
 */
export const englishVoice: EchoVoice = { spoken: spokenLength, breakReplacesEndPause: true };
