import { kindByCells } from './own-figures-column-kind.ts';
import { type Head, headOf, headOfNames, joined } from './own-figures-heads.ts';
import type { NameReading } from './own-figures-names.ts';
import { plainSpaces } from './own-figures-number.ts';
import { readOwnCell } from './own-figures-cell.ts';
import { readOwnYear } from './own-figures-year.ts';
import { readJudgement } from '../tables/judgements.ts';

export type Rows = readonly (readonly string[])[];

/** A column of the reader’s table. */
export interface LaidColumn extends Head {
  /** From 0. */
  place: number;
  /** Its head, or its number where it has none. */
  name: string;
  isNumeric: boolean;
  /** What is in it below the header, without empty cells. */
  cells: readonly string[];
}

/** Where the parts of a table are, all by place from 0. */
export interface Layout {
  indicator: number;
  /** A second column of names, against which the first is checked. */
  label: number | undefined;
  /** The rows of the header; none where there is none. */
  header: readonly number[];
  /** The first row of data, and the row behind the last. */
  first: number;
  end: number;
  columns: readonly LaidColumn[];
  hasSecondTable: boolean;
}

/** The column of years: of several, the one in which most cells are years. */
export function yearColumn(columns: readonly LaidColumn[]): LaidColumn | undefined {
  const yearsIn = ({ cells }: LaidColumn) =>
    cells.slice(0, mostTelling).filter((cell) => typeof readOwnYear(cell) === 'number').length;
  return columns.filter(({ kind }) => kind === 'year').toSorted((a, b) => yearsIn(b) - yearsIn(a))[0];
}

type ReadName = (name: string) => NameReading<{ indicator: string }>;

/** Whether a cell names an indicator, or nearly. */
function isName(cell: string, readName: ReadName): boolean {
  if (!/[a-z]/i.test(cell)) return false;
  const reading = readName(cell);
  return reading.kind !== 'unknown' || reading.doubt !== undefined;
}

/** A header stands within this many rows. */
export const mostAbove = 40;

/**
 * Where the parts of a table are. The column of indicators is the one that holds their names, whatever stands over or
 * before it; the header is made of the rows right above the first data. Undefined where no column names indicators.
 */
export function findLayout(rows: Rows, readName: ReadName): Layout | undefined {
  const isNamed = (cell: string) => isName(cell, readName);
  const indicator = indicatorColumn(rows, isNamed);
  if (indicator === undefined) return undefined;
  const { header, first } = findHeader(rows, indicator, isNamed);
  const end = endOfTable(rows, indicator, header, first);
  const columns = layColumns(rows, { indicator, header, first, end });
  if (!columns.some(({ isNumeric }) => isNumeric)) return undefined;
  const [label] = columns
    .filter(({ kind }) => header.length === 0 || kind === 'indicator' || kind === 'label')
    .map(({ place, cells }) => ({ place, count: cells.slice(0, mostTelling).filter(isNamed).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return {
    indicator,
    label: label?.place,
    header,
    first,
    end: end.at,
    columns,
    hasSecondTable: end.isSecondTable,
  };
}

/** So many rows tell what a column holds. */
const mostTelling = 300;

/**
 * Reads the names that tell which column holds indicators, some rows at a step, so that a page can have its turn between
 * them; what was read is remembered, and `findLayout` finds it so. A table without a name is read to its end.
 */
export function* readNames(rows: Rows, readName: ReadName): Generator<undefined, void> {
  let isNamed = false;
  for (const [at, row] of rows.entries()) {
    if (isNamed && at >= mostTelling) return;
    for (const cell of row) if (isName(cell, readName)) isNamed = true;
    if (at % 20 === 0) yield;
  }
}

/** The column with most names of indicators; a head that says so counts for some. */
function indicatorColumn(rows: Rows, isNamed: (cell: string) => boolean): number | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const some = rows.slice(0, mostTelling);
  const telling = some.some((row) => row.some(isNamed)) ? some : rows;
  const scored = Array.from({ length: width }, (_, place) => {
    const kinds = rows.slice(0, mostAbove).map((row) => headOfNames(row[place] ?? ''));
    const bonus = kinds.includes('indicator') ? 1.5 : kinds.includes('label') ? 1 : 0;
    return { place, score: telling.filter((row) => isNamed(row[place] ?? '')).length + bonus };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.place : undefined;
}

function findHeader(
  rows: Rows,
  indicator: number,
  isNamed: (cell: string) => boolean,
): { header: number[]; first: number } {
  const nameIn = (at: number) => rows[at]?.[indicator] ?? '';
  const named = rows.findIndex((row) => isNamed(row[indicator] ?? '') && filledIn(row).length > 1);
  const until = named < 0 ? Math.min(rows.length, mostAbove) : named;
  const explicit = Array.from({ length: until }, (_, at) => at).findLast((at) => {
    return headOfNames(nameIn(at)) !== undefined && filledIn(rows[at]).length > 1;
  });
  const bottom = explicit === undefined ? headAbove(rows, named) : lastOfHead(rows, explicit, indicator);
  if (bottom === undefined) return { header: [], first: firstData(rows, named) };
  return { header: [...upperHeads(rows, bottom, indicator), bottom], first: bottom + 1 };
}

/** The row above the data that has heads in it, passing over rows of data whose indicator is not known. */
function headAbove(rows: Rows, named: number): number | undefined {
  for (let at = named - 1; at >= 0; at -= 1) {
    const filled = filledIn(rows[at]);
    if (filled.length === 0 || hasNumber(rows[at])) continue;
    return new Set(filled).size > 1 ? at : undefined;
  }
  return undefined;
}

/** Where there is no header, data begin with the first row that has a number. */
function firstData(rows: Rows, named: number): number {
  const numbered = rows.findIndex((row) => hasNumber(row) && filledIn(row).length > 1);
  return numbered < 0 ? Math.max(0, named) : Math.min(numbered, Math.max(0, named));
}

/** The lowest row of a header that begins here: rows below it name no indicator and hold heads only. */
function lastOfHead(rows: Rows, from: number, indicator: number): number {
  let at = from;
  for (const next of [from + 1, from + 2]) {
    const row = rows[next] ?? [];
    const name = (row[indicator] ?? '').trim();
    const isHead = name === '' || name === (rows[from]?.[indicator] ?? '').trim();
    const isLeft = filledIn(row.slice(indicator)).length === 0; // a place or a subject over the rows below
    if (!isHead || isLeft || hasNumber(row)) break;
    at = next;
  }
  return at;
}

/** Rows above that belong to the header: heads of several columns, as years over a figure and its cases are. */
function upperHeads(rows: Rows, bottom: number, indicator: number): number[] {
  const upper: number[] = [];
  for (let at = bottom - 1; at >= Math.max(0, bottom - 2); at -= 1) {
    const row = rows[at] ?? [];
    const [name = '', below = ''] = [row[indicator], rows[at + 1]?.[indicator]].map((cell) => cell?.trim());
    const others = row.filter((cell, place) => place !== indicator && cell.trim() !== '');
    const isLeft = row.slice(indicator + 1).every((cell) => cell.trim() === '');
    if (others.length === 0 || isLeft || hasNumber(row) || (name !== '' && below !== '' && name !== below))
      break;
    if (name !== '' && others.every((cell) => cell.trim() === name)) break; // a title over everything
    if (name === '' && below !== '' && !others.some((cell) => headOf(cell).kind !== 'unknown')) break;
    upper.unshift(at);
  }
  return upper;
}

/** The row behind the last of this table: the end, or the header of another. */
function endOfTable(
  rows: Rows,
  indicator: number,
  header: readonly number[],
  first: number,
): { at: number; isSecondTable: boolean } {
  const own = JSON.stringify(filledIn(rows[header.at(-1) ?? -1]));
  const at = rows.findIndex((row, i) => {
    if (i <= first || headOfNames(row[indicator] ?? '') !== 'indicator' || hasNumber(row)) return false;
    const filled = filledIn(row);
    return filled.length > 1 && JSON.stringify(filled) !== own;
  });
  return at < 0 ? { at: rows.length, isSecondTable: false } : { at, isSecondTable: true };
}

function layColumns(
  rows: Rows,
  {
    indicator,
    header,
    first,
    end,
  }: { indicator: number; header: number[]; first: number; end: { at: number } },
): LaidColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = header.map((at, i) =>
    spread(rows[at] ?? [], i < header.length - 1 ? rows[header[i + 1] ?? 0] : undefined, indicator),
  );
  const headed = header.length === 0 ? width : Math.max(...heads.map((row) => row.length));
  const data = rows.slice(first, end.at);
  const columns = Array.from({ length: width }, (_, place): LaidColumn => {
    const parts = [...new Set(heads.map((row) => plainSpaces(row[place] ?? '')).filter(Boolean))];
    const cells: string[] = [];
    for (const row of data) if (isFilled(row[place])) cells.push(row[place]);
    const head: Head = place < headed ? joined(parts.map(headOf)) : { kind: 'words', year: null };
    const name = parts.join(' ') || `column ${place + 1}`;
    return { place, name, cells, ...kindByCells(head, name, cells.slice(0, mostTelling)) };
  });
  return withFigures(columns).filter(
    ({ place, cells }) => place !== indicator && cells.length > 0 && !isTwin(columns, rows, place),
  );
}

/** Where no column has numbers, one whose head says that it has figures is meant, and what is in it is a fault. */
function withFigures(columns: readonly LaidColumn[]): readonly LaidColumn[] {
  if (columns.some(({ isNumeric, kind }) => isNumeric && kind !== 'denominator')) return columns;
  return columns.map((each) => ({
    ...each,
    isNumeric: each.isNumeric || each.kind === 'value' || isJudged(each),
  }));
}

/** Whether words of judgements stand in a column. */
function isJudged({ cells }: LaidColumn): boolean {
  return cells.slice(0, mostTelling).some((cell) => readJudgement(cell) !== undefined);
}

/** Whether a column repeats the one before it, head and cells, as a merged one does. */
function isTwin(columns: readonly LaidColumn[], rows: Rows, place: number): boolean {
  const [before, own] = [columns[place - 1], columns[place]];
  return (
    before !== undefined &&
    own?.name === before.name &&
    rows.every((row) => (row[place] ?? '') === (row[place - 1] ?? ''))
  );
}

/** A row of a header with the heads of several columns written over each of them. */
function spread(row: readonly string[], below: readonly string[] | undefined, indicator: number): string[] {
  if (!below) return [...row];
  let last = '';
  return below.map((under, place) => {
    const own = row[place] ?? '';
    if (place === indicator) last = '';
    if (place === indicator) return own;
    if (own.trim() !== '') last = own;
    return own.trim() === '' && under.trim() !== '' ? last : own;
  });
}

/** Whether a cell holds anything but spaces; most are told by their first letter or digit. */
function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && (/^\w/.test(cell) || cell.trim() !== '');
}

function filledIn(row: readonly string[] | undefined): string[] {
  return (row ?? []).map((cell) => cell.trim()).filter(Boolean);
}

/** Whether a row has a number that is no year. */
export function hasNumber(row: readonly string[] | undefined): boolean {
  return filledIn(row).some(
    (cell) => readOwnCell(cell, 'point').kind === 'number' && typeof readOwnYear(cell) !== 'number',
  );
}
