import { parseSsml, sentencesOf, type SsmlElement, type SsmlNode } from './ssml';
import { breakTimeMs } from './ssml-rules';

/** A stretch of speech that is either words or silence. Times count from the start of the speech. */
export interface TimelineItem {
  atMs: number;
  kind: 'words' | 'silence';
  /** Plain words; empty for silence. */
  text: string;
  ms: number;
}

export interface Timeline {
  items: readonly TimelineItem[];
  totalMs: number;
}

/** A single word and the moment it begins, milliseconds from the start of the speech. */
export interface TimedWord {
  atMs: number;
  word: string;
}

/** How long this Echo's voice takes; not necessarily what the skill believes of it. */
export interface EchoVoice {
  /** Some words at the voice's usual rate: the words, and the pause it makes after the last sentence; milliseconds. */
  spoken(text: string): { voicedMs: number; endPauseMs: number };
  /** True where a break takes the place of the pause after a sentence; false where it is added to it. */
  breakReplacesEndPause: boolean;
}

/** What the named pauses last, in milliseconds: about a comma, a sentence, a paragraph. Amazon gives no figures. */
const strengthMs: Record<string, number> = {
  none: 0,
  'x-weak': 0,
  weak: 250,
  medium: 250,
  strong: 500,
  'x-strong': 1000,
};
const PARAGRAPH_MS = 500;

/** The named rates as parts of the voice's own; Amazon gives no figures. */
const namedRates: Record<string, number> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  fast: 1.25,
  'x-fast': 1.5,
};

const rateOf = (rate: string | undefined): number =>
  rate === undefined ? 1 : (namedRates[rate] ?? Number.parseFloat(rate) / 100);

const breakMs = ({ attributes: { time, strength = 'medium' } }: SsmlElement): number =>
  time === undefined ? (strengthMs[strength] ?? 0) : (breakTimeMs(time) ?? 0);

class TimelineBuilder {
  readonly items: TimelineItem[] = [];
  totalMs = 0;
  readonly #voice: EchoVoice;
  #rate = 1;
  #text = '';
  /** The pause after the last sentence, which lasts only if something follows it. */
  #owedPauseMs = 0;

  constructor(voice: EchoVoice) {
    this.#voice = voice;
  }

  visit(node: SsmlNode): void {
    if (node.kind === 'text') this.#text += node.text;
    else this.#visitElement(node);
  }

  #visitElement(element: SsmlElement): void {
    const { name, attributes } = element;
    if (name === 'break') this.#silence(breakMs(element));
    else if (name === 'sub') this.#text += attributes.alias ?? '';
    else if (name === 'prosody') this.#atRate(rateOf(attributes.rate), element);
    else if (name === 'p') this.#paragraph(element);
    else if (name === 's') this.#sentence(element);
    else for (const child of element.children) this.visit(child);
  }

  #atRate(rate: number, element: SsmlElement): void {
    this.finishWords();
    const outer = this.#rate;
    this.#rate = outer * rate;
    for (const child of element.children) this.visit(child);
    this.finishWords();
    this.#rate = outer;
  }

  #paragraph(element: SsmlElement): void {
    this.#sentence(element);
    this.#silence(PARAGRAPH_MS);
  }

  #sentence(element: SsmlElement): void {
    this.finishWords();
    for (const child of element.children) this.visit(child);
    this.finishWords();
  }

  finishWords(): void {
    for (const text of sentencesOf(this.#text)) {
      const { voicedMs, endPauseMs } = this.#voice.spoken(text);
      this.#addSilence(this.#owedPauseMs);
      this.#add('words', text, voicedMs / this.#rate);
      this.#owedPauseMs = endPauseMs / this.#rate;
    }
    this.#text = '';
  }

  #silence(ms: number): void {
    this.finishWords();
    if (ms === 0) return;
    this.#addSilence(ms + (this.#voice.breakReplacesEndPause ? 0 : this.#owedPauseMs));
    this.#owedPauseMs = 0;
  }

  #addSilence(ms: number): void {
    const last = this.items.at(-1);
    if (last?.kind !== 'silence') {
      if (ms > 0) this.#add('silence', '', ms);
      return;
    }
    last.ms += ms;
    this.totalMs += ms;
  }

  #add(kind: TimelineItem['kind'], text: string, ms: number): void {
    this.items.push({ atMs: this.totalMs, kind, text, ms });
    this.totalMs += ms;
  }
}

/**
 * Lays speech out in time: each sentence or count, and each silence, at its moment.
 *
 * @param ssml whole SSML, `<speak>` included; `<audio>` has no known length and takes no time
 * @throws SsmlError when it is not well formed
 */
export const timelineOf = (ssml: string, voice: EchoVoice): Timeline => {
  const builder = new TimelineBuilder(voice);
  builder.visit(parseSsml(ssml));
  builder.finishWords();
  return { items: builder.items, totalMs: builder.totalMs };
};

/**
 * The words of an item with the moment each begins. Within a sentence the time is shared out by length of word,
 * which is close enough to read along.
 */
export const wordsOf = ({ atMs, kind, text, ms }: TimelineItem): TimedWord[] => {
  if (kind === 'silence') return [];
  const words = text.split(/\s+/);
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let done = 0;
  return words.map((word) => {
    const at = atMs + (done / letters) * ms;
    done += word.length + 1;
    return { atMs: at, word };
  });
};

const timedWords = (timeline: Timeline): TimedWord[] => timeline.items.flatMap(wordsOf);

/** Everything whose first sound has been heard by a moment of the speech, in milliseconds from its start. */
export const saidBy = (timeline: Timeline, ms: number): string =>
  timedWords(timeline)
    .filter(({ atMs }) => atMs < ms)
    .map(({ word }) => word)
    .join(' ');

/** All words of a speech. */
export const allWords = (timeline: Timeline): string => saidBy(timeline, Infinity);
