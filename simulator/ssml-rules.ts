import type { SsmlElement } from './ssml';

/** Allowed values of one attribute: exactly one of a list, or what a rule accepts. */
type Values = readonly string[] | ((value: string) => boolean);

interface TagRule {
  /** Attributes that must be there. */
  required?: Record<string, Values>;
  /** Attributes that may be there. */
  optional?: Record<string, Values>;
  /** At least one attribute must be there. */
  some?: true;
}

const anything = (value: string): boolean => value.trim() !== '';

/** Longest single break, milliseconds (platform facts 1.2). */
const LONGEST_BREAK_MS = 10_000;

/**
 * Milliseconds of a `time` such as "750ms" or "1.5s".
 *
 * @returns null when the unit is missing or it is not a time
 */
export const breakTimeMs = (time: string): number | null => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time) ?? [];
  if (amount === undefined) return null;
  return Number(amount) * (unit === 's' ? 1000 : 1);
};

const breakTime = (time: string): boolean => {
  const ms = breakTimeMs(time);
  return ms !== null && ms <= LONGEST_BREAK_MS;
};

const percentFrom =
  (least: number) =>
  (value: string): boolean =>
    /^\d+(\.\d+)?%$/.test(value) && Number.parseFloat(value) >= least;

const within =
  (pattern: RegExp, least: number, most: number) =>
  (value: string): boolean =>
    pattern.test(value) && Number.parseFloat(value) >= least && Number.parseFloat(value) <= most;

const oneOf =
  (names: readonly string[], rule: (value: string) => boolean) =>
  (value: string): boolean =>
    names.includes(value) || rule(value);

/** Languages of `lang`, and the voices that platform facts 1.2 name. */
const languages =
  'de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP pt-BR'.split(' ');
const voices = 'Ivy Joanna Joey Justin Kendra Kimberly Matthew Salli Amy Brian Emma Nicole Russell'.split(
  ' ',
);

/** Tags and attribute values that Alexa speaks (platform facts 1.2); Polly's own ones are not among them. */
const tags: Record<string, TagRule> = {
  speak: {},
  p: {},
  s: {},
  break: {
    some: true,
    optional: { time: breakTime, strength: ['none', 'x-weak', 'weak', 'medium', 'strong', 'x-strong'] },
  },
  prosody: {
    some: true,
    optional: {
      rate: oneOf(['x-slow', 'slow', 'medium', 'fast', 'x-fast'], percentFrom(20)),
      pitch: oneOf(['x-low', 'low', 'medium', 'high', 'x-high'], within(/^[+-]\d+(\.\d+)?%$/, -33.3, 50)),
      volume: oneOf(
        ['silent', 'x-soft', 'soft', 'medium', 'loud', 'x-loud'],
        within(/^[+-]\d+(\.\d+)?dB$/, -100, 4.08),
      ),
    },
  },
  emphasis: { required: { level: ['strong', 'moderate', 'reduced'] } },
  'say-as': {
    required: {
      'interpret-as': [
        'characters',
        'spell-out',
        'cardinal',
        'number',
        'ordinal',
        'digits',
        'fraction',
        'unit',
        'date',
        'time',
        'telephone',
        'address',
        'interjection',
        'expletive',
      ],
    },
    optional: { format: ['mdy', 'dmy', 'ymd', 'md', 'dm', 'ym', 'my', 'd', 'm', 'y'] },
  },
  sub: { required: { alias: anything } },
  w: {
    required: {
      role: ['amazon:VB', 'amazon:VBD', 'amazon:NN', 'amazon:DT', 'amazon:IN', 'amazon:JJ', 'amazon:SENSE_1'],
    },
  },
  phoneme: { required: { alphabet: ['ipa', 'x-sampa'], ph: anything } },
  lang: { required: { 'xml:lang': languages } },
  voice: { required: { name: voices } },
  audio: { required: { src: (value) => /^(https:|soundbank:)\/\//.test(value) } },
  'amazon:effect': { required: { name: ['whispered'] } },
  'amazon:emotion': {
    required: { name: ['excited', 'disappointed'], intensity: ['low', 'medium', 'high'] },
  },
  'amazon:domain': { required: { name: ['conversational', 'long-form', 'music', 'news', 'fun'] } },
  'alexa:name': { required: { type: ['first'], personId: anything } },
};

const suits = (values: Values, value: string): boolean =>
  typeof values === 'function' ? values(value) : values.includes(value);

/**
 * Checks every tag and attribute of parsed SSML against what Alexa speaks.
 *
 * @returns one sentence for each thing that Alexa would refuse or not understand
 */
export const ssmlFindings = (element: SsmlElement): string[] => {
  const rule = tags[element.name];
  const inside = element.children.flatMap((child) => (child.kind === 'element' ? ssmlFindings(child) : []));
  if (!rule) return [`<${element.name}> is not a tag Alexa speaks`, ...inside];
  const found: string[] = [];
  const known = { ...rule.required, ...rule.optional };
  for (const [name, value] of Object.entries(element.attributes)) {
    const values = known[name];
    if (!values) found.push(`<${element.name}> takes no attribute ${name}`);
    else if (!suits(values, value)) found.push(`<${element.name} ${name}="${value}"> is out of bounds`);
  }
  for (const name of Object.keys(rule.required ?? {})) {
    if (!(name in element.attributes)) found.push(`<${element.name}> needs the attribute ${name}`);
  }
  if (rule.some && Object.keys(element.attributes).length === 0) {
    found.push(`<${element.name}> needs an attribute`);
  }
  if (element.name === 'break' && element.children.length > 0) found.push('<break> must be empty');
  return [...found, ...inside];
};
