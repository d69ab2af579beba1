/**
 * The phrases Alexa herself knows for her own intents, besides a model's samples (Amazon's page on standard
 * built-in intents). They count only for intents that the model has.
 */
export const STANDARD_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.NavigateHomeIntent': ['home', 'go home', 'home screen'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'nope'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.PreviousIntent': ['go back', 'skip back', 'back up', 'previous'],
  'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'sure'],
};

/** Alexa ends the session at these herself and tells the skill only that it ended (platform facts 2). */
export const SESSION_ENDERS: readonly string[] = ['exit', 'quit'];
