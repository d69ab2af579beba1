import type { Writable } from 'node:stream';

/** Where a terminal shows what goes on. */
export interface Screen {
  /** Begins a new line. */
  line(text: string): void;
  /** Goes on in the last line, after a space; where it is full, in a new one. */
  append(text: string): void;
  /** Shows that the last line breaks off. */
  breakOff(): void;
  /** Ends the last line. */
  finish(): void;
}

/** Wide enough for what is left of the words, on every terminal. */
const LEAST_WIDTH = 40;

/** How far the words are indented that go on in a line of their own. */
export const indent = '       ';

/** Fits words into lines; writing them is left to `write`, which gets text and whether it begins a line. */
abstract class Lines implements Screen {
  #column = 0;

  line(text: string): void {
    this.write(text, true);
    this.#column = text.length;
  }

  append(text: string): void {
    if (this.#column + 1 + text.length > this.width()) this.line(indent + text);
    else {
      this.write(` ${text}`, false, this.#column);
      this.#column += 1 + text.length;
    }
  }

  abstract breakOff(): void;
  abstract finish(): void;
  protected abstract width(): number;
  protected abstract write(text: string, newLine: boolean, column?: number): void;
}

/** Plain text, one line after the other: for pipes and files. */
export class PlainScreen extends Lines {
  readonly #out: Writable;
  readonly #width: number;
  #open = false;

  constructor(out: Writable, width = 100) {
    super();
    this.#out = out;
    this.#width = Math.max(LEAST_WIDTH, width);
  }

  breakOff(): void {
    this.append('...');
  }

  finish(): void {
    if (this.#open) this.#out.write('\n');
    this.#open = false;
  }

  protected width(): number {
    return this.#width;
  }

  protected write(text: string, newLine: boolean): void {
    if (newLine) this.finish();
    this.#out.write(text);
    this.#open = true;
  }
}

/** What a live screen needs of the line editor below it. */
export interface Editor {
  /** Draws the line being typed again, below what was written. */
  redraw(): void;
}

/** A terminal in which somebody types below while words appear above: the last line is always the typed one. */
export class LiveScreen extends Lines {
  readonly #out: Writable & { columns?: number };
  readonly #editor: Editor;
  #isBelowWords = false;

  constructor(out: Writable & { columns?: number }, editor: Editor) {
    super();
    this.#out = out;
    this.#editor = editor;
  }

  /** The typed line was entered: it is now the last one, so words begin a new one. */
  entered(): void {
    this.#isBelowWords = false;
  }

  override append(text: string): void {
    if (this.#isBelowWords) super.append(text);
    else this.line(indent + text);
  }

  breakOff(): void {
    if (this.#isBelowWords) this.append('...');
  }

  finish(): void {
    // Every line is already complete: the typed one stands below it.
  }

  protected width(): number {
    return Math.max(LEAST_WIDTH, (this.#out.columns ?? 80) - 1);
  }

  protected write(text: string, newLine: boolean, column = 0): void {
    // \r: to the first column; \x1b[J: clear from here on; \x1b[1A: up a line; \x1b[nC: n columns to the right.
    if (newLine) this.#out.write(`\r\x1b[J${text}\n`);
    else this.#out.write(`\r\x1b[J\x1b[1A\x1b[${column}C${text}\n`);
    this.#isBelowWords = true;
    this.#editor.redraw();
  }
}
