import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { dependencyRule, mayImport } from './tools/lint/dependency-rule.mjs';

const notPure = 'The coach is a pure function of what it is given: time and chance come in as arguments.';
const impureGlobals = [
  'performance',
  'process',
  'console',
  'crypto',
  'fetch',
  'Buffer',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'cdk.out/', '.data/', 'lambda/generated/'] },
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  { files: ['lambda/**', 'infra/**', 'interaction-models/**'], rules: { 'no-console': 'error' } },
  {
    files: ['lambda/coach/**'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: notPure }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: notPure },
        { object: 'Date', property: 'now', message: notPure },
      ],
      // A date made from a given moment is pure, as long as it is read in UTC.
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: notPure },
        { selector: 'CallExpression[callee.name="Date"]', message: notPure },
        {
          selector:
            'MemberExpression > Identifier[name=/^(get(Date|Day|Month|FullYear|Hours|Minutes|TimezoneOffset)|toLocale.*)$/]',
          message: 'This depends on the time zone or language of the machine.',
        },
      ],
    },
  },
  { plugins: { folders: { rules: { 'may-import': dependencyRule } } } },
  ...mayImport.map((row) => ({ files: [row.files], rules: { 'folders/may-import': ['error', row] } })),
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', __dirname: 'readonly', require: 'readonly' },
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['*.config.mjs', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
);
