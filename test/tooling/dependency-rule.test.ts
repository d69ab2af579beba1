import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Message {
  ruleId: string | null;
  message: string;
}

const root = join(__dirname, '../..');

const refused: readonly [what: string, file: string, code: string, rule: string][] = [
  ['the coach a package', 'lambda/coach/x.ts', "import 'zod';", 'folders/may-import'],
  ['the coach a part of Node', 'lambda/coach/x.ts', "import 'node:fs';", 'folders/may-import'],
  [
    'the coach its voice',
    'lambda/coach/x.ts',
    "import { ssml } from '../speech/ssml'; ssml();",
    'folders/may-import',
  ],
  [
    'the coach even a type of the store',
    'lambda/coach/x.ts',
    "export type { A } from '../store/a';",
    'folders/may-import',
  ],
  [
    'the coach everything of a handler',
    'lambda/coach/x.ts',
    "export * from '../handlers/help';",
    'folders/may-import',
  ],
  [
    'a nested coach module the catalogue',
    'lambda/coach/plan/x.ts',
    "import '../../catalogue';",
    'folders/may-import',
  ],
  [
    'the coach a module loaded later',
    'lambda/coach/x.ts',
    "export const f = () => import('../index');",
    'folders/may-import',
  ],
  [
    'the coach a type named in place',
    'lambda/coach/x.ts',
    "export type A = import('../index').A;",
    'folders/may-import',
  ],
  [
    'the coach a required module',
    'lambda/coach/x.ts',
    "export const a: unknown = require('../index');",
    'folders/may-import',
  ],
  ['the coach the time', 'lambda/coach/x.ts', 'export const now = Date.now();', 'no-restricted-properties'],
  ['the coach a new date', 'lambda/coach/x.ts', 'export const now = new Date();', 'no-restricted-syntax'],
  [
    'the coach the time zone of the machine',
    'lambda/coach/x.ts',
    'export const f = (ms: number): number => new Date(ms).getDay();',
    'no-restricted-syntax',
  ],
  ['the coach chance', 'lambda/coach/x.ts', 'export const dice = Math.random();', 'no-restricted-properties'],
  [
    'the coach its surroundings',
    'lambda/coach/x.ts',
    'export const name = process.env.NAME;',
    'no-restricted-globals',
  ],
  ['speech the store', 'lambda/speech/x.ts', "import '../store/member';", 'folders/may-import'],
  ['speech a package', 'lambda/speech/x.ts', "import 'ask-sdk-core';", 'folders/may-import'],
  ['the screen speech', 'lambda/screen/x.ts', "import '../speech/ssml';", 'folders/may-import'],
  ['the store a handler', 'lambda/store/x.ts', "import '../handlers/help';", 'folders/may-import'],
  [
    'the store a package that is not for storing',
    'lambda/store/x.ts',
    "import 'i18next';",
    'folders/may-import',
  ],
  [
    'a handler the database client',
    'lambda/handlers/x.ts',
    "import '@aws-sdk/client-dynamodb';",
    'folders/may-import',
  ],
  ['the skill the simulator', 'lambda/skill.ts', "import '../simulator/device';", 'folders/may-import'],
  ['the skill a tool', 'lambda/index.ts', "import '../tools/content/read';", 'folders/may-import'],
  ['the skill a test', 'lambda/index.ts', "import '../test/helpers';", 'folders/may-import'],
  ['the skill the console', 'lambda/handlers/x.ts', "console.log('hello');", 'no-console'],
  ['the simulator the coach', 'simulator/x.ts', "import '../lambda/coach/turn';", 'folders/may-import'],
  [
    'the simulator the inside of speech',
    'simulator/x.ts',
    "import '../lambda/speech/ssml';",
    'folders/may-import',
  ],
  [
    'a simulator module that is not its door the skill',
    'simulator/web/x.ts',
    "import '../../lambda/index';",
    'folders/may-import',
  ],
  ['the infrastructure the skill', 'infra/x.ts', "import '../lambda/index';", 'folders/may-import'],
  ['anybody any', 'tools/x.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'anybody a non-null assertion',
    'tools/x.ts',
    'export const f = (a?: string): string => a!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['anybody a default export', 'tools/x.ts', 'export default 1;', 'no-restricted-exports'],
  ['anybody a loose comparison', 'tools/x.ts', 'export const f = (a: number): boolean => a == 1;', 'eqeqeq'],
  [
    'anybody a public function of unknown shape',
    'tools/x.ts',
    'export const f = () => 1;',
    '@typescript-eslint/explicit-module-boundary-types',
  ],
  ['anybody something unused', 'tools/x.ts', 'const a = 1;', '@typescript-eslint/no-unused-vars'],
  [
    'anybody to switch a rule off',
    'tools/x.ts',
    '/* eslint eqeqeq: off */ export const f = (a: number): boolean => a == 1;',
    'eqeqeq',
  ],
];

const accepted: readonly [what: string, file: string, code: string][] = [
  ['the coach itself', 'lambda/coach/plan/x.ts', "import '../cue';"],
  [
    'the coach the day of a moment it is given',
    'lambda/coach/x.ts',
    'export const dayOf = (ms: number): number => new Date(ms).getUTCDay();',
  ],
  ['speech the coach', 'lambda/speech/x.ts', "import './escape'; import '../coach/cue';"],
  ['the screen the coach', 'lambda/screen/x.ts', "import '../coach/place';"],
  [
    'the store its packages and the coach',
    'lambda/store/x.ts',
    "import 'fast-deep-equal'; import 'ask-sdk-core'; import '@aws-sdk/util-dynamodb'; import '../coach/member';",
  ],
  [
    'a handler all that it joins',
    'lambda/handlers/x.ts',
    "import 'ask-sdk-core'; import '../coach/turn'; import '../speech/ssml'; import '../store/member';",
  ],
  [
    'the skill its parts',
    'lambda/index.ts',
    "import 'ask-sdk-core'; import './handlers/help'; import './generated/content';",
  ],
  [
    'the simulator the spoken lengths',
    'simulator/echo/x.ts',
    "import '../../lambda/speech/spoken-length'; import '../device';",
  ],
  ['the door of the simulator the skill', 'simulator/skill.ts', "import '../lambda/index';"],
  ['the simulator the console', 'simulator/x.ts', "console.log('Alexa is listening');"],
  ['the infrastructure its packages', 'infra/x.ts', "import 'aws-cdk-lib/aws-lambda'; import './stack';"],
  ['a test everything', 'test/x.test.ts', "import '../lambda/coach/turn'; import '../simulator/device';"],
];

describe('What may know what', () => {
  const found = new Map<string, Message[]>();
  const keyOf = (file: string, code: string): string => `${file}: ${code}`;

  beforeAll(() => {
    const snippets = [...refused, ...accepted].map(([, file, code]) => ({ file, code }));
    const output = execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
      cwd: root,
      input: JSON.stringify(snippets),
      encoding: 'utf8',
    });
    const messages = JSON.parse(output) as Message[][];
    snippets.forEach(({ file, code }, index) => found.set(keyOf(file, code), messages[index] ?? []));
  }, 60_000);

  it.each(refused)('refuses %s', (_, file, code, rule) => {
    expect(found.get(keyOf(file, code))?.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(accepted)('allows %s', (_, file, code) => {
    expect(found.get(keyOf(file, code))).toEqual([]);
  });

  it('says what is allowed instead', () => {
    expect(found.get(keyOf('lambda/coach/x.ts', "import 'zod';"))?.[0]?.message).toBe(
      'The coach may import only lambda/coach; not zod.',
    );
  });
});
