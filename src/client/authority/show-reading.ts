import { formatNumber } from '../../lib/words/number.ts';
import { formatValue } from '../../lib/words/value.ts';
import { countOf, spellOut } from '../../lib/words/phrases.ts';
import type {
  OwnAnswers,
  OwnFigure,
  OwnLeftOut,
  OwnProblem,
  OwnReading,
} from '../../lib/intake/own-figures-shape.ts';
import { isJudgement } from '../../lib/intake/own-figures-judgement.ts';
import { judgementWord } from '../../lib/tables/judgements.ts';
import { part } from '../page/parts.ts';
import { type GivenRow, rowForm } from './row-form.ts';
import { choicesOf, quietChoices, type TakeAnswers, textButton } from './shown-choices.ts';

/** This many rows that give no figure are told in full. */
const mostTold = 20;

/** Columns of the table. */
const width = 6;

/** Shows what was understood of the reader's own figures, what is asked, assumed and left out, before anything is placed. */
export function showReading(root: HTMLElement, reading: OwnReading, from: string, take: TakeAnswers): void {
  const { figures, questions, problems, leftOut, notes } = reading;
  part(root, 'understood').hidden = false;
  part(root, 'understood-words').textContent = summary(reading, from);
  part(root, 'questions-box').hidden = questions.length === 0;
  part(root, 'questions').replaceChildren(
    ...questions.map(({ sentence, choices }) => inItem(inSpan(sentence), ...choicesOf(choices, take))),
  );
  part(root, 'notes').replaceChildren(
    ...notes.map(({ sentence, choices }) => inItem(inSpan(sentence), ...quietChoices(choices, take))),
  );
  part(root, 'notes').hidden = notes.length === 0;
  part(root, 'understood-box').hidden = figures.length + problems.length + leftOut.length === 0;
  part(root, 'understood-rows').replaceChildren(...figures.map((figure) => figureRow(root, figure, take)));
  part(root, 'problems').replaceChildren(
    ...group('Not understood', problems, (each) => problemRow(root, each, take)),
  );
  part(root, 'left-rows').replaceChildren(...group('Left out', leftOut, (each) => leftRow(each, take)));
  const place = part(root, 'place');
  place.hidden = figures.length === 0;
  place.textContent = figures.length === 1 ? 'Place this figure' : `Place these ${figures.length} figures`;
}

function summary({ figures, problems, questions }: OwnReading, from: string): string {
  const taken = `${countOf(figures.length, 'figure').replace(/^0 figures/, 'No figure')} from ${from}`;
  const faults = problems.length === 0 ? '' : `; ${spellOut(problems.length)} not understood`;
  const asked = questions.length === 0 ? '' : '; there is a question first';
  return `${taken}${faults}${asked}. Nothing has left this device.`;
}

/** Rows under a head of their own; of very many the rest is counted. */
function group<T>(
  head: string,
  all: readonly T[],
  rowOf: (each: T) => HTMLTableRowElement,
): HTMLTableRowElement[] {
  if (all.length === 0) return [];
  const left = all.length - mostTold;
  return [
    wideRow('th', head),
    ...all.slice(0, mostTold).map(rowOf),
    ...(left > 0 ? [wideRow('td', `And ${countOf(left, 'more row')} like these.`)] : []),
  ];
}

function wideRow(tag: 'th' | 'td', text: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  const cell = document.createElement(tag);
  cell.colSpan = width;
  if (tag === 'th') (cell as HTMLTableCellElement).scope = 'rowgroup';
  cell.textContent = text;
  row.append(cell);
  return row;
}

function figureRow(root: HTMLElement, figure: OwnFigure, take: TakeAnswers): HTMLTableRowElement {
  const { label, unit, digits, value, denominator, year, row: number, remarks } = figure;
  const row = document.createElement('tr');
  row.dataset['row'] = String(number);
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = label;
  if (remarks.length > 0) head.append(small(remarks.join(' ')));
  row.append(head);
  cell(row, year === null ? 'not said' : String(year));
  cell(row, formatValue(value, { unit, digits })).className = 'right';
  cell(row, denominator === null ? '' : formatNumber(denominator)).className = 'right';
  cell(row, `row ${number}`);
  const sign = unit.startsWith('%') ? '%' : '';
  cell(row).append(
    ...actions(root, row, label, take, {
      row: number,
      indicator: figure.indicator,
      value: isJudgement(figure) ? (judgementWord(value) ?? '') : `${value}${sign}`,
      year: year === null ? '' : String(year),
      denominator: denominator === null ? '' : String(denominator),
    }),
  );
  return row;
}

function problemRow(root: HTMLElement, problem: OwnProblem, take: TakeAnswers): HTMLTableRowElement {
  const row = document.createElement('tr');
  const { row: number, sentence, choices, given } = problem;
  const told = cell(row);
  told.colSpan = width;
  told.append(inSpan(sentence), ...choicesOf(choices, take));
  if (number === null || !given) return row;
  row.dataset['row'] = String(number);
  told.append(...actions(root, row, `row ${number}`, take, { row: number, ...given }));
  return row;
}

function leftRow({ row: number, what, why, isDropped }: OwnLeftOut, take: TakeAnswers): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.dataset['row'] = String(number);
  const told = cell(row, `Row ${number}, “${what}”: ${why}`);
  told.colSpan = width;
  if (isDropped)
    told.append(
      textButton('Take back', `Take back row ${number}`, () => take(ofRow(number, { isDropped: false }))),
    );
  return row;
}

/** Buttons to change a row in its place, and to leave it out. */
function actions(
  root: HTMLElement,
  row: HTMLTableRowElement,
  name: string,
  take: TakeAnswers,
  given: GivenRow,
): HTMLElement[] {
  const change = textButton('Change', `Change ${name}`, () => {
    const form = wideRow('td', '');
    form.cells[0]?.append(
      rowForm(root, given, {
        save: (correction) => take(ofRow(given.row, correction)),
        cancel: () => {
          form.replaceWith(row);
          change.focus();
        },
      }),
    );
    row.replaceWith(form);
    form.querySelector<HTMLElement>('input')?.focus();
  });
  const drop = textButton('Drop', `Drop ${name}`, () => take(ofRow(given.row, { isDropped: true })));
  return [change, drop];
}

function ofRow(row: number, correction: NonNullable<OwnAnswers['rows']>[number]): OwnAnswers {
  return { rows: { [row]: correction } };
}

function cell(row: HTMLTableRowElement, text = ''): HTMLTableCellElement {
  const made = row.insertCell();
  made.textContent = text;
  return made;
}

function small(text: string): HTMLElement {
  const made = document.createElement('small');
  made.textContent = text;
  return made;
}

function inItem(...inside: HTMLElement[]): HTMLLIElement {
  const made = document.createElement('li');
  made.append(...inside);
  return made;
}

function inSpan(text: string): HTMLElement {
  const made = document.createElement('span');
  made.textContent = text;
  return made;
}
