/** What CloudWatch makes metrics of, on a line of the log (its Embedded Metric Format). */
export interface EmbeddedMetrics {
  _aws: {
    /** Epoch milliseconds. */
    Timestamp: number;
    CloudWatchMetrics: [
      { Namespace: string; Dimensions: [[]]; Metrics: readonly { Name: string; Unit: 'Count' }[] },
    ];
  };
  [figure: string]: unknown;
}

/**
 * Counts one of each of the figures on the log line that these fields are put on, so that a metric costs neither a
 * call nor a line of its own. Written by hand because it is this little: Powertools' own metrics would be one more
 * module to load in every cold start, and one more line a turn.
 *
 * There are no dimensions: a metric says how often, and nothing of whom or of what.
 *
 * @param namespace of the metrics, one a stage; without one nothing is counted
 */
export const embeddedMetrics = (
  figures: readonly string[],
  namespace: string | undefined,
  nowMs: number,
): EmbeddedMetrics | Record<string, never> => {
  if (figures.length === 0 || namespace === undefined || namespace === '') return {};
  return {
    _aws: {
      Timestamp: nowMs,
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [[]],
          Metrics: figures.map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
    ...Object.fromEntries(figures.map((figure) => [figure, 1])),
  };
};
