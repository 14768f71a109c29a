import {
  cellFormats,
  formatCell,
  wholeCell,
  type CellFormat,
} from '../../lib/words/answer/describe-result-cell.ts';
import { describeType, isNumeric, type ResultColumn } from '../../lib/words/answer/describe-result-column.ts';
import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { describePage } from '../../lib/words/answer/describe-result.ts';
import { part } from '../page/parts.ts';
import { nextOrder, sortRows, type RowOrder } from './sort-rows.ts';
import { whenIdle } from '../page/when-idle.ts';

/** An answer as the table shows it. */
export interface ShownTable extends ResultTable {
  /** The unit of each column, where it is known. */
  units: readonly (string | undefined)[];
}

const rowsPerPage = 100;

/** How long rows are built without a pause, in milliseconds: half a frame. */
const slice = 8;

/**
 * The table of an answer: sorted by a press on a column's name, a hundred rows at a time, its numbers rounded to be
 * compared or, where the reader says so, with all digits. The switch holds for every answer of the page.
 */
export class ResultTableView {
  readonly #root: HTMLElement;
  readonly #allDigits: HTMLInputElement;
  #table: ShownTable = { columns: [], rows: [], units: [] };
  #formats: CellFormat[] = [];
  #order: RowOrder | undefined;
  #first = 0;
  /** Counts what was asked for, so that building an older page stops. */
  #asked = 0;

  /** `onDigits` hears of the switch, before the rows are written anew. */
  constructor(root: HTMLElement, onDigits: () => void) {
    this.#root = part(root, 'result');
    this.#allDigits = part(root, 'all-digits') as HTMLInputElement;
    this.#allDigits.addEventListener('change', () => {
      onDigits();
      void this.#draw();
    });
    this.#root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (button?.dataset['column'] !== undefined) void this.#sortBy(Number(button.dataset['column']));
      if (button?.dataset['first'] !== undefined) void this.#turnTo(Number(button.dataset['first']));
    });
  }

  /** Whether the reader wants every digit. */
  get hasAllDigits(): boolean {
    return this.#allDigits.checked;
  }

  /** Shows an answer from its first row, in the order in which the rows came. Resolves when the rows stand. */
  show(table: ShownTable): Promise<void> {
    this.#table = table;
    this.#formats = cellFormats(table.columns, table.rows);
    this.#order = undefined;
    this.#first = 0;
    return this.#draw();
  }

  async #sortBy(column: number): Promise<void> {
    this.#order = nextOrder(this.#order, column);
    this.#first = 0;
    await this.#draw();
    this.#root.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  }

  async #turnTo(first: number): Promise<void> {
    this.#first = first;
    await this.#draw();
    const region = this.#root.querySelector<HTMLElement>('.scroll');
    region?.scrollTo({ top: 0 });
    region?.focus();
  }

  async #draw(): Promise<void> {
    const mine = ++this.#asked;
    const { columns, rows: all } = this.#table;
    const sorted = sortRows(all, this.#order, columns[this.#order?.column ?? -1]?.type);
    const rows = sorted.slice(this.#first, this.#first + rowsPerPage);
    const body = document.createElement('tbody');
    const head = this.#head();
    let began = performance.now();
    for (const row of rows) {
      body.append(this.#row(row));
      if (performance.now() - began < slice) continue;
      await whenIdle();
      if (mine !== this.#asked) return;
      began = performance.now();
    }
    this.#root.querySelector('table')?.replaceChildren(head, body);
    this.#showPages();
  }

  #head(): HTMLElement {
    const head = document.createElement('thead');
    const row = head.insertRow();
    row.append(...this.#table.columns.map((column, i) => this.#columnHead(column, i)));
    return head;
  }

  #columnHead(column: ResultColumn, place: number): HTMLElement {
    const head = document.createElement('th');
    head.scope = 'col';
    head.classList.toggle('right', isNumeric(column));
    head.ariaSort = this.#order?.column === place ? this.#order.direction : 'none';
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['column'] = String(place);
    const name = document.createElement('span');
    name.textContent = column.name;
    const about = document.createElement('small');
    about.textContent = this.#table.units[place] ?? describeType(column.type);
    button.append(name, wedge(), about);
    head.append(button);
    return head;
  }

  #row(values: readonly unknown[]): HTMLElement {
    const write = this.hasAllDigits ? wholeCell : formatCell;
    const row = document.createElement('tr');
    values.forEach((value, i) => {
      const column = this.#table.columns[i];
      const format = this.#formats[i];
      if (!column || !format) return;
      const cell = document.createElement(i === 0 ? 'th' : 'td');
      if (i === 0) cell.scope = 'row';
      cell.classList.toggle('right', isNumeric(column));
      cell.classList.toggle('missing', value === null || value === undefined);
      cell.textContent = write(value, format, values);
      row.append(cell);
    });
    return row;
  }

  #showPages(): void {
    const { length } = this.#table.rows;
    const last = Math.min(length, this.#first + rowsPerPage);
    const line = part(this.#root, 'pages');
    line.replaceChildren(describePage({ first: this.#first + 1, last, of: length }));
    if (this.#first > 0) line.append(pageButton('Rows before', Math.max(0, this.#first - rowsPerPage)));
    if (last < length) line.append(pageButton('Rows after', last));
  }
}

function pageButton(words: string, first: number): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.dataset['first'] = String(first);
  button.textContent = words;
  return button;
}

/** Points upwards; the direction of the order turns it. */
function wedge(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 9 9');
  svg.ariaHidden = 'true';
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M0 8h9l-4.5 -8z');
  svg.append(path);
  return svg;
}
