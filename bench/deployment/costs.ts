/** What `measure.ts` measured, on the machine that it names. */
export interface Measured {
  machine: string;
  bundleBytes: number;
  /** A container's first answer; medians. */
  cold: { initMs: number; firstAnswerMs: number; cpuMs: number };
  /** An answer of a container that has started. */
  warm: { medianMs: number; p99Ms: number; cpuMs: number };
  /** The most memory that the process ever had. */
  peakMb: number;
  /** Of one ten-minute routine: requests to the function, calls of the table, size of the item, bytes logged. */
  routine: { requests: number; reads: number; writes: number; itemBytes: number; logBytes: number };
}

/**
 * Amazon's public list prices in US dollars, us-east-1, without any free tier, as they were on `date`. To check:
 * the pricing pages of Lambda, DynamoDB, X-Ray and CloudWatch.
 */
export const PRICES = {
  date: 'November 2025',
  region: 'us-east-1',
  lambdaRequest: 0.2 / 1e6,
  /** arm64. The start of a container is billed as well. */
  lambdaGbSecond: 0.0000133334,
  /** 1 KB each, on demand. */
  writeUnit: 0.625 / 1e6,
  /** 4 KB each, strongly consistent, on demand. */
  readUnit: 0.125 / 1e6,
  logGb: 0.5,
  trace: 5 / 1e6,
  tableGbMonth: 0.25,
  recoveryGbMonth: 0.2,
  metricMonth: 0.3,
  alarmMonth: 0.1,
  dashboardMonth: 3,
} as const;

export const MEMORY_MB = 1_024;

/** Memory that comes with one whole processor (AWS Lambda documentation, "memory and computing power"). */
const MB_OF_A_PROCESSOR = 1_769;

/** An answer waits for the network of a real table twice or so; the database here answers at once. */
const TABLE_WAIT_MS = 8;

/** One routine in so many finds no container that is warm: few people practise at the same minute. */
const ROUTINES_A_COLD_START = 1;

export interface CostLine {
  what: string;
  /** How much of it for a thousand routines. */
  amount: number;
  unit: string;
  dollars: number;
}

/** How long an answer keeps a function of this size busy, milliseconds: its processor time, stretched, and its waiting. */
const billedMs = (cpuMs: number, memoryMb: number = MEMORY_MB): number =>
  cpuMs * Math.max(1, MB_OF_A_PROCESSOR / memoryMb) + TABLE_WAIT_MS;

/** What a thousand ten-minute routines cost, one line for each thing that is paid for. */
export const costsOfThousand = ({ routine, warm, cold }: Measured): CostLine[] => {
  const times = 1_000;
  const requests = routine.requests * times;
  const warmSeconds = (requests * billedMs(warm.cpuMs)) / 1_000;
  // The start itself runs on a whole processor, whatever the size of the function.
  const coldSeconds = ((times / ROUTINES_A_COLD_START) * (cold.cpuMs + TABLE_WAIT_MS)) / 1_000;
  const gbSeconds = (warmSeconds + coldSeconds) * (MEMORY_MB / 1_024);
  const writeUnits = routine.writes * Math.ceil(routine.itemBytes / 1_024) * times;
  const readUnits = routine.reads * Math.ceil(routine.itemBytes / 4_096) * times;
  const logGb = (routine.logBytes * times) / 1e9;
  return [
    {
      what: 'Lambda, requests',
      amount: requests,
      unit: 'requests',
      dollars: requests * PRICES.lambdaRequest,
    },
    {
      what: 'Lambda, time',
      amount: gbSeconds,
      unit: 'GB-seconds',
      dollars: gbSeconds * PRICES.lambdaGbSecond,
    },
    { what: 'DynamoDB, writes', amount: writeUnits, unit: 'units', dollars: writeUnits * PRICES.writeUnit },
    { what: 'DynamoDB, reads', amount: readUnits, unit: 'units', dollars: readUnits * PRICES.readUnit },
    { what: 'CloudWatch, log', amount: logGb * 1_000, unit: 'MB', dollars: logGb * PRICES.logGb },
    { what: 'X-Ray, traces', amount: requests, unit: 'traces', dollars: requests * PRICES.trace },
  ];
};

export const totalOf = (lines: readonly CostLine[]): number =>
  lines.reduce((sum, { dollars }) => sum + dollars, 0);

/** What a stage costs in a month in which nobody practises, US dollars, without any free tier. */
export const monthlyOfStage = ({ metrics, alarms }: { metrics: number; alarms: number }): number =>
  metrics * PRICES.metricMonth + alarms * PRICES.alarmMonth + PRICES.dashboardMonth;
