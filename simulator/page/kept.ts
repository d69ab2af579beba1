/** How somebody likes the page, kept in their browser. */
export interface Likings {
  sound: 'voice' | 'ticks' | 'silent';
  /** `voiceURI` of the chosen voice; null for the browser's own choice. */
  voice: string | null;
  theme: 'system' | 'light' | 'dark';
  /** Listens for "Alexa" all the time. */
  handsFree: boolean;
  shortcuts: boolean;
}

const usual: Likings = { sound: 'voice', voice: null, theme: 'system', handsFree: false, shortcuts: true };

const key = 'my-back-stretches';

const isOneOf = <T extends string>(value: unknown, ...choices: T[]): T | undefined =>
  choices.find((choice) => choice === value);

const read = (): Likings => {
  try {
    const raw = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return {
      sound: isOneOf(raw.sound, 'voice', 'ticks', 'silent') ?? usual.sound,
      voice: typeof raw.voice === 'string' ? raw.voice : null,
      theme: isOneOf(raw.theme, 'system', 'light', 'dark') ?? usual.theme,
      handsFree: raw.handsFree === true,
      shortcuts: raw.shortcuts !== false,
    };
  } catch {
    return usual;
  }
};

let likings = read();
const listeners = new Set<() => void>();

/** How the page is liked now. */
export const liked = (): Readonly<Likings> => likings;

/** Changes what is liked, keeps it, and tells whoever wants to know. */
export const like = (changes: Partial<Likings>): void => {
  likings = { ...likings, ...changes };
  try {
    localStorage.setItem(key, JSON.stringify(likings));
  } catch {
    // A browser that keeps nothing still has it until the page is closed.
  }
  for (const listener of listeners) listener();
};

/** Calls now, and whenever what is liked changes. */
export const onLiking = (listener: () => void): void => {
  listeners.add(listener);
  listener();
};
