import { createVoice } from '../../lambda/speech/voice';
import { createWords } from '../../lambda/words';
import { coach } from '../shared/coach';
import { openEspeak } from './espeak';
import { COUNT_STYLES } from '../../lambda/coach/content';
import { measureHolds } from './holds';
import { measureLocating, type Locating } from './locating';

/** Counted holds as the stand-in voice speaks them. */
interface HoldsOfStyle {
  style: string;
  /** Thirty counted seconds, as rendered. */
  thirty: number;
  /** The same, each number followed by a break of its whole second. */
  thirtyNaive: number;
  /** Largest error over holds of all lengths, as a share. */
  worst: number;
  worstNaive: number;
}

export interface Voice {
  espeak: string;
  holds: HoldsOfStyle[];
  locating: Locating;
}

/** @throws EspeakMissing where there is no espeak-ng */
export const measureVoice = async (): Promise<Voice> => {
  const espeak = await openEspeak();
  try {
    const { en } = coach.catalogue.words;
    const stay = en.exercises['figure-four']?.phases['stay'];
    const measured = await measureHolds(espeak, createWords('en', en), {
      stay: stay?.first ?? '',
      soften: stay?.again.replaceAll('{side}', 'left') ?? '',
    });
    const holds = COUNT_STYLES.map((style): HoldsOfStyle => {
      const own = measured.filter((hold) => hold.style === style);
      const thirty = own.find(({ nominalSeconds }) => nominalSeconds === 30);
      const worst = (secondsOf: (hold: (typeof own)[number]) => number): number =>
        Math.max(...own.map((hold) => Math.abs(secondsOf(hold) / hold.nominalSeconds - 1)));
      return {
        style,
        thirty: thirty?.renderedSeconds ?? Number.NaN,
        thirtyNaive: thirty?.naiveSeconds ?? Number.NaN,
        worst: worst(({ renderedSeconds }) => renderedSeconds),
        worstNaive: worst(({ naiveSeconds }) => naiveSeconds),
      };
    });
    const locating = await measureLocating(espeak, {
      ...coach,
      voice: (ratePercent) => createVoice({ ratePercent }),
    });
    return { espeak: espeak.version, holds, locating };
  } finally {
    await espeak.close();
  }
};
