import { dataOf } from './data';
import { componentsOf, isRecord, recordsIn } from './json';
import type { DocumentPlayer, RenderDocument, ShownDocument, Stage } from './player';

type Command = Readonly<Record<string, unknown>>;

/** A document does what this player does not know; a real screen might. */
class UnknownCommandError extends Error {
  override name = 'UnknownCommandError';
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** One run of commands; a newer one takes its place. */
interface Run {
  isStopped: boolean;
}

/**
 * Runs what a document does without showing it: its `onMount`, what a touch does, and commands from outside, one
 * after the other as APL's normal mode does. Of data binding it knows `${payload...}` alone, and `when` only as a
 * plain true or false. Bound values, styles and `handleTick` are for the eye and are left out.
 */
class HeadlessDocument implements ShownDocument {
  readonly #stage: Stage;
  readonly #value: (raw: unknown) => unknown;
  readonly #components: ReadonlyMap<string, Command>;
  #run: Run = { isStopped: false };

  constructor({ document, datasources }: RenderDocument, stage: Stage) {
    this.#stage = stage;
    this.#value = dataOf(datasources ?? {});
    this.#components = componentsOf(document);
    this.execute(recordsIn(isRecord(document) ? document.onMount : undefined));
  }

  execute(commands: readonly unknown[]): void {
    this.stop();
    const run = { isStopped: false };
    this.#run = run;
    void this.#inOrder(commands.filter(isRecord), run, '');
  }

  touch(componentId: string): void {
    const { onPress } = this.#components.get(componentId) ?? {};
    if (onPress === undefined) throw new Error(`Nothing called "${componentId}" can be touched here.`);
    this.stop();
    const run = { isStopped: false };
    this.#run = run;
    void this.#inOrder(recordsIn(onPress), run, componentId);
  }

  stop(): void {
    this.#run.isStopped = true;
    this.#stage.hush();
  }

  async #inOrder(commands: readonly Command[], run: Run, source: string): Promise<void> {
    for (const command of commands) {
      if (run.isStopped) return;
      await this.#do(command, run, source);
    }
  }

  async #do(command: Command, run: Run, source: string): Promise<void> {
    const { type, delay, when } = command;
    if (when !== undefined && this.#value(when) === false) return;
    if (numberOf(delay) > 0) await this.#stage.wait(numberOf(delay));
    if (run.isStopped) return;
    switch (type) {
      case 'Sequential':
        return this.#inOrder(recordsIn(command.commands), run, source);
      case 'Parallel':
        await Promise.all(recordsIn(command.commands).map((each) => this.#do(each, run, source)));
        return;
      case 'SpeakItem':
        return this.#speak(command);
      case 'SendEvent':
        this.#stage.send({
          arguments: Array.isArray(command.arguments) ? command.arguments.map(this.#value) : [],
          source: { type: source === '' ? 'Document' : 'TouchWrapper', id: source },
        });
        return;
      case 'Idle':
      case 'SetValue':
      case 'SetPage':
      case 'Scroll':
      case 'AnimateItem':
        return;
      default:
        throw new UnknownCommandError(`Nothing here knows the command ${String(type)}.`);
    }
  }

  async #speak({ componentId }: Command): Promise<void> {
    const speech = this.#value(this.#components.get(String(componentId))?.speech);
    if (typeof speech === 'string') await this.#stage.speak(speech);
  }
}

/** A screen that nobody looks at. */
export const headlessPlayer: DocumentPlayer = (directive, stage) => new HeadlessDocument(directive, stage);
