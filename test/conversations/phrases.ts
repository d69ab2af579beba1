import { catalogue } from '../../lambda/catalogue';
import { createWords } from '../../lambda/words';

const words = createWords('en', catalogue.words.en);

/** What the content has under a key, for where it matters that something is said and not how. */
export const phrase = (key: string): string => words.phrase(key);

/** Speech that begins with it. */
export const beginningWith = (sentence: string): RegExp =>
  new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
