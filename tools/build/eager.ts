import remapping from '@jridgewell/remapping';
import { parse, type AnyNode, type ArrowFunctionExpression, type FunctionExpression } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import type { Span } from './first-launch';

/** Code and its source map, as JSON. */
export interface Mapped {
  code: string;
  map: string;
}

/** A function whose text may be put in brackets without changing what it is. */
type Bracketed = FunctionExpression | ArrowFunctionExpression;

const canHaveBrackets = (node: AnyNode, parent: AnyNode | undefined): node is Bracketed => {
  if (node.type === 'ArrowFunctionExpression') return true;
  if (node.type !== 'FunctionExpression') return false;
  const isMethod =
    parent?.type === 'MethodDefinition' ||
    (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'));
  return !isMethod;
};

/**
 * Puts functions in brackets, which tells V8 to compile them while it reads them. Without, it reads each function three
 * times: once to skip it, once more with the function around it, and once when it is called.
 *
 * @param called where the functions are that will be called at once; methods and declarations among them stay as they
 *   are
 */
export const compiledAtOnce = ({ code, map }: Mapped, called: readonly Span[]): Mapped => {
  const spans = new Set(called.map(([start, end]) => `${start} ${end}`));
  const edited = new MagicString(code);
  fullAncestor(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }), (node, _state, ancestors) => {
    if (!spans.has(`${node.start} ${node.end}`) || !canHaveBrackets(node, ancestors.at(-2))) return;
    edited.appendLeft(node.end, ')').prependRight(node.start, '(');
    // V8 takes the hint for an arrow function only where another bracket follows.
    const [only] = node.params;
    if (only?.type !== 'Identifier' || code[only.end] === ')' || code[only.end] === ',') return;
    edited.appendLeft(only.end, ')').prependRight(only.start, '(');
  });
  const moved = edited.generateMap({ hires: 'boundary', source: 'index.js' });
  return { code: edited.toString(), map: remapping([moved.toString(), map], () => null).toString() };
};
