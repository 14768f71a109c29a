import { formatNumber } from '../../lib/words/number.ts';
import { formatValue } from '../../lib/words/value.ts';
import { countOf, spellOut } from '../../lib/words/phrases.ts';
import type { OwnFigure, OwnReading } from '../../lib/intake/own-figures-shape.ts';
import { part } from '../page/parts.ts';

/** This many problems are told in full. */
const mostProblems = 20;

/** Shows what was understood of the reader's own figures, and what was not, before anything is placed. */
export function showReading(root: HTMLElement, reading: OwnReading, from: string): void {
  const { figures, problems, notes, mayHaveFractions } = reading;
  part(root, 'understood').hidden = false;
  part(root, 'understood-words').textContent = summary(reading, from);
  part(root, 'understood-box').hidden = figures.length === 0;
  part(root, 'understood-rows').replaceChildren(...figures.map(figureRow));
  part(root, 'problems-box').hidden = problems.length === 0;
  const left = problems.length - mostProblems;
  const more = left > 0 ? [item(`And ${countOf(left, 'more row')} like these.`)] : [];
  part(root, 'problems').replaceChildren(
    ...problems.slice(0, mostProblems).map(({ sentence }) => item(sentence)),
    ...more,
  );
  part(root, 'notes').replaceChildren(...notes.map(item));
  part(root, 'notes').hidden = notes.length === 0;
  const box = part(root, 'fractions') as HTMLInputElement;
  part(root, 'fractions-box').hidden = !mayHaveFractions && !box.checked;
  const place = part(root, 'place');
  place.hidden = figures.length === 0;
  place.textContent = figures.length === 1 ? 'Place this figure' : `Place these ${figures.length} figures`;
}

function summary({ figures, problems }: OwnReading, from: string): string {
  const taken = `${countOf(figures.length, 'figure').replace(/^0 figures/, 'No figure')} from ${from}`;
  const faults = problems.length === 0 ? '' : `; ${spellOut(problems.length)} not understood`;
  return `${taken}${faults}. Nothing has left this device.`;
}

function figureRow(figure: OwnFigure): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = figure.label;
  if (figure.remarks.length > 0) head.append(small(figure.remarks.join(' ')));
  row.append(head);
  cell(row, figure.year === null ? 'not said' : String(figure.year));
  const { unit, digits } = figure;
  cell(row, formatValue(figure.value, { unit, digits })).className = 'right';
  cell(row, figure.denominator === null ? '' : formatNumber(figure.denominator)).className = 'right';
  cell(row, `row ${figure.row}`);
  return row;
}

function cell(row: HTMLTableRowElement, text: string): HTMLTableCellElement {
  const made = row.insertCell();
  made.textContent = text;
  return made;
}

function small(text: string): HTMLElement {
  const made = document.createElement('small');
  made.textContent = text;
  return made;
}

function item(text: string): HTMLLIElement {
  const made = document.createElement('li');
  made.textContent = text;
  return made;
}
