/** A component, command or anything else of an APL document. */
export type AplThing = Readonly<Record<string, unknown>>;

/** An APL document, and the data it is bound to, as `RenderDocument` takes them. */
export interface AplScreen {
  document: AplThing;
  datasources: AplThing;
}

/** What a document of this skill tells it: kind, detail, and whether something had been said about the body. */
export type EventArguments = readonly [what: string, detail: string | number | null, isCareful: boolean];

/** The newest version that is used; it runs on every device with a screen (platform facts 5). */
export const APL_VERSION = '1.4';

/**
 * The sequencer that speaks. Any touch, also one that meets nothing, ends what runs on the main one; what runs here goes
 * on until a button stops it.
 */
export const SPEAKING = 'speaking';

/** Ends what is being spoken: a new command takes the place of what a sequencer was doing. */
export const stopSpeaking: AplThing = { type: 'Idle', delay: 0, sequencer: SPEAKING };

/** A row or column; `null` leaves a place out. */
export const box = (
  direction: 'row' | 'column',
  properties: AplThing,
  items: readonly (AplThing | null)[],
): AplThing => ({
  type: 'Container',
  direction,
  ...properties,
  items: items.filter((item) => item !== null),
});

/** A line or more of text. */
export const text = (value: string, properties: AplThing): AplThing => ({
  type: 'Text',
  text: value,
  ...properties,
});

/** `value` at a component; runs in fast mode as well. */
export const setValue = (property: string, value: unknown, componentId = 'stage'): AplThing => ({
  type: 'SetValue',
  componentId,
  property,
  value,
});

/** Tells the skill something. Only in normal mode: from a tick it would be ignored (platform facts 5). */
export const sendEvent = ([what, detail, isCareful]: EventArguments): AplThing => ({
  type: 'SendEvent',
  // APL wants texts.
  arguments: [what, String(detail ?? ''), isCareful ? 'careful' : ''],
});

/** "left side" as it stands on a screen: "Left side". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
