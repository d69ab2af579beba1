import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costsOfThousand, monthlyOfStage, PRICES, totalOf, type Measured } from './costs';

const ROOT = join(__dirname, '../..');
const FIGURES = join(__dirname, 'measured.json');
export const GUIDE = join(ROOT, 'docs/deployment.md');

/** Metrics and alarms of one stage, as `infra` has them: six figures, the troubles, and an alarm for each kind. */
const WATCHED = { metrics: 7, alarms: 6 };

export const readMeasured = (): Measured => JSON.parse(readFileSync(FIGURES, 'utf8')) as Measured;

export const writeMeasured = (measured: Measured): void =>
  writeFileSync(FIGURES, `${JSON.stringify(measured, null, 2)}\n`);

const dollars = (value: number): string => `$${value.toFixed(value < 0.01 ? 4 : 3)}`;

const amountOf = (amount: number): string =>
  amount >= 100 ? Math.round(amount).toLocaleString('en-US') : amount.toFixed(1);

const costTable = (measured: Measured): string => {
  const lines = costsOfThousand(measured);
  const rows = lines.map(({ what, amount, unit, dollars: cost }) => [
    what,
    `${amountOf(amount)} ${unit}`,
    dollars(cost),
  ]);
  const month = monthlyOfStage(WATCHED);
  return [
    `| For 1,000 ten-minute routines | amount | ${PRICES.region}, ${PRICES.date} |`,
    '| --- | ---: | ---: |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    `| **Together** | | **${dollars(totalOf(lines))}** |`,
    '',
    `Whatever happens, a stage costs up to $${month.toFixed(2)} a month for ${WATCHED.metrics} metrics, ` +
      `${WATCHED.alarms} alarms and a dashboard; an account's first ten metrics and alarms and three dashboards are free.`,
  ].join('\n');
};

const speedTable = ({ cold, warm, peakMb, bundleBytes, machine }: Measured): string =>
  [
    '| Measured in Amazon’s runtime client | |',
    '| --- | ---: |',
    `| start of a container, until it asks for its first event | ${cold.initMs} ms |`,
    `| its first answer | ${cold.firstAnswerMs} ms |`,
    `| processor time of both | ${cold.cpuMs} ms |`,
    `| a later answer: median, 99th percentile | ${warm.medianMs} ms, ${warm.p99Ms} ms |`,
    `| its processor time | ${warm.cpuMs} ms |`,
    `| most memory the process ever had | ${peakMb} MB |`,
    `| bundle | ${Math.round(bundleBytes / 1_000)} KB |`,
    '',
    `On ${machine}; x86 here, arm64 in the cloud.`,
  ].join('\n');

const withBlock = (text: string, name: string, block: string): string => {
  const place = new RegExp(`(<!-- ${name} -->\\n\\n)[\\s\\S]*(\\n\\n<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`${GUIDE} has no place for the figures "${name}".`);
  return text.replace(place, (_, before: string, after: string) => `${before}${block}${after}`);
};

/** The guide with the figures of a measurement in it; tables are not aligned yet. */
export const guideWith = (guide: string, measured: Measured): string =>
  withBlock(withBlock(guide, 'costs', costTable(measured)), 'speed', speedTable(measured));
