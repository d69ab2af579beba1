import { eachSample, intentsOf, type Rule } from './rule';

/** An intent of ours without samples can never be meant. */
export const samplesPresent: Rule = {
  name: 'custom intents have samples',
  check: (model) =>
    intentsOf(model)
      .filter((intent) => !intent.name.startsWith('AMAZON.') && (intent.samples ?? []).length === 0)
      .map((intent) => `${intent.name} has no samples.`),
};

/** A word as Amazon takes it: letters, with apostrophes and hyphens inside, or letters with a period each. */
const WORD = /^(\p{L}[\p{L}\p{M}]*(['-][\p{L}\p{M}]+)*s?'?|(\p{L}\.)+)$/u;

/** Amazon refuses any other character in a sample (platform facts 8.3). */
export const sampleCharacters: Rule = {
  name: 'sample characters',
  check: (model) =>
    eachSample(model, (sample) => {
      const words = sample.replaceAll(/\{[A-Za-z_]+\}/g, 'slot').split(' ');
      const odd = words.find((word) => !WORD.test(word));
      if (odd !== undefined)
        return `has "${odd}", which is not letters, apostrophes, hyphens, periods or a {slot}.`;
      return sample.replaceAll(/\{[^}]*\}/g, '') === sample.replaceAll(/\{[^}]*\}/g, '').toLowerCase()
        ? null
        : 'is not in lower case.';
    }),
};

/** At most 200 characters a sample (platform facts 8.5). */
export const sampleLength: Rule = {
  name: 'sample length',
  check: (model) =>
    eachSample(model, (sample) => (sample.length > 200 ? 'is longer than 200 characters.' : null)),
};

/** A sample belongs to one intent; slots count by their type, whatever they are called. */
export const noSharedSamples: Rule = {
  name: 'no shared samples',
  check: (model) => {
    const owner = new Map<string, string>();
    const problems: string[] = [];
    for (const intent of intentsOf(model)) {
      const types = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type]));
      for (const sample of intent.samples ?? []) {
        const said = sample.replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => `{${types.get(slot) ?? slot}}`);
        const other = owner.get(said);
        if (other !== undefined)
          problems.push(`"${sample}" is a sample of both ${other} and ${intent.name}.`);
        owner.set(said, intent.name);
      }
    }
    return problems;
  },
};
