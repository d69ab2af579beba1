/**
 * Which understanding wins when two are equally good, and how good one must be: what concerns somebody's safety is
 * heard most generously; Amazon's own intents most strictly, as Alexa matches them to their samples word by word
 * (platform facts 8.3).
 */
export type Rank = 'safety' | 'builtIn' | 'custom' | 'fallback';

const SAFETY: ReadonlySet<string> = new Set([
  'RedFlagIntent',
  'ItHurtsIntent',
  'DizzyIntent',
  'PregnantIntent',
  'AfterSurgeryIntent',
  'IsThisSafeIntent',
]);

/** What must not be taken for anything less. */
export const MOST_URGENT = 'RedFlagIntent';

export const FALLBACK = 'AMAZON.FallbackIntent';

/** What is never answered speaks of the body too, and must not be taken for what somebody tells of theirs. */
const REFUSED = 'AskDoctorIntent';

/** The rank of an intent, by its name. */
export const rankOf = (intent: string): Rank => {
  if (SAFETY.has(intent)) return 'safety';
  if (intent === FALLBACK || intent === REFUSED) return 'fallback';
  return intent.startsWith('AMAZON.') ? 'builtIn' : 'custom';
};

const ORDER: readonly Rank[] = ['safety', 'builtIn', 'custom', 'fallback'];

/** Lower goes first. */
export const orderOf = (intent: string): number => ORDER.indexOf(rankOf(intent));

/** How a phrase is weighed against a sample that is not word for word the same; tuned on phrases of our own. */
export interface Leniency {
  /** What a meaningful word costs that the sample does not have, in parts of its weight. */
  extra: number;
  /** What a meaningful word of the sample costs that was not said. */
  missing: number;
  /** From here on it is taken; 1 is everything the same. */
  enough: number;
}

export const LENIENCY: Readonly<Record<Rank, Leniency>> = {
  safety: { extra: 0.4, missing: 0.8, enough: 0.63 },
  builtIn: { extra: 0.9, missing: 0.7, enough: 0.68 },
  custom: { extra: 0.6, missing: 0.5, enough: 0.65 },
  fallback: { extra: 0.5, missing: 0.5, enough: 0.64 },
};

/** Below enough but from here on, a sample is worth suggesting. */
export const WORTH_SUGGESTING = 0.45;
