import { transformed } from '../apl/data';
import { isRecord } from '../apl/json';
import type { DocumentEvent, RenderDocument, ViewportState } from '../apl/player';

/*
 * Amazon's own renderer of APL (apl-viewhost-web), in an element of the page. `viewhostScript` serves its bundle; once
 * that has run, `window.aplEngine` is the promise of a ready engine, and `openViewhost` shows documents:
 *
 *     await loadViewhost('/viewhost.js');
 *     const screen = openViewhost(element, viewport, { speak, hush, send });
 *     await screen.show(directive);      // runs its onMount, which speaks and sends through the host
 *     screen.execute(commands);          // as ExecuteCommands brings them
 *     screen.clear();
 *
 * Times are the browser's own: a speech lasts as long as the host takes to speak it.
 */

/** What is done for documents; the same as a device's `Stage` does. */
export interface ViewhostHost {
  /**
   * @param ssml whole SSML
   * @returns when it has been spoken to its end; a promise that never settles when it was cut short
   */
  speak(ssml: string): Promise<void>;
  /** What is being spoken is to stop: something was touched, or the document is gone. */
  hush(): void;
  /** A document tells the skill something. */
  send(event: DocumentEvent): void;
  /** Amazon's renderer complains about a document; developers want to see it. */
  trouble?(message: string): void;
}

export interface Viewhost {
  /** Shows a document in the place of the last one. */
  show(directive: RenderDocument): Promise<void>;
  execute(commands: readonly unknown[]): void;
  /** Stops what the document does; what it shows stays. */
  stop(): void;
  clear(): void;
  /** Fits the picture into the element again, after the element has changed its size. */
  resize(): void;
}

interface AudioListener {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
}

/** Stands for Amazon's player of clips: the "address" of a clip is the SSML itself. */
interface AudioPlayer {
  prepare(ssml: string, decodeMarkers: boolean): string;
  play(id: string): void;
  flush(): void;
}

interface Renderer {
  init(): Promise<void>;
  destroy(): void;
  executeCommands(commands: string): unknown;
  cancelExecution(): void;
}

interface Engine {
  default: { create(options: Readonly<Record<string, unknown>>): Renderer };
  Content: { create(document: string): { addData(name: string, data: string): void; isError(): boolean } };
}

declare global {
  interface Window {
    AplRenderer?: Engine;
    /** Ready to render; set by the script that carries the bundle. */
    aplEngine?: Promise<void>;
  }
}

/** Loads the renderer's bundle once a page; five megabytes, so only when there is a screen. */
export const loadViewhost = async (address: string): Promise<void> => {
  if (window.aplEngine === undefined) {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () =>
        reject(new Error(`The renderer of screens could not be loaded from ${address}.`));
      document.head.append(script);
    });
  }
  await window.aplEngine;
};

const audioPlayerFor =
  (host: ViewhostHost, isShown: () => boolean) =>
  (listener: AudioListener): AudioPlayer => {
    const clips = new Map<string, string>();
    let count = 0;
    let playing: string | null = null;
    return {
      prepare(ssml) {
        count += 1;
        const id = `clip ${count}`;
        clips.set(id, ssml);
        queueMicrotask(() => listener.onPrepared(id));
        return id;
      },
      play(id) {
        playing = id;
        listener.onPlaybackStarted(id);
        void host.speak(clips.get(id) ?? '<speak/>').then(() => {
          if (playing !== id || !isShown()) return;
          playing = null;
          listener.onPlaybackFinished(id);
        });
      },
      flush() {
        if (playing === null) return;
        playing = null;
        if (isShown()) host.hush();
      },
    };
  };

const dataSources = (datasources: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isRecord(datasources) ? datasources : {}).map(([name, source]) => [
      name,
      isRecord(source) ? transformed(source) : source,
    ]),
  );

/**
 * Opens a screen in an element; the picture is scaled to the element's width.
 *
 * @param viewport as the device tells it; pixels and density
 * @throws Error when `loadViewhost` has not been awaited
 */
export const openViewhost = (element: HTMLElement, viewport: ViewportState, host: ViewhostHost): Viewhost => {
  const engine = window.AplRenderer;
  if (engine === undefined) throw new Error('The renderer of screens is not loaded.');
  const { pixelWidth: width = 1280, pixelHeight: height = 800, dpi, shape, mode } = viewport;
  const glass = document.createElement('div');
  Object.assign(glass.style, {
    position: 'relative',
    overflow: 'hidden',
    width: `${width}px`,
    height: `${height}px`,
    transformOrigin: '0 0',
    borderRadius: shape === 'ROUND' ? '50%' : '0',
  });
  element.replaceChildren(glass);
  const resize = (): void => {
    const share = element.clientWidth > 0 ? element.clientWidth / width : 1;
    glass.style.transform = `scale(${share})`;
    element.style.height = `${height * share}px`;
  };
  resize();

  let renderer: Renderer | null = null;
  let shows = 0;
  const clear = (): void => {
    shows += 1;
    renderer?.destroy();
    renderer = null;
    glass.replaceChildren();
  };

  return {
    async show({ document: apl, datasources }) {
      clear();
      const shown = shows;
      const isShown = (): boolean => shows === shown;
      const content = engine.Content.create(JSON.stringify(apl));
      content.addData('payload', JSON.stringify(dataSources(datasources)));
      if (content.isError()) throw new Error('The document is not one that can be shown.');
      const view = document.createElement('div');
      Object.assign(view.style, { position: 'relative', width: '100%', height: '100%' });
      glass.replaceChildren(view);
      const next = engine.default.create({
        content,
        view,
        environment: { agentName: 'my back stretches', agentVersion: '1.0', disallowVideo: true },
        viewport: { width, height, dpi, isRound: shape === 'ROUND', shape },
        mode,
        theme: 'dark',
        notLoadFonts: true,
        logLevel: 'warn',
        developerToolOptions: {},
        utcTime: Date.now(),
        localTimeAdjustment: -new Date().getTimezoneOffset() * 60_000,
        audioPlayerFactory: audioPlayerFor(host, isShown),
        onSendEvent: (event: DocumentEvent) => {
          if (isShown()) host.send({ arguments: event.arguments, source: event.source });
        },
        onRunTimeError: (errors: unknown) => host.trouble?.(JSON.stringify(errors)),
      });
      renderer = next;
      await next.init();
    },
    execute(commands) {
      renderer?.executeCommands(JSON.stringify(commands));
    },
    stop() {
      renderer?.cancelExecution();
    },
    clear,
    resize,
  };
};
