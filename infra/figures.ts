/** The metrics that the function counts on its log lines, as they are named there; a test holds both together. */
export const FIGURES = {
  started: 'RoutinesStarted',
  finished: 'RoutinesFinished',
  paused: 'RoutinesPaused',
  resumed: 'RoutinesResumed',
  unheard: 'Unheard',
  failedSaves: 'FailedSaves',
} as const;

/** Made here from the lines that the function logs as errors, most of which it answers with an apology. */
export const TROUBLES = 'Troubles';
