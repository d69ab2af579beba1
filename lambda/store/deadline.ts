/**
 * Runs some work against a deadline. The signal tells the work to stop; the promise is settled in time even where
 * the work does not listen.
 *
 * @param ms Milliseconds; where none are left, the work is not begun.
 * @throws What the work throws, or an error that says how long it was waited for.
 */
export const within = async <Result>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const tooLate = (): Error => new Error(`No answer within ${Math.round(ms)} ms.`);
  if (ms <= 0) throw tooLate();
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tooLate());
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
};
