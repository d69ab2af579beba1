import { claims } from './claims';
import type { ContentRule } from './rule';
import { spokenTexts } from './spoken';

/** The coach makes no claim and says none of what must never be said. */
export const rule: ContentRule = {
  name: 'no-claims',
  description:
    'No spoken text makes a claim of the inventory (K01 to K17) or says what must never be said (facts 4.6).',
  check: (catalogue) =>
    spokenTexts(catalogue).flatMap(({ where, field, text }) =>
      claims.flatMap(({ reference, pattern, instead }) => {
        const said = pattern.exec(text)?.[0];
        return said === undefined
          ? []
          : [{ where, message: `${field} says "${said}" (${reference}); ${instead}.` }];
      }),
    ),
};
