import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import {
  costsOfThousand,
  monthlyOfStage,
  PRICES,
  totalOf,
  type Measured,
} from '../../bench/deployment/costs';
import { GUIDE, guideWith, readMeasured } from '../../bench/deployment/guide';

const guide = readFileSync(GUIDE, 'utf8');

const measured: Measured = {
  machine: 'a machine',
  bundleBytes: 1,
  cold: { initMs: 200, firstAnswerMs: 80, cpuMs: 192 },
  warm: { medianMs: 20, p99Ms: 60, cpuMs: 10 },
  peakMb: 100,
  routine: { requests: 6, reads: 1, writes: 5, itemBytes: 1_025, logBytes: 3_000 },
};

describe('The costs of a thousand routines', () => {
  const costOf = (what: string): number =>
    costsOfThousand(measured).find((line) => line.what === what)?.dollars ?? Number.NaN;

  it('count every request', () => {
    expect(costOf('Lambda, requests')).toBeCloseTo(6_000 * PRICES.lambdaRequest, 10);
    expect(costOf('X-Ray, traces')).toBeCloseTo(6_000 * PRICES.trace, 10);
  });

  it('count a write of each kilobyte that was begun', () => {
    expect(costOf('DynamoDB, writes')).toBeCloseTo(5_000 * 2 * PRICES.writeUnit, 10);
    expect(costOf('DynamoDB, reads')).toBeCloseTo(1_000 * PRICES.readUnit, 10);
  });

  it('count time by the memory, and a cold start for each routine', () => {
    const warmSeconds = (6_000 * (10 * (1_769 / 1_024) + 8)) / 1_000;
    const coldSeconds = (1_000 * (192 + 8)) / 1_000;
    expect(costOf('Lambda, time')).toBeCloseTo((warmSeconds + coldSeconds) * PRICES.lambdaGbSecond, 10);
  });

  it('are what their lines come to', () => {
    const lines = costsOfThousand(measured);
    expect(totalOf(lines)).toBeCloseTo(
      lines.map(({ dollars }) => dollars).reduce((a, b) => a + b),
      10,
    );
    expect(totalOf(lines)).toBeGreaterThan(0);
  });

  it('come on top of what a stage costs by being there', () => {
    expect(monthlyOfStage({ metrics: 7, alarms: 6 })).toBeCloseTo(7 * 0.3 + 6 * 0.1 + 3, 10);
  });
});

describe('The deployment guide', () => {
  /** Without the spaces and dashes that align tables. */
  const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

  it('shows what follows from what was measured, and nothing that was typed', () => {
    expect(plain(guideWith(guide, readMeasured()))).toBe(plain(guide));
  });

  it('would show other figures if others were measured', () => {
    expect(plain(guideWith(guide, measured))).not.toBe(plain(guide));
  });

  it('tells the two commands of a first deployment', () => {
    expect(guide).toMatch(/^ {4}npm run deploy\n {4}npm run deploy -- -c skillId=amzn1\.ask\.skill\./m);
  });

  it('names no script that is not there', () => {
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => script === undefined || !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it('names no output that the stack does not put out', () => {
    const stack = readFileSync(join(__dirname, '../../infra/stack.ts'), 'utf8');
    const named = [...guide.matchAll(/<(FunctionName|TableName|LogGroupName|SkillId|FunctionArn)>/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !stack.includes(`'${name}'`))).toEqual([]);
  });
});
