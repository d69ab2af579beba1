import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { compiledAtOnce } from '../../tools/build/eager';
import { calledByFirstLaunch, type Span } from '../../tools/build/first-launch';

const unmapped = '{"version":3,"sources":[],"names":[],"mappings":""}';

/** The code with functions in brackets: those whose text begins like one of these. */
const hinted = (code: string, ...beginnings: readonly string[]): string => {
  const called = beginnings.map((text): Span => {
    const start = code.indexOf(text);
    return [start, start + text.length];
  });
  return compiledAtOnce({ code, map: unmapped }, called).code;
};

describe('What a launch calls, in a bundle', () => {
  it.each([
    ['an arrow function', 'const f=()=>1;', '()=>1', 'const f=(()=>1);'],
    ['one of a bare argument', 'const f=a=>a;', 'a=>a', 'const f=((a)=>a);'],
    ['one of several', 'const f=(a,b)=>a+b;', '(a,b)=>a+b', 'const f=((a,b)=>a+b);'],
    ['one that waits', 'const f=async a=>a;', 'async a=>a', 'const f=(async (a)=>a);'],
    ['a function expression', 'f=function(){};', 'function(){}', 'f=(function(){});'],
    ['a function in an object', 'f={a:function(){}};', 'function(){}', 'f={a:(function(){})};'],
  ])('is put in brackets: %s', (_, code, called, expected) => {
    expect(hinted(code, called)).toBe(expected);
  });

  it('is put in brackets within what is in brackets', () => {
    expect(hinted('const f=a=>b=>a+b;', 'a=>b=>a+b', 'b=>a+b')).toBe('const f=((a)=>((b)=>a+b));');
  });

  it.each([
    ['a declaration', 'function f(){}', 'function f(){}'],
    ['a method of a class', 'class A{f(){}}', '(){}'],
    ['a method of an object', 'a={f(){}};', '(){}'],
    ['a getter', 'a={get f(){return 1}};', '(){return 1}'],
  ])('stays as it is where brackets would break it: %s', (_, code, called) => {
    expect(hinted(code, called)).toBe(code);
  });

  it('is all that is put in brackets', () => {
    expect(hinted('const f=a=>a,g=b=>b;', 'b=>b')).toBe('const f=a=>a,g=((b)=>b);');
  });

  it('is still found in its source', () => {
    const source = 'const first = (a) => a;\nconst second = (b) => {\n  throw b;\n};\n';
    const { code, map } = transformSync(source, { minify: true, sourcemap: true, sourcefile: 'a.ts' });
    const begin = code.indexOf('o=>o');
    const { code: after, map: moved } = compiledAtOnce({ code, map }, [[begin, begin + 4]]);
    const where = new SourceMap(JSON.parse(moved) as SourceMapPayload).findEntry(0, after.indexOf('throw'));
    expect(after).not.toBe(code);
    expect(where).toMatchObject({ originalSource: 'a.ts', originalLine: 2, originalColumn: 2 });
  });
});

describe('Which functions a launch calls', () => {
  let folder: string;
  const calledIn = async (code: string): Promise<string[]> => {
    const file = join(folder, 'index.js');
    writeFileSync(file, code);
    return (await calledByFirstLaunch(file)).map((span) => code.slice(...span));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eager-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is seen from a launch', async () => {
    const called = await calledIn(`
      const greet = () => 'hello';
      const leave = () => 'goodbye';
      exports.handler = async ({ request }, context) => request.type === 'LaunchRequest' ? greet() : leave();
    `);
    expect(called).toContain("() => 'hello'");
    expect(called).not.toContain("() => 'goodbye'");
  });

  it('is seen from a launch by somebody who was there before', async () => {
    const called = await calledIn(`
      const { request } = require('node:http');
      const ask = (operation, body) => new Promise((resolve) => {
        const headers = { 'x-amz-target': 'DynamoDB.' + operation };
        request('http://localhost', { method: 'POST', headers }, async (answer) => {
          let text = '';
          for await (const chunk of answer) text += chunk;
          resolve(JSON.parse(text));
        }).end(JSON.stringify(body));
      });
      const welcome = () => 'welcome';
      const welcomeBack = () => 'welcome back';
      exports.handler = async (event, context) => {
        const { Item } = await ask('GetItem', {});
        await ask('PutItem', { Item: { id: 1 } });
        return Item ? welcomeBack() : welcome();
      };
    `);
    expect(called).toContain("() => 'welcome back'");
    expect(called).not.toContain("() => 'welcome'");
  });

  it('cannot be told of what breaks', async () => {
    await expect(calledIn("exports.handler = async () => { throw new Error('broken'); };")).rejects.toThrow(
      'broken',
    );
  });
});
