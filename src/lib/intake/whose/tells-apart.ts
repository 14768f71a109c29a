import { yearColumn, type LaidColumn } from '../own-figures-layout.ts';
import { readOwnYear } from '../own-figures-year.ts';
import type { Sifting } from './sifting.ts';
import { type FigureRows, isRemark, type Teller } from './tellers.ts';
import { isOfOthers, isPartOfYear, isPlanned, isSettled, isSubgroup } from './telling.ts';

/** Heads of columns that part those whom an indicator counts. */
export const breakdown =
  /\b(sex|gender|ages?|age ?(group|band)|ethnic\w*|breakdown|sub ?group|characteristics?|(placement|plan|need|case) type|legal status)\b/i;

/** Whether a column tells places, teams or groups apart: by its head, its cells, or because rows of one indicator differ in it. */
export function tellsApart(table: FigureRows, { column, textIn }: Teller, sifting: Sifting): boolean {
  const { left } = sifting;
  const { place, kind } = column;
  const texts = [...new Set(left.map(textIn))];
  if (kind === 'place' || breakdown.test(column.name) || texts.some(isPlaceCode)) return true;
  if (isRemark(column)) return false;
  if (texts.some((text) => isOfOthers(text) || isSubgroup(text))) return true;
  if (table.layout.header.length === 0 && place >= 0 && texts.length > 1 && kind !== 'words') return true;
  const isIdle = (text: string) => isSettled(text) || text === '' || isDate(text);
  if (place >= 0 && texts.every(isIdle)) return false;
  const groups = groupsOf(table, sifting);
  return groups.some((group) => new Set(group.map(textIn)).size > 1);
}

/** Whether a column says by its head or its cells whose or what a row is. */
export function isTelling({ kind, name }: LaidColumn, texts: ReadonlySet<string>): boolean {
  if (kind === 'place' || kind === 'part' || breakdown.test(name)) return true;
  return [...texts].some(
    (text) =>
      isPlaceCode(text) || isOfOthers(text) || isSubgroup(text) || isPlanned(text) || isPartOfYear(text),
  );
}

/** Rows of one indicator where there are several, found once for the rows that are left. */
function groupsOf(table: FigureRows, sifting: Sifting): number[][] {
  if (sifting.grouped?.left !== sifting.left)
    sifting.grouped = { left: sifting.left, groups: repeats(table, sifting.left, false) };
  return sifting.grouped.groups;
}

/** Rows of one indicator, and of one year where that is asked, where there are several. */
export function repeats(
  { rows, layout: { columns, indicator, label }, readName }: FigureRows,
  left: readonly number[],
  isOfOneYear: boolean,
): number[][] {
  const known = new Map<string, string>();
  const year = isOfOneYear ? (yearColumn(columns)?.place ?? -1) : -1;
  const nameIn = (row: number) => {
    const name = rows[row]?.[indicator]?.trim() || (rows[row]?.[label ?? -1] ?? '');
    const found = known.get(name);
    if (found !== undefined) return found;
    const reading = readName(name);
    const own = reading.kind === 'one' ? reading.indicator.indicator : name;
    known.set(name, own);
    return own;
  };
  const same = Map.groupBy(left, (row) => `${nameIn(row)}|${rows[row]?.[year] ?? ''}`);
  return [...same.values()].filter((group) => group.length > 1);
}

/** A code of the register of places. */
function isPlaceCode(text: string): boolean {
  return /^[EWSNK]\d{8}$/.test(text.trim());
}

function isDate(text: string): boolean {
  return /^\d{1,4}[-/. ]\w{1,9}[-/. ]\d{2,4}$/.test(text) || typeof readOwnYear(text) === 'number';
}
