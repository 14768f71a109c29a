import { readJudgement } from '../../lib/tables/judgements.ts';
import { readOwnNumber } from '../../lib/intake/own-figures-number.ts';
import type { TypedFigure } from '../../lib/position/find-code-by-figures.ts';

/** A figure as typed, with its place in the form. */
export interface Typed extends TypedFigure {
  text: string;
}

/** The figures in the form, or which of them is not one. A further figure may be left out. */
export function readTyped(rows: readonly HTMLElement[]): Typed[] | string {
  const shown = rows.filter((row) => !row.hidden && !(isFurther(row) && textIn(row) === ''));
  const typed: Typed[] = [];
  for (const row of shown) {
    const text = textIn(row);
    const indicator = field(row, 'indicator').value;
    const number = readFigure(text, indicator);
    if (!number || indicator === '') {
      field(row, indicator === '' ? 'indicator' : 'value').focus();
      return faultOf(row, text, indicator);
    }
    const year = field(row, 'year').value;
    typed.push({ indicator, year: year === '' ? null : Number(year), ...number, text });
  }
  return typed;
}

/** A figure as typed; a judgement also by its word. */
function readFigure(text: string, indicator: string): { value: number; digits: number } | undefined {
  const score = isJudgement(indicator) ? readJudgement(text) : undefined;
  if (score !== undefined) return { value: score, digits: 0 };
  const number = readOwnNumber(text);
  return number.kind === 'number' ? { value: number.value, digits: number.digits } : undefined;
}

function faultOf(row: HTMLElement, text: string, indicator: string): string {
  const name = row.ariaLabel ?? '';
  if (indicator === '') return `${name}: choose its indicator.`;
  const example = isJudgement(indicator) ? 'Good, or 3' : '15.4';
  if (text === '') return `${name}: type it as published, for instance ${example}.`;
  return `${name}: “${text.slice(0, 30)}” is not a number. Type it as published, for instance ${example}.`;
}

function isFurther(row: HTMLElement): boolean {
  return row.nextElementSibling?.matches('[data-part="typed"]') !== true;
}

/** What is typed in a row. */
export function textIn(row: HTMLElement): string {
  return field(row, 'value').value.trim();
}

/** Whether the figures of an indicator are judgements, which have words. */
export function isJudgement(indicator: string): boolean {
  return indicator.endsWith('_judgement');
}

/** A field of a row by its name. */
export function field(row: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement {
  const found = row.querySelector(`[name="${name}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`typed-figures not found: ${name}`);
}
