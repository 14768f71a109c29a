import { part } from '../page/parts.ts';
import { describeReading, type ParameterField } from './parameter-values.ts';

/** Writes a form field for each parameter; the ones that stay keep the element and with it the reader's cursor. */
export function showFields(
  root: HTMLElement,
  fields: readonly ParameterField[],
  values: Readonly<Record<string, string>>,
): void {
  const group = part(root, 'parameters');
  group.hidden = fields.length === 0;
  const isSame = group.dataset['fields'] === JSON.stringify(fields);
  if (!isSame) group.replaceChildren(...fields.map(makeField));
  group.dataset['fields'] = JSON.stringify(fields);
  for (const { name, standing } of fields) {
    const control = controlOf(group, name);
    const value = values[name] ?? standing;
    if (control && control.value !== value) control.value = value;
  }
}

/** What stands in the fields, by name. */
export function typedValues(root: HTMLElement): Record<string, string> {
  const controls = part(root, 'parameters').querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
  return Object.fromEntries([...controls].map((control) => [control.name, control.value]));
}

/** Says beside each field what is wrong with its value, and goes to the first; with none, takes all complaints away. */
export function showRefusedValues(root: HTMLElement, refusals: ReadonlyMap<string, string>): void {
  const group = part(root, 'parameters');
  for (const label of group.querySelectorAll('label')) {
    const control = label.querySelector<HTMLInputElement>('[name]');
    if (!control) continue;
    const refusal = refusals.get(control.name);
    control.ariaInvalid = refusal === undefined ? null : 'true';
    const about = label.querySelector('small');
    if (about)
      about.textContent =
        refusal ?? (control.dataset['kind'] === 'any' ? describeReading(control.value) : '');
  }
  const [first] = refusals.keys();
  if (first !== undefined) controlOf(group, first)?.focus();
}

function makeField(field: ParameterField): HTMLElement {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.className = 'field-name';
  words.textContent = field.label === field.name ? '' : `${field.label} `;
  const code = document.createElement('code');
  code.textContent = `:${field.name}`;
  words.append(code);
  const about = document.createElement('small');
  const control = field.kind === 'choice' ? makeList(field) : makeInput(field);
  control.className = 'field';
  control.name = field.name;
  control.dataset['kind'] = field.kind;
  control.addEventListener('input', () => {
    control.ariaInvalid = null;
    about.textContent = field.kind === 'any' ? describeReading(control.value) : '';
  });
  if (field.kind === 'any') about.textContent = describeReading(field.standing);
  label.append(words, control, about);
  return label;
}

function makeList({ choices = [] }: ParameterField): HTMLSelectElement {
  const list = document.createElement('select');
  list.append(...choices.map(({ value, label }) => new Option(label, String(value))));
  return list;
}

function makeInput({ kind }: ParameterField): HTMLInputElement {
  const input = document.createElement('input');
  input.autocomplete = 'off';
  input.spellcheck = false;
  if (kind === 'number') input.inputMode = 'decimal';
  return input;
}

function controlOf(group: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return group.querySelector(`[name="${CSS.escape(name)}"]`);
}
