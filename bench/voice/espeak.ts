import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Words a minute at which the stand-in voice is measured; its pauses are truest near its own default of 175. */
export const STANDARD_WORDS_PER_MINUTE = 170;

/** espeak-ng is not on this machine, or does not answer. */
export class EspeakMissing extends Error {
  override name = 'EspeakMissing';

  constructor(cause: unknown) {
    super(
      'This measurement needs espeak-ng 1.51, which is not installed here (Debian and Ubuntu: apt install espeak-ng).',
      { cause },
    );
  }
}

/**
 * Length of a WAV file's sound in milliseconds, from its own header and its true size (espeak-ng writes the header
 * before it knows the length).
 *
 * @throws RangeError if the bytes are not a WAV file with a `data` part
 */
export const wavMs = (wav: Buffer): number => {
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 8, 12) !== 'WAVE') {
    throw new RangeError('not a WAV file');
  }
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= wav.length;) {
    const id = wav.toString('latin1', at, at + 4);
    const size = wav.readUInt32LE(at + 4);
    if (id === 'fmt ') bytesPerSecond = wav.readUInt32LE(at + 16);
    if (id === 'data') return (Math.min(size, wav.length - at - 8) / bytesPerSecond) * 1000;
    at += 8 + size + (size % 2);
  }
  throw new RangeError('a WAV file without sound');
};

export interface Espeak {
  /** The version line it gives of itself. */
  version: string;
  /** True length of an SSML document in milliseconds, the silence at its end included. */
  lengthMs(ssml: string, wordsPerMinute?: number): Promise<number>;
  /** Number of syllables it pronounces in a word: vowels of its phonemes. */
  syllables(word: string): Promise<number>;
  close(): Promise<void>;
}

/** Syllables in espeak-ng's IPA: diphthongs, single vowels, and consonants that carry a syllable. */
const NUCLEI = /aɪ|aʊ|eɪ|oʊ|ɔɪ|[aeiouæɑɒɔəɚɛɜɝɪɐʊʌᵻ]|[lnm]̩/gu;

/** Starts measuring with espeak-ng's American English voice. Throws EspeakMissing where there is none. */
export const openEspeak = async (): Promise<Espeak> => {
  const version = await run('espeak-ng', ['--version']).then(
    ({ stdout }) => stdout.trim().replace(/\s*Data at:.*$/, ''),
    (cause: unknown) => {
      throw new EspeakMissing(cause);
    },
  );
  const folder = await mkdtemp(join(tmpdir(), 'voice-'));
  const known = new Map<string, Promise<number>>();
  let files = 0;

  const measure = async (ssml: string, wordsPerMinute: number): Promise<number> => {
    const file = join(folder, `${(files += 1)}.wav`);
    await run('espeak-ng', ['-v', 'en-us', '-s', String(wordsPerMinute), '-m', '-w', file, ssml]);
    const ms = wavMs(await readFile(file));
    await rm(file);
    return ms;
  };

  return {
    version,
    lengthMs(ssml, wordsPerMinute = STANDARD_WORDS_PER_MINUTE) {
      const key = `${wordsPerMinute} ${ssml}`;
      const length = known.get(key) ?? measure(ssml, wordsPerMinute);
      known.set(key, length);
      return length;
    },
    async syllables(word) {
      const { stdout } = await run('espeak-ng', ['-v', 'en-us', '-q', '--ipa', word]);
      return stdout.match(NUCLEI)?.length ?? 0;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
