import type { PackageSource } from './source';

/** Stands for a function that is not deployed yet: account zero is nobody's, and Amazon refuses it. */
export const PLACEHOLDER_ENDPOINT = 'arn:aws:lambda:us-east-1:000000000000:function:not-deployed-yet';

/** Where the rendered icons are within the package. */
export const ICONS = { small: 'assets/icons/small.png', large: 'assets/icons/large.png' } as const;

export interface Manifest {
  manifest: Record<string, unknown>;
}

export interface ManifestParts {
  source: PackageSource;
  /** The function that answers. */
  endpoint: string;
  /** How much there is to do; the description says so. */
  counts: { routines: number; exercises: number };
  /** What the skill can do beyond speaking. */
  has: { screen: boolean; audio: boolean };
}

/** Puts values in the place of {words}; a word that nobody knows is a slip. */
const filledIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = values[word];
    if (value === undefined) throw new Error(`Nothing is known to put in the place of {${word}}.`);
    return String(value);
  });

/** `skill.json`, as Amazon's skill management takes it (platform facts 9.1). */
export const makeManifest = ({ source, endpoint, counts, has }: ManifestParts): Manifest => {
  const { skill, store, locales } = source;
  const uri = { uri: endpoint };
  const eachLocale = <Value>(make: (values: Record<string, string>) => Value): Record<string, Value> =>
    Object.fromEntries(Object.entries(locales).map(([locale, values]) => [locale, make(values)]));

  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        category: skill.category,
        isAvailableWorldwide: false,
        distributionCountries: skill.countries,
        distributionMode: 'PUBLIC',
        testingInstructions: store.testingInstructions.trim(),
        locales: eachLocale((values) => ({
          name: store.name,
          summary: store.summary,
          description: filledIn(store.description, { ...counts, ...values }).trim(),
          examplePhrases: store.examplePhrases,
          keywords: store.keywords,
          smallIconUri: `file://${ICONS.small}`,
          largeIconUri: `file://${ICONS.large}`,
        })),
      },
      privacyAndCompliance: {
        ...skill.privacy,
        locales: eachLocale(() => ({
          privacyPolicyUrl: skill.urls.privacyPolicy,
          termsOfUseUrl: skill.urls.termsOfUse,
        })),
      },
      permissions: skill.permissions.map((name) => ({ name })),
      events: {
        endpoint: uri,
        subscriptions: skill.events.map((eventName) => ({ eventName })),
      },
      apis: {
        custom: {
          endpoint: uri,
          interfaces: [
            ...(has.screen ? [{ type: 'ALEXA_PRESENTATION_APL', supportedViewports: skill.viewports }] : []),
            ...(has.audio ? [{ type: 'AUDIO_PLAYER' }] : []),
          ],
        },
      },
    },
  };
};

const isPlaceholder = (address: string): boolean =>
  /(?:^|\.)example\.(?:com|org|net)$/.test(new URL(address).hostname);

/** Why a package must not be given to everybody yet, one sentence each; none where it may. */
export const placeholdersIn = ({ skill }: PackageSource, endpoint: string): string[] => [
  ...Object.entries(skill.urls)
    .filter(([, address]) => isPlaceholder(address))
    .map(
      ([name, address]) => `urls.${name} in skill-package/skill.yaml is still the placeholder ${address}.`,
    ),
  ...(endpoint === PLACEHOLDER_ENDPOINT
    ? ['The function is not deployed: run `npm run deploy -- -c stage=prod` first, or say --endpoint.']
    : []),
];
