import type { ContentRule } from './rule';
import { spokenTexts } from './spoken';
import { countWords, sentencesOf } from './text';

/** What somebody can take in between an instruction and the start. */
const MOST_WORDS = 16;

/** A sentence that begins like this describes; one that begins with a verb tells what to do. */
const DESCRIBES =
  /^(?:an?|the|your|you|it|this|that|these|those|they|there|if|when|while|with|for|in|on|at|and|but|or|not|no|only|just|please)\b/i;

/**
 * Words that would tell a room what somebody has. The conditions themselves are found by `no-conditions`; these only
 * hint at one. Parts of the body that move are none.
 */
const TELLING =
  /\b(?:bab(?:y|ies)|bump|birth|wombs?|midwi\w+|surge\w+|operat\w+|scars?|stitch\w*|implant\w*|artificial|replac\w+|bones?|brittle|nerves?|canal|vertebra\w*|discs?|joints?|hearts?|blood|pressure|bruis\w*|bleed\w*|eyesight|vision|dizz\w*|giddy|faint\w*|vertigo|balance|tears?|torn|injur\w*|illness\w*|disease\w*|disorders?|conditions?|diagnos\w*|symptoms?|patients?|treatment)\b/i;

/** Said for whichever side is being worked, and the same for both. */
const SIDE = /\{|\b(?:left(?! out)|right(?! angle))\b/i;

/** Words of cautions are one short sentence about the movement, and keep to themselves why it is said. */
export const rule: ContentRule = {
  name: 'cautions-plain',
  description:
    'Words of a caution are one sentence of at most 16 words, say first what to do, and tell nobody what somebody has.',
  check: (catalogue) =>
    spokenTexts(catalogue)
      .filter(({ of }) => of === 'caution')
      .flatMap(({ where, field, text }) => {
        const count = countWords(text);
        const describes = field === 'noticed' ? undefined : DESCRIBES.exec(text)?.[0];
        const telling = TELLING.exec(text)?.[0];
        const tells =
          telling === undefined ? [] : [`${field} says "${telling}"; say only what the movement is.`];
        // What is said instead of an exercise's own words keeps to the rules of those.
        if (field.startsWith('replace.')) return tells.map((message) => ({ where, message }));
        return [
          ...(sentencesOf(text).length === 1 ? [] : [`${field} must be one sentence.`]),
          ...(count <= MOST_WORDS ? [] : [`${field} has ${count} words; at most ${MOST_WORDS}.`]),
          ...(describes === undefined ? [] : [`${field} begins with "${describes}"; begin with what to do.`]),
          ...tells,
          ...(SIDE.test(text) ? [`${field} names a side; it has to be right for both.`] : []),
        ].map((message) => ({ where, message }));
      }),
};
