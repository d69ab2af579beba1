/**
 * Keeps what is written to standard output during each test of the suite that asks, instead of printing it.
 *
 * @returns the lines of the test that is running, each with its end
 */
export const keepStandardOutput = (): (() => readonly string[]) => {
  let written: string[] = [];
  beforeEach(() => {
    written = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());
  return () => written;
};
