import { dirname, join, relative } from 'node:path/posix';
import { relative as fromFolder, sep } from 'node:path';

/**
 * What may know what. A later row overrules an earlier one for the files it names.
 *
 * `here` lists folders and modules of this repository (without extension), `packages` names of packages, a `*` at
 * the end standing for anything; packages are free where the row says nothing about them.
 */
export const mayImport = [
  { files: 'lambda/**', name: 'The skill', here: ['lambda'] },
  { files: 'lambda/coach/**', name: 'The coach', here: ['lambda/coach'], packages: [] },
  { files: 'lambda/speech/**', name: 'Speech', here: ['lambda/speech', 'lambda/coach'], packages: [] },
  {
    files: 'lambda/screen/**',
    name: 'The screen',
    here: ['lambda/screen', 'lambda/coach'],
    packages: [],
  },
  {
    files: 'lambda/screen/drawing-graphic.ts',
    name: 'The door to the drawings',
    here: ['lambda/screen', 'lambda/coach', 'lambda/generated/drawings'],
    packages: ['node:zlib'],
  },
  {
    files: 'lambda/store/**',
    name: 'The store',
    here: ['lambda/store', 'lambda/coach'],
    packages: ['ask-sdk-core', 'ask-sdk-model', '@aws-sdk/*', 'fast-deep-equal', 'node:*'],
  },
  {
    files: 'lambda/handlers/**',
    name: 'A handler',
    here: ['lambda/handlers', 'lambda/coach', 'lambda/speech', 'lambda/screen', 'lambda/store'],
    packages: ['ask-sdk*', 'node:crypto'],
  },
  {
    files: 'simulator/**',
    name: 'The simulator',
    here: ['simulator', 'interaction-models', 'lambda/speech/spoken-length'],
  },
  {
    files: 'simulator/skill.ts',
    name: 'The door to the skill',
    here: ['simulator', 'interaction-models', 'lambda/speech/spoken-length', 'lambda/index'],
  },
  {
    // A device without a screen tells nobody where in a routine it is. To show it, the glass looks into the skill and
    // makes plan, script and place again from what a response carries; it changes nothing, and nothing else looks.
    files: 'simulator/glass/**',
    name: 'The glass',
    here: [
      'simulator/glass',
      'lambda/catalogue',
      'lambda/coach',
      'lambda/handlers/today',
      'lambda/speech',
      'lambda/store/held',
      'lambda/words',
    ],
    packages: [],
  },
  { files: 'infra/**', name: 'The infrastructure', here: ['infra'] },
];

const allows = (allowed, wanted) =>
  allowed.endsWith('*') ? wanted.startsWith(allowed.slice(0, -1)) : wanted === allowed;

const isWithin = (folder, path) => path === folder || path.startsWith(`${folder}/`);

/**
 * An ESLint rule that takes one row of `mayImport` as its option and reports each import, re-export, `import()`,
 * `import('...')` type and `require()` of something else. Paths are resolved as text, so a forbidden file is
 * refused whether it exists or not.
 */
export const dependencyRule = {
  meta: {
    type: 'problem',
    docs: { description: 'keeps each folder to what it may know' },
    schema: [
      {
        type: 'object',
        properties: {
          files: { type: 'string' },
          name: { type: 'string' },
          here: { type: 'array', items: { type: 'string' } },
          packages: { type: 'array', items: { type: 'string' } },
        },
        required: ['files', 'name', 'here'],
        additionalProperties: false,
      },
    ],
    messages: { refused: '{{name}} may import only {{allowed}}; not {{wanted}}.' },
  },
  create: (context) => {
    const [{ name, here, packages }] = context.options;
    const file = fromFolder(context.cwd, context.filename).split(sep).join('/');

    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      const isFile = /^\.{0,2}\//.test(node.value) || /^\.{1,2}$/.test(node.value);
      const wanted = isFile ? relative('', join(dirname(file), node.value)) : node.value;
      const allowed = isFile
        ? here.some((folder) => isWithin(folder, wanted.replace(/\.[cm]?[jt]s$/, '')))
        : packages === undefined || packages.some((pattern) => allows(pattern, wanted));
      if (allowed) return;
      const list = [...here, ...(packages ?? ['packages'])].join(', ');
      context.report({ node, messageId: 'refused', data: { name, allowed: list, wanted } });
    };

    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};
