/**
 * Runs some work against a deadline. The signal tells the work to stop; the promise is settled in time even where
 * the work does not listen.
 *
 * @param ms Milliseconds; none left means failing at once.
 * @throws What the work throws, or an error that says how long it was waited for.
 */
export const within = async <Result>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new Error(`No answer within ${ms} ms.`));
        controller.abort();
      },
      Math.max(0, ms),
    );
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
};
