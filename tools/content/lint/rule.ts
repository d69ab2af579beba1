import type { Catalogue } from '../../../lambda/coach/content';

/** Something in the content that a rule does not allow. */
export interface Finding {
  /** A file below `content/`, or the id that it is about. */
  where: string;
  /** What is wrong, and what would be right. */
  message: string;
}

/** One thing that all content has to keep to. Rules look at the whole catalogue and change nothing. */
export interface ContentRule {
  /** Short and hyphenated; also the name of the rule's module and of its test. */
  name: string;
  /** What the rule asks for, in one sentence. */
  description: string;
  check: (catalogue: Catalogue) => Finding[];
}
