import { digitsOf, formatNumber } from '../../lib/format/number.ts';
import type { Pair } from '../../lib/links/pair-up.ts';
import { part } from './parts.ts';

/** Writes the points into the table: one row for each authority, with the exact value behind the rounded one. */
export function showPoints(root: HTMLElement, pairs: readonly Pair[]): void {
  const digits = {
    support: digitsOf(pairs.map((pair) => pair.support_value)),
    outcome: digitsOf(pairs.map((pair) => pair.outcome_value)),
  };
  const rows = pairs.map((pair) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = pair.authority;
    row.append(head);
    addNumber(row, pair.support_year, String(pair.support_year));
    addNumber(row, pair.support_value, formatNumber(pair.support_value, { digits: digits.support }));
    addNumber(row, pair.outcome_year, String(pair.outcome_year));
    addNumber(row, pair.outcome_value, formatNumber(pair.outcome_value, { digits: digits.outcome }));
    return row;
  });
  part(root, 'rows').replaceChildren(...rows);
}

/** The points that the table holds, so that they can be taken away before or without the database. */
export function readPoints(root: HTMLElement): Pair[] {
  return [...part(root, 'rows').querySelectorAll('tr')].map((row) => {
    const authority = row.querySelector('th')?.textContent ?? '';
    const numbers = [...row.querySelectorAll('data')].map((data) => Number(data.value));
    const [support_year = NaN, support_value = NaN, outcome_year = NaN, outcome_value = NaN] = numbers;
    return { authority, support_year, support_value, outcome_year, outcome_value };
  });
}

function addNumber(row: HTMLTableRowElement, value: number, text: string): void {
  const data = document.createElement('data');
  data.value = String(value);
  data.textContent = text;
  const cell = row.insertCell();
  cell.className = 'right';
  cell.append(data);
}
