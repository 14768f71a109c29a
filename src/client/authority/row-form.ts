import type { OwnCorrection } from '../../lib/intake/own-figures-shape.ts';
import { choiceButton } from './shown-choices.ts';

/** A row as it stands, to be changed. */
export interface GivenRow {
  row: number;
  indicator: string;
  value: string;
  year: string;
  denominator: string;
}

/** What becomes of a changed row. */
export interface RowFormActs {
  save: (correction: OwnCorrection) => void;
  cancel: () => void;
}

/** Fields in the place of a row, by which the reader corrects it; they are those of the rows to type into. */
export function rowForm(root: HTMLElement, given: GivenRow, { save, cancel }: RowFormActs): HTMLElement {
  const template = root.querySelector<HTMLElement>('[data-part="typed-row"]');
  if (!template) throw new Error('row-form not found: the row to type into');
  const form = document.createElement('div');
  form.className = 'row-form';
  form.append(...[...template.children].map((field) => field.cloneNode(true)));
  const field = (name: string): HTMLInputElement | HTMLSelectElement =>
    form.querySelector(`[name="typed-${name}"]`) as HTMLInputElement | HTMLSelectElement;
  field('indicator').value = given.indicator;
  field('value').value = given.value;
  field('denominator').value = given.denominator;
  field('year').value = given.year;
  const keep = (): void =>
    save({
      ...(field('indicator').value !== '' && { indicator: field('indicator').value }),
      value: field('value').value,
      denominator: field('denominator').value,
      year: field('year').value,
    });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep();
    if (event.key === 'Escape') cancel();
  });
  const buttons = document.createElement('div');
  buttons.className = 'choices';
  buttons.append(choiceButton('Take it so', keep), choiceButton('Leave as it was', cancel));
  form.append(buttons);
  return form;
}
