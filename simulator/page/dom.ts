/** An element that the page must have. @throws Error naming the one that is missing */
export const byId = <T extends Element>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return found;
};

type Attributes = Record<string, string | boolean | number>;

/** Makes an element with attributes (`true` for one without a value) and children. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(attribute, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
};

/** Writes a text only where it differs, so that nothing is drawn or read out anew for nothing. */
export const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

/** Shows or hides an element. */
export const show = (element: HTMLElement | SVGElement, isShown: boolean): void => {
  element.toggleAttribute('hidden', !isShown);
};

/** Sets an attribute only where it differs. */
export const mark = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};
