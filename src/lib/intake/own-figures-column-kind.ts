import { readOwnCell } from './own-figures-cell.ts';
import type { Head, HeadKind } from './own-figures-heads.ts';
import { plainSpaces } from './own-figures-number.ts';
import { isUnit } from './own-figures-unit.ts';
import { readOwnYear } from './own-figures-year.ts';
import { readJudgement } from '../tables/judgements.ts';

/** Kinds of column whose whole numbers are codes and numbering. */
const coded: ReadonlySet<HeadKind> = new Set(['place', 'code', 'label', 'unit']);

/**
 * What a column holds by its head and its cells: years make a column of years, decimals are no codes, and text that names
 * units is a column of units whatever its head.
 *
 * @example kindByCells({ kind: 'unknown', year: null }, 'When', ['2024', '2025']).kind // 'year'
 */
export function kindByCells(
  head: Head,
  name: string,
  cells: readonly string[],
): Head & { isNumeric: boolean } {
  const isYears = cells.length > 0 && cells.every((cell) => typeof readOwnYear(cell) === 'number');
  if (isYears && (head.kind === 'unknown' || head.kind === 'year'))
    return { kind: 'year', year: null, isNumeric: false };
  if (isPartNumber(head, name, cells)) return { kind: 'part', year: null, isNumeric: false };
  const filled = cells.map((cell) => readOwnCell(cell, 'point')).filter(({ kind }) => kind !== 'none');
  const numbers = filled.filter((cell) => cell.kind === 'number');
  const judged = numbers.length === 0 ? 0 : cells.filter((cell) => readJudgement(cell) !== undefined).length;
  const isNumeric = (numbers.length + judged) * 2 > filled.length;
  const isFigures =
    isNumeric &&
    (isNoCode(head, name) || numbers.some(({ value, sign }) => sign !== null || !Number.isInteger(value)));
  if (isFigures && coded.has(head.kind)) return { kind: 'unknown', year: null, isNumeric };
  const isUnits = !isNumeric && cells.length > 0 && cells.every((cell) => isUnit(plainSpaces(cell)));
  if (isUnits && head.kind === 'unknown') return { kind: 'unit', year: null, isNumeric };
  if (head.kind === 'unit' && !/unit|measured/i.test(name) && !isUnits)
    return { kind: 'unknown', year: null, isNumeric };
  const isNumbering =
    head.kind === 'count' && cells.length > 1 && cells.every((cell, i) => cell.trim() === String(i + 1));
  return { ...head, isNumeric, ...(isNumbering && { kind: 'code' }) };
}

/** Numbers of quarters, months or weeks under a head that says no more than that they are. */
function isPartNumber(head: Head, name: string, cells: readonly string[]): boolean {
  const isBare =
    /^((financial|fiscal|reporting|calendar|year) )?(quarter|qtr|q|month|week|wk|half|term|period|time period)( (no\.?|number|of year))?$/i;
  return (
    (head.kind === 'part' || head.kind === 'year' || head.kind === 'unknown') &&
    isBare.test(plainSpaces(name.replaceAll('_', ' '))) &&
    cells.length > 0 &&
    cells.every((cell) => /^\d{1,2}$/.test(cell.trim()) && Number(cell) >= 1 && Number(cell) <= 53)
  );
}

/** Whether numbers under a head such as “Team A” are no codes of places. */
function isNoCode({ kind }: Head, name: string): boolean {
  return (
    kind === 'place' && !/code|authorit|(^|[^a-z])(las?|lads?|lea|utla|ltla|gss|ons)([^a-z]|$)/i.test(name)
  );
}
