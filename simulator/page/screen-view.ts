import { viewports } from '../apl/viewports';
import type { RenderDocument } from '../apl/player';
import type { ScreenDoing, ScreenNews, Shown } from '../room/page-screen';
import type { Switches } from '../room/switches';
import { byId, mark, show } from './dom';
import { loadViewhost, openViewhost, type Viewhost } from './viewhost';

export interface ScreenViewOptions {
  /** The document with this number does something. */
  onDoing: (id: number, doing: ScreenDoing) => void;
  onTrouble: (sentence: string) => void;
}

/** The screen of an Echo that has one: documents in Amazon's own renderer, which is loaded when it is needed. */
export class ScreenView {
  readonly #element = byId('screen', HTMLElement);
  readonly #glass = byId('glass', HTMLElement);
  readonly #options: ScreenViewOptions;
  readonly #waiting = new Map<number, () => void>();
  #kind: Switches['screen'] = 'none';
  #viewhost: Promise<Viewhost> | null = null;
  #shown: Shown | null = null;
  #speeches = 0;

  constructor(options: ScreenViewOptions) {
    this.#options = options;
    new ResizeObserver(() => void this.#viewhost?.then((viewhost) => viewhost.resize())).observe(this.#glass);
  }

  /** Which Echo it is. */
  set kind(kind: Switches['screen']) {
    if (kind === this.#kind) return;
    this.#kind = kind;
    this.#viewhost = null;
    this.#glass.replaceChildren();
    mark(document.body, 'data-screen', kind);
  }

  take(news: ScreenNews): void {
    switch (news.type) {
      case 'show':
        this.#show(news.shown);
        break;
      case 'execute':
        if (news.id === this.#shown?.id) this.#do((viewhost) => viewhost.execute(news.commands));
        break;
      case 'stop-document':
        if (news.id === this.#shown?.id) this.#do((viewhost) => viewhost.stop());
        break;
      case 'spoken':
        if (news.id !== this.#shown?.id) break;
        this.#waiting.get(news.speech)?.();
        this.#waiting.delete(news.speech);
        break;
    }
  }

  #do(what: (viewhost: Viewhost) => unknown): void {
    this.#viewhost?.then(what).catch((error: unknown) => this.#options.onTrouble(String(error)));
  }

  #show(shown: Shown | null): void {
    this.#shown = shown;
    this.#waiting.clear();
    show(this.#element, shown !== null && this.#kind !== 'none');
    if (this.#kind === 'none') return;
    if (shown === null) {
      this.#do((viewhost) => viewhost.clear());
      return;
    }
    this.#viewhost ??= this.#open(this.#kind);
    this.#do((viewhost) => {
      viewhost.resize();
      return viewhost.show(shown.directive satisfies RenderDocument);
    });
  }

  async #open(kind: Exclude<Switches['screen'], 'none'>): Promise<Viewhost> {
    await loadViewhost('/viewhost.js');
    return openViewhost(this.#glass, viewports[kind], {
      speak: (ssml) =>
        new Promise((resolve) => {
          this.#speeches += 1;
          this.#waiting.set(this.#speeches, resolve);
          this.#tell({ does: 'speak', speech: this.#speeches, ssml });
        }),
      hush: () => this.#tell({ does: 'hush' }),
      send: (event) => this.#tell({ does: 'send', event }),
      trouble: (message) => this.#options.onTrouble(message),
    });
  }

  #tell(doing: ScreenDoing): void {
    if (this.#shown) this.#options.onDoing(this.#shown.id, doing);
  }
}
