import type { ContentRule } from './rule';
import { spokenTexts } from './spoken';

interface Avoided {
  pattern: RegExp;
  instead: string;
  /** Phrases may say it too ("too hard" is an answer people give); instructions may not. */
  onlyInInstructions?: true;
}

/** Words that do not belong in the coach's mouth (content facts 5.1 and 5.5). */
const AVOIDED: readonly Avoided[] = [
  { pattern: /\bpush(?:es|ed|ing)?\b/i, instead: 'say press, slide or lift' },
  { pattern: /\bforc(?:e|es|ed|ing)\b/i, instead: 'say "only as far as is easy"' },
  { pattern: /\b(?:yank|jerk|bounc)\w*/i, instead: 'say "slowly" or "smoothly"' },
  { pattern: /\bhard\b/i, instead: 'say gentle, firm or strong', onlyInInstructions: true },
  { pattern: /\bburn\w*/i, instead: 'say "a mild pull"', onlyInInstructions: true },
  {
    pattern: /\bwatch me\b|\bas you (?:can )?see\b|\blook at (?:the|this) (?:picture|screen)\b/i,
    instead: 'say it for eyes that are shut',
  },
  { pattern: /\bseeds?\b|\bin our version\b/i, instead: 'speak to the person on the floor' },
  { pattern: /\bhold it\b/i, instead: 'say "stay there and breathe"' },
  { pattern: /\b(?:centimet|millimet)\w+|\binch(?:es)?\b/i, instead: 'say "a hand\'s width" or "a little"' },
  {
    pattern:
      /\bpiriformis\b|\berector\b|\bspinae\b|\bquadratus\b|\blumborum\b|\bmultifid\w+|\btransvers\w+|\bgluteus\b|\babdominis\b|\btrapezius\b|\bpectoral\w*|\blumbar\b|\bthoracic\b|\bdiaphragm\b|\bsupine\b|\bprone\b|\bquadruped\b/i,
    instead: 'use a plain body word; Latin only in muscles',
  },
];

/** The coach speaks gently, plainly and to somebody who looks at nothing. */
export const rule: ContentRule = {
  name: 'spoken-style',
  description: 'No rough words, nothing to look at, no Latin outside muscles, never a bare "hold it".',
  check: (catalogue) =>
    spokenTexts(catalogue).flatMap(({ where, of, field, text }) =>
      AVOIDED.filter(({ onlyInInstructions }) => of !== 'phrase' || onlyInInstructions !== true).flatMap(
        ({ pattern, instead }) => {
          const said = pattern.exec(text)?.[0];
          if (said === undefined || (field === 'muscles' && instead.includes('Latin'))) return [];
          return [{ where, message: `${field} says "${said}"; ${instead}.` }];
        },
      ),
    ),
};
