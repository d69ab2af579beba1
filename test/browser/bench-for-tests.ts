import { browserMs, openBench, type Bench } from './page';

/**
 * An Echo with its browser for all tests of a suite: opened before them and closed after them.
 *
 * @param speed how much faster than the machine's its time runs
 * @param testMs how long a test may take; milliseconds
 */
export const benchForTests = (speed: number, testMs = browserMs): Omit<Bench, 'close'> => {
  let bench: Bench;

  jest.setTimeout(testMs);

  beforeAll(async () => {
    bench = await openBench(speed);
  });

  afterAll(async () => {
    await bench.close();
  });

  return {
    get echo() {
      return bench.echo;
    },
    get browser() {
      return bench.browser;
    },
    open: (options, prepare) => bench.open(options, prepare),
  };
};
