import type { interfaces } from 'ask-sdk-model';

export type RenderDocument = interfaces.alexa.presentation.apl.RenderDocumentDirective;
export type ViewportState = interfaces.viewport.ViewportState;

/** What a document tells the skill, apart from the token of the document, which the device adds. */
export interface DocumentEvent {
  arguments: readonly unknown[];
  /** The component that sent it, as APL describes it. */
  source: Readonly<Record<string, unknown>>;
}

/** What a device does for the document it shows. A document that is shown no longer is not listened to. */
export interface Stage {
  /**
   * Speaks on the document's behalf, once nothing else is being said.
   *
   * @param ssml whole SSML
   * @returns when it has been spoken to its end; never when it is cut short
   */
  speak(ssml: string): Promise<void>;
  /** Cuts short what the document is saying. */
  hush(): void;
  /** Tells the skill something, by itself or because of a touch. */
  send(event: DocumentEvent): void;
  /** Waits on the clock of the device. */
  wait(ms: number): Promise<void>;
}

/** A document on a screen. */
export interface ShownDocument {
  /** Runs commands as `ExecuteCommands` brings them; they take the place of whatever is being run. */
  execute(commands: readonly unknown[]): void;
  /**
   * Somebody touches a component.
   *
   * @throws Error when there is nothing with this id that can be touched
   */
  touch(componentId: string): void;
  /** Stops whatever is being run: somebody spoke, or the document is to go. What is shown stays. */
  stop(): void;
}

/**
 * Shows documents: Amazon's viewhost in a browser, or `headlessPlayer`, which only runs what they do.
 *
 * Called when a document is to be shown; from then on it runs its `onMount` and whatever it is told.
 */
export type DocumentPlayer = (directive: RenderDocument, stage: Stage) => ShownDocument;
