import { within } from '../../lambda/store/deadline';

/** Work that never ends, not even when it is told to. */
const deafWork = (_signal: AbortSignal): Promise<never> => new Promise(() => undefined);

describe('a deadline', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives what the work gives in time', async () => {
    await expect(within(50, () => Promise.resolve('done'))).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('throws what the work throws in time', async () => {
    await expect(within(50, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits no longer, even for work that does not listen', async () => {
    const late = expect(within(50, deafWork)).rejects.toThrow('No answer within 50 ms.');
    await jest.advanceTimersByTimeAsync(50);
    await late;
  });

  it('tells the work to stop', async () => {
    let told: AbortSignal | undefined;
    const late = expect(
      within(50, (signal) => {
        told = signal;
        return deafWork(signal);
      }),
    ).rejects.toThrow();
    await jest.advanceTimersByTimeAsync(49);
    expect(told?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(told?.aborted).toBe(true);
    await late;
  });

  it.each([0, -20])('begins nothing where %p ms are left', async (ms) => {
    const work = jest.fn(deafWork);
    await expect(within(ms, work)).rejects.toThrow('No answer within');
    expect(work).not.toHaveBeenCalled();
  });
});
