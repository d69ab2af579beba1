import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaProblems } from '../../tools/models/schema';
import { manifestProblems } from '../../tools/skill-package/manifest-schema';
import {
  askResources,
  deployedEndpoint,
  PackageError,
  rememberedSkill,
  writePackage,
} from '../../tools/skill-package/write';

const root = join(__dirname, '../..');
const endpoint = 'arn:aws:lambda:eu-west-1:123456789012:function:skill:live';
const locales = ['en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US'];

interface Manifest {
  publishingInformation: { locales: Record<string, Record<string, unknown>> };
  privacyAndCompliance: Record<string, unknown>;
  permissions: { name: string }[];
  events: { endpoint: unknown; subscriptions: unknown[] };
  apis: { custom: { endpoint: unknown; interfaces: { type: string }[] } };
}

describe('The skill package', () => {
  let folder: string;
  let whole: string;
  let out: string;
  const file = (...path: string[]): string => join(out, ...path);

  const manifest = (): Manifest =>
    (JSON.parse(readFileSync(file('skill.json'), 'utf8')) as { manifest: Manifest }).manifest;

  const write = (options: { root?: string; stage?: string; endpoint?: string } = { endpoint }): string[] => {
    out = join(folder, 'package');
    return writePackage({ root, outFolder: out, ...options });
  };

  /** A repository that is just like this one, as far as the package goes, and may be changed. */
  const copyOfRepository = (): string => {
    const copy = join(folder, 'repository');
    for (const part of ['skill-package', 'content', 'interaction-models']) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    return copy;
  };

  beforeAll(() => {
    whole = mkdtempSync(join(tmpdir(), 'skill-package-'));
    writePackage({ root, outFolder: whole, endpoint });
  }, 30_000);

  afterAll(() => rmSync(whole, { recursive: true }));

  beforeEach(() => {
    out = whole;
    folder = mkdtempSync(join(tmpdir(), 'skill-package-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('has the files that the ASK tools look for, and no others', () => {
    const files = readdirSync(file(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(file().length + 1));
    expect(files.sort()).toEqual(
      [
        'assets/icons/large.png',
        'assets/icons/small.png',
        ...locales.map((locale) => `interactionModels/custom/${locale}.json`),
        'skill.json',
      ].sort(),
    );
  });

  it('is as Amazon’s own schema of a manifest wants it', () => {
    expect(manifestProblems(JSON.parse(readFileSync(file('skill.json'), 'utf8')))).toEqual([]);
  });

  it.each(locales)('has a model for %s that is as Amazon’s own schema wants it', (locale) => {
    const model: unknown = JSON.parse(
      readFileSync(file('interactionModels/custom', `${locale}.json`), 'utf8'),
    );
    expect(schemaProblems(model)).toEqual([]);
  });

  it('has words and a model for the same locales', () => {
    expect(Object.keys(manifest().publishingInformation.locales).sort()).toEqual(locales);
  });

  it.each([
    ['small', 108],
    ['large', 512],
  ])('has a %s icon of %i pixels, rendered from the drawing', (name, pixels) => {
    const png = readFileSync(file('assets/icons', `${name}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
    expect(png.length).toBeGreaterThan(1_000);
  });

  it('names the icons where they are', () => {
    for (const texts of Object.values(manifest().publishingInformation.locales)) {
      for (const uri of [texts.smallIconUri, texts.largeIconUri]) {
        expect(existsSync(file(String(uri).replace('file://', '')))).toBe(true);
      }
    }
  });

  it('asks for reminders and for recognised voices, and for nothing else', () => {
    expect(manifest().permissions).toEqual([
      { name: 'alexa::alerts:reminders:skill:readwrite' },
      { name: 'alexa::person_id:read' },
    ]);
  });

  it('wants to be told when somebody disables the skill, at the same function', () => {
    expect(manifest().events).toEqual({
      endpoint: { uri: endpoint },
      subscriptions: [{ eventName: 'SKILL_DISABLED' }],
    });
    expect(manifest().apis.custom.endpoint).toEqual({ uri: endpoint });
  });

  it('deals with no health information, money, advertising or children', () => {
    expect(manifest().privacyAndCompliance).toMatchObject({
      usesHealthInfo: false,
      usesPersonalInfo: true,
      allowsPurchases: false,
      containsAds: false,
      isChildDirected: false,
    });
  });

  it('has screens and audio exactly where there is code for them', () => {
    const copy = copyOfRepository();
    const typesFor = (...parts: string[]): string[] => {
      rmSync(join(copy, 'lambda'), { recursive: true, force: true });
      for (const part of parts) mkdirSync(join(copy, 'lambda', part), { recursive: true });
      write({ root: copy });
      return manifest().apis.custom.interfaces.map(({ type }) => type);
    };
    expect(typesFor()).toEqual([]);
    expect(typesFor('screen')).toEqual(['ALEXA_PRESENTATION_APL']);
    expect(typesFor('screen', 'audio')).toEqual(['ALEXA_PRESENTATION_APL', 'AUDIO_PLAYER']);
    expect(manifestProblems(JSON.parse(readFileSync(file('skill.json'), 'utf8')))).toEqual([]);
  });

  it('says what is still a placeholder', () => {
    expect(write({})).toEqual([
      expect.stringContaining('urls.privacyPolicy in skill-package/skill.yaml'),
      expect.stringContaining('urls.termsOfUse in skill-package/skill.yaml'),
      expect.stringContaining('not deployed'),
    ]);
  });

  it('is refused for prod while it has placeholders, and leaves what was there alone', () => {
    write();
    const before = readFileSync(file('skill.json'), 'utf8');
    expect(() => write({ stage: 'prod', endpoint })).toThrow(PackageError);
    expect(() => write({ stage: 'prod', endpoint })).toThrow('is still the placeholder https://example.com/');
    expect(readFileSync(file('skill.json'), 'utf8')).toBe(before);
  });

  it('is made for prod once they are replaced', () => {
    const copy = copyOfRepository();
    const settings = join(copy, 'skill-package/skill.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('example.com', 'stretches.invalid'));
    expect(write({ root: copy, stage: 'prod', endpoint })).toEqual([]);
  });

  it('is refused when Amazon would refuse it', () => {
    const copy = copyOfRepository();
    const store = join(copy, 'skill-package/store.yaml');
    writeFileSync(
      store,
      readFileSync(store, 'utf8').replace(/^summary: .*$/m, `summary: '${'a'.repeat(161)}'`),
    );
    expect(() => write({ root: copy, endpoint })).toThrow(/summary must NOT have more than 160 characters/);
  });

  it('is refused when a word in braces stands for nothing', () => {
    const copy = copyOfRepository();
    writeFileSync(join(copy, 'skill-package/locales/en-GB.yaml'), 'clinician: physiotherapist\n');
    expect(() => write({ root: copy, endpoint })).toThrow('in the place of {emergency}');
  });

  it('knows the function from the last deployment of its stage', () => {
    const outputs = join(folder, 'outputs.json');
    expect(deployedEndpoint(outputs, 'dev')).toBeUndefined();
    writeFileSync(outputs, JSON.stringify({ 'MyBackStretches-dev': { FunctionArn: endpoint } }));
    expect(deployedEndpoint(outputs, 'dev')).toBe(endpoint);
    expect(deployedEndpoint(outputs, 'prod')).toBeUndefined();
  });

  it('goes to the skill that is kept for its stage, so that no second one is made', () => {
    const context = join(folder, 'cdk.context.json');
    expect(rememberedSkill(context, 'dev')).toBeUndefined();
    writeFileSync(context, JSON.stringify({ 'dev:skillId': 'amzn1.ask.skill.1' }));
    expect(rememberedSkill(context, 'dev')).toBe('amzn1.ask.skill.1');
    expect(rememberedSkill(context, 'prod')).toBeUndefined();
    expect(askResources('amzn1.ask.skill.1')).toMatchObject({
      profiles: { default: { skillId: 'amzn1.ask.skill.1', skillMetadata: { src: './skill-package' } } },
    });
  });
});

describe('The schema of a manifest', () => {
  const shape = (custom: object): string[] =>
    manifestProblems({ manifest: { manifestVersion: '1.0', publishingInformation: {}, apis: { custom } } });

  it('refuses a screen of a kind that does not exist', () => {
    const screen = {
      type: 'ALEXA_PRESENTATION_APL',
      supportedViewports: [{ mode: 'WATCH', shape: 'ROUND' }],
    };
    expect(shape({ interfaces: [screen] })).not.toEqual([]);
  });

  it('refuses an endpoint that is no address', () => {
    expect(shape({ endpoint: { uri: 'function:skill' } })).not.toEqual([]);
  });

  it('refuses a slip in a name', () => {
    expect(shape({ interface: [] })).not.toEqual([]);
  });
});
