import {
  MOST_ATTRIBUTE_BYTES,
  MOST_RESPONSE_BYTES,
  MOST_SPEECH_CHARACTERS,
  MOST_SPEECH_MS,
} from '../alexa-limits';
import { MOST_EXCHANGES, type Exchange, type Sizes } from '../room/protocol';
import { make } from './dom';

/** Alexa's limits (platform facts 1.1), and our own for what travels with the session. */
const limits: readonly (readonly [keyof Sizes, string, number, string])[] = [
  ['speechCharacters', 'Speech', MOST_SPEECH_CHARACTERS, 'characters'],
  ['repromptCharacters', 'Reprompt', MOST_SPEECH_CHARACTERS, 'characters'],
  ['speechMs', 'Speech', MOST_SPEECH_MS, 'ms'],
  ['repromptMs', 'Reprompt', MOST_SPEECH_MS, 'ms'],
  ['responseBytes', 'Response', MOST_RESPONSE_BYTES, 'bytes'],
  ['attributeBytes', 'Session attributes', MOST_ATTRIBUTE_BYTES, 'bytes'],
];

const json = (name: string, value: unknown): HTMLElement =>
  make(
    'details',
    {},
    make('summary', {}, name),
    make('pre', { tabindex: 0, 'aria-label': name }, JSON.stringify(value, null, 2)),
  );

const meters = (sizes: Sizes): HTMLElement =>
  make(
    'table',
    { class: 'limits' },
    make('caption', {}, 'Against Alexa’s limits'),
    ...limits.map(([name, label, most, unit]) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, label),
        make(
          'td',
          {},
          make('meter', {
            min: 0,
            max: most,
            high: most * 0.9,
            value: sizes[name],
            'aria-label': `${label}, ${unit}`,
          }),
        ),
        make(
          'td',
          { class: 'figure' },
          `${sizes[name].toLocaleString('en')} of ${most.toLocaleString('en')} ${unit}`,
        ),
      ),
    ),
  );

const verdict = ({ failure, findings, response }: Exchange): readonly [string, string] => {
  if (failure !== null) return ['bad', 'failed'];
  if (findings.length > 0) return ['bad', `${findings.length} against the rules`];
  return response === null ? ['open', 'waiting'] : ['good', 'all well'];
};

const timeOf = (atMs: number): string => new Date(atMs).toLocaleTimeString('en-GB');

/** Each request with its response, the newest first. */
export class ExchangeList {
  readonly element = make('div', { class: 'exchanges' });
  readonly #shown = new Map<number, HTMLDetailsElement>();

  fill(exchanges: readonly Exchange[]): void {
    this.#shown.clear();
    this.element.replaceChildren();
    for (const exchange of exchanges) this.put(exchange);
  }

  /** Shows an exchange, or what has become of it; what is inside is made once somebody opens it. */
  put(exchange: Exchange): void {
    const { id, name, atMs, tookMs } = exchange;
    const details = this.#shown.get(id) ?? make('details', { class: 'exchange' });
    const [kind, words] = verdict(exchange);
    const took = tookMs === null ? '' : `${Math.round(tookMs)} ms`;
    details.replaceChildren(
      make(
        'summary',
        {},
        make('b', {}, name),
        make('span', { class: 'when' }, [timeOf(atMs), took].filter((part) => part !== '').join(' · ')),
        make('span', { class: `verdict ${kind}` }, words),
      ),
    );
    const fill = (): void => {
      if (details.open && details.childElementCount === 1) details.append(...this.#inside(exchange));
    };
    details.ontoggle = fill;
    fill();
    if (!this.#shown.has(id)) {
      this.element.prepend(details);
      this.#shown.set(id, details);
      this.#dropOldest();
    }
  }

  #inside({ request, response, findings, failure, sizes }: Exchange): HTMLElement[] {
    const wrong = [...(failure === null ? [] : [failure]), ...findings];
    return [
      ...(wrong.length === 0
        ? []
        : [make('ul', { class: 'findings' }, ...wrong.map((one) => make('li', {}, one)))]),
      ...(sizes ? [meters(sizes)] : []),
      json('Request', request),
      ...(response === null ? [] : [json('Response', response)]),
    ];
  }

  #dropOldest(): void {
    const [oldest] = this.#shown;
    if (this.#shown.size <= MOST_EXCHANGES || !oldest) return;
    oldest[1].remove();
    this.#shown.delete(oldest[0]);
  }
}
