import { ENGLISH_VOICE } from '../../lambda/speech/constants';
import { sentencesIn } from '../../lambda/speech/sentence-shape';
import { spokenAt } from '../../lambda/speech/spoken-at';
import { parseSsml } from './parse-ssml';

/** When a sentence of a document is heard, by the model of spoken length. */
interface Heard {
  text: string;
  startMs: number;
  endMs: number;
}

/** What a document sounds like: its sentences with their times, and its whole length with the pause at its end. */
export interface Timeline {
  texts: Heard[];
  totalMs: number;
}

/** Plays a document by the model, apart from the code that made it: only its markup counts. */
export const timelineOf = (ssml: string): Timeline => {
  const texts: Heard[] = [];
  let nowMs = 0;
  let pauseMs = 0;
  for (const part of parseSsml(ssml)) {
    if (part.kind === 'break') {
      nowMs += part.ms + (ENGLISH_VOICE.breakReplacesEndPause ? 0 : pauseMs);
      pauseMs = 0;
    } else {
      for (const text of sentencesIn(part.text)) {
        const spoken = spokenAt(text, part.ratePercent);
        nowMs += pauseMs;
        texts.push({ text, startMs: nowMs, endMs: nowMs + spoken.voicedMs });
        nowMs += spoken.voicedMs;
        pauseMs = spoken.endPauseMs;
      }
    }
  }
  return { texts, totalMs: nowMs + pauseMs };
};
