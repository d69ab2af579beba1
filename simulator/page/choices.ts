import { make } from './dom';

let made = 0;

/** One thing to choose, with its name and, where it needs one, a word about it. */
export interface Choice<T extends string> {
  label: string;
  hint?: string;
  value: T;
  options: readonly (readonly [value: T, text: string])[];
  onChange: (value: T) => void;
}

/** A labelled list to choose from. */
export const select = <T extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: Choice<T>): HTMLElement => {
  made += 1;
  const id = `choice-${made}`;
  const list = make('select', { id, ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }) });
  list.append(...options.map(([one, text]) => make('option', { value: one, selected: one === value }, text)));
  list.addEventListener('change', () => {
    const chosen = options.find(([one]) => one === list.value);
    if (chosen) onChange(chosen[0]);
  });
  return make(
    'div',
    { class: 'choice' },
    make('label', { for: id }, label),
    list,
    ...(hint === undefined ? [] : [make('p', { class: 'hint', id: `${id}-hint` }, hint)]),
  );
};

/** A labelled switch. */
export const toggle = (
  label: string,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
  hint?: string,
): HTMLElement => {
  made += 1;
  const id = `choice-${made}`;
  const box = make('input', {
    type: 'checkbox',
    id,
    checked: isOn,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  });
  box.addEventListener('change', () => onChange(box.checked));
  return make(
    'div',
    { class: 'choice toggle' },
    box,
    make('label', { for: id }, label),
    ...(hint === undefined ? [] : [make('p', { class: 'hint', id: `${id}-hint` }, hint)]),
  );
};
