import { sendEvent, setValue, type AplThing } from './apl';

/** A line that the document speaks. */
export interface Line {
  /** A whole `<speak>` document. */
  ssml: string;
  /** Number of the script's cues that are heard at its end. */
  cues: number;
  /** Number of its first scene. */
  scene: number;
}

/** The lines as data: on the device each has its own speech (`ssmlToSpeech`, platform facts 5). */
export const linesData = (lines: readonly Line[]): AplThing => ({
  type: 'object',
  properties: { lines: lines.map(({ ssml }) => ({ ssml })) },
  transformers: [{ inputPath: 'lines[*].ssml', outputName: 'speech', transformer: 'ssmlToSpeech' }],
});

/** What speaks: one for each line, with nothing to be seen. */
export const speakers = (lines: readonly Line[]): AplThing[] =>
  lines.map((_, index) => ({
    type: 'Text',
    id: `line${index}`,
    position: 'absolute',
    width: 1,
    height: 1,
    opacity: 0,
    text: '',
    speech: `\${payload.talk.properties.lines[${index}].speech}`,
  }));

/**
 * Speaks line after line, tells after each how far it has got, and asks for more at the end. It runs in normal mode:
 * from a tick, speech and events would be ignored (platform facts 5).
 *
 * @param waitMs silence before the end is told
 */
export const speakingCommands = (lines: readonly Line[], waitMs: number, isCareful: boolean): AplThing[] => {
  const said = lines.flatMap((line, index): AplThing[] => [
    setValue('scene', line.scene),
    setValue('lineAt', '${elapsedTime}'),
    setValue('now', 0),
    { type: 'SpeakItem', componentId: `line${index}` },
    ...(index === lines.length - 1 ? [] : [sendEvent(['reached', line.cues, isCareful])]),
  ]);
  const waiting: AplThing[] =
    waitMs > 0
      ? [
          setValue('waitAt', '${elapsedTime}'),
          setValue('isWaiting', true),
          { type: 'Idle', delay: waitMs, screenLock: true },
        ]
      : [];
  return [...said, ...waiting, sendEvent(['done', null, isCareful])];
};
