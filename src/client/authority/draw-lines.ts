import { stripOf } from '../../charts/place/line-strip.ts';
import { miniStrip } from '../../charts/place/standing-strip.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import {
  filterCounts,
  isShown,
  type LineFilter,
  type LineSort,
  sortLines,
} from '../../lib/position/profile/sort-lines.ts';
import { type LineWords, lineWords } from '../../lib/words/authority/line-words.ts';

/** The cells of a line that hold words, by the name of their part. */
const texts = [
  'figure',
  'year',
  'change',
  'peers',
  'region',
  'england',
  'places',
  'word',
  'difference',
] as const satisfies readonly (keyof LineWords)[];

/** Brings every line of the table up to date. Nothing is left of what it showed before. */
export function drawLines(table: HTMLTableElement, lines: readonly ProfileLine[]): void {
  for (const line of lines) {
    const row = rowOf(table, line);
    if (row) drawLine(row, line);
  }
}

/** The row of a line; null where the table has none. */
export function rowOf(
  table: HTMLTableElement,
  { columns }: Pick<ProfileLine, 'columns'>,
): HTMLTableRowElement | null {
  return table.querySelector(`tr[data-indicator="${columns.indicator}"]`);
}

function drawLine(row: HTMLTableRowElement, line: ProfileLine): void {
  const words = lineWords(line);
  const part = (name: string) => row.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const say = (name: string, text: string) => {
    const place = part(name);
    if (place) place.textContent = text;
  };
  for (const name of texts) say(name, words[name]);
  say('level', words.level && `${words.level}: `);
  say('newer', words.newer && ` yours ${words.newer}`);
  part('moved')?.toggleAttribute('hidden', !words.moved);
  row.classList.toggle('apart', words.isApart);
  row.classList.toggle('moved', words.moved);
  row.classList.toggle('told', words.isTold);
  row.classList.toggle('silent', line.own === undefined || line.own.value === null);
  const { field, marks } = stripOf(line);
  part('strip')?.replaceChildren(miniStrip(field, marks, { document }));
}

/**
 * Puts the lines in an order and hides those that are not asked for: under their headings where they stand by subject,
 * without headings else. A line that is open takes what it opened along.
 */
export function orderLines(
  table: HTMLTableElement,
  lines: readonly ProfileLine[],
  { sort, show }: { sort: LineSort; show: LineFilter },
): void {
  const [body] = table.tBodies;
  if (!body) return;
  const built = builtOrder(body);
  const shown = new Set(lines.filter((line) => isShown(line, show)).map(({ columns }) => columns.indicator));
  const rows =
    sort === 'subject' ? built : sortLines(lines, sort).flatMap((line) => rowOf(table, line) ?? []);
  const opened = new Map(
    [...body.querySelectorAll<HTMLTableRowElement>('tr.opened')].map((row) => [row.dataset['of'], row]),
  );
  const others = built.filter((row) => !rows.includes(row));
  body.append(
    ...others,
    ...rows.flatMap((row) => {
      const own = opened.get(row.dataset['indicator']);
      return own ? [row, own] : [row];
    }),
  );
  for (const row of built) {
    const { indicator } = row.dataset;
    row.hidden =
      indicator === undefined ? sort !== 'subject' || !leadsShown(row, shown) : !shown.has(indicator);
  }
  for (const [of, row] of opened) row.hidden = !shown.has(of ?? '');
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const isSorted = sort !== 'subject' && head.dataset['sort']?.split(' ').includes(sort);
    if (isSorted) head.ariaSort = sort === 'lowest' ? 'ascending' : 'descending';
    else head.removeAttribute('aria-sort');
  }
}

/** The rows in the order they were built in, headings among them. */
function builtOrder(body: HTMLTableSectionElement): HTMLTableRowElement[] {
  const rows = [...body.rows].filter((row) => !row.classList.contains('opened'));
  for (const [place, row] of rows.entries()) row.dataset['built'] ??= String(place);
  return rows.toSorted((a, b) => Number(a.dataset['built']) - Number(b.dataset['built']));
}

/** Whether a heading stands before a line that is shown. */
function leadsShown(heading: HTMLTableRowElement, shown: ReadonlySet<string>): boolean {
  const isRole = heading.classList.contains('role');
  for (
    let next = heading.nextElementSibling;
    next instanceof HTMLTableRowElement;
    next = next.nextElementSibling
  ) {
    const { indicator } = next.dataset;
    if (indicator !== undefined && shown.has(indicator)) return true;
    if (next.classList.contains('role') || (!isRole && next.classList.contains('domain'))) return false;
  }
  return false;
}

/** Writes beside each filter how many lines it shows. */
export function sayCounts(root: HTMLElement, lines: readonly ProfileLine[]): void {
  for (const [filter, count] of Object.entries(filterCounts(lines))) {
    const place = root.querySelector(`[data-count="${filter}"]`);
    if (place) place.textContent = String(count);
  }
}
