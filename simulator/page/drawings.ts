/** The line drawings of exercises, fetched once each. */
export class Drawings {
  readonly #found = new Map<string, Promise<string | null>>();

  /** The drawing of an exercise on a side, to be put on the page; null where there is none. */
  async of(exercise: string, side: string): Promise<SVGElement | null> {
    const mirrored = side === 'right' ? await this.#text(`${exercise}-right`) : null;
    const text = mirrored ?? (await this.#text(exercise));
    if (text === null) return null;
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return documentElement instanceof SVGElement ? document.importNode(documentElement, true) : null;
  }

  #text(name: string): Promise<string | null> {
    const known = this.#found.get(name);
    if (known) return known;
    const fetched = fetch(`/drawings/${name}.svg`).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    );
    this.#found.set(name, fetched);
    return fetched;
  }
}
