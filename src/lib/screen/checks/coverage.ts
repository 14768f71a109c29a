import { cellTest } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { authorityNumbers, livedIn, livedThroughout } from '../lookups/authority-numbers.ts';
import { onceFor } from '../once-for.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { cellOf, columnNamed, groupRows, type TextColumn } from '../text-table.ts';

/** A file with fewer authorities than this is not meant to cover England. */
const fewestOfEngland = 140;

const needs = { data: ['time_period', 'geographic_level', 'old_la_code'] };

/** The rows about authorities. */
interface AuthorityRows {
  cells: TextColumn;
  /** The numbers in each distinct cell of the column: several where authorities share one return. */
  numbers: readonly (readonly number[])[];
  byPeriod: Map<string, number[]>;
}

/** The rows about authorities, by period. */
const authorityRows = onceFor(({ data }: ScreenedFiles): AuthorityRows | undefined => {
  const [period, levels, cells] = ['time_period', 'geographic_level', 'old_la_code'].map((name) =>
    columnNamed(data, name),
  );
  if (!period || !levels || !cells) return undefined;
  const isAuthority = cellTest(levels, (value) => value === 'Local authority');
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(isAuthority);
  return {
    cells,
    numbers: cells.values.map(numbersIn),
    byPeriod: Map.groupBy(rows, (row) => cellOf(period, row)),
  };
});

/** The numbers in a cell. */
function numbersIn(cell: string): number[] {
  return cell
    .split(' / ')
    .filter((text) => /^\d{3}$/.test(text))
    .map(Number);
}

/** The distinct cells of some rows, by their place in the column. */
function codesIn({ cells }: AuthorityRows, rows: readonly number[]): Set<number> {
  return new Set(rows.map((row) => cells.codes[row] ?? 0));
}

/** The calendar years a period touches: 202425 touches two. */
function yearsOf(period: string): number[] {
  const first = Number(period.slice(0, 4));
  return period.length === 6 ? [first, first + 1] : [first];
}

/** Authorities that were not there in the period a row is about. */
function outsideLife(files: ScreenedFiles): Fault[] {
  const rows = authorityRows(files);
  if (!rows) return [];
  return [...rows.byPeriod].flatMap(([period, own]) => {
    const years = yearsOf(period);
    const isDead = (number: number) => !years.some((year) => livedIn(number, year));
    const deadCells = [...codesIn(rows, own)].filter((code) => rows.numbers[code]?.some(isDead));
    if (deadCells.length === 0) return [];
    const dead = own.filter((row) => deadCells.includes(rows.cells.codes[row] ?? -1));
    const first = dead[0] ?? -1;
    return [
      {
        row: files.data.lines[first] ?? 0,
        column: 'old_la_code',
        value: deadCells.map((code) => rows.cells.values[code]).join(', '),
        cells: dead.length,
        message: `no such authority was there in ${period}: it had ended, or had not begun`,
        remedy: 'Use the authority of the time, or say in the notes that figures are cast back.',
      },
    ];
  });
}

/** Authorities that were there and have no row, in files that are meant to cover England. */
function missingAuthorities(files: ScreenedFiles): Fault[] {
  const rows = authorityRows(files);
  if (!rows) return [];
  return [...rows.byPeriod].flatMap(([period, own]) => {
    const present = new Set([...codesIn(rows, own)].flatMap((code) => rows.numbers[code] ?? []));
    if (present.size < fewestOfEngland) return [];
    const years = yearsOf(period);
    const missing = authorityNumbers
      .filter((number) => years.every((year) => livedThroughout(number, year)))
      .filter((number) => !present.has(number));
    if (missing.length === 0) return [];
    const remedy = 'Add their rows, with the symbol that says why there is no number.';
    const message = `${missing.length} of the authorities of ${period} have no row`;
    return [{ column: 'old_la_code', value: missing.join(', '), cells: missing.length, message, remedy }];
  });
}

/** Combinations of items that do not have a row for every authority of their period. */
function gaps(files: ScreenedFiles): Fault[] {
  const rows = authorityRows(files);
  if (!rows) return [];
  const { filters, groups } = files.roles;
  const { of } = groupRows([...filters, ...groups], files.data.rows);
  return [...rows.byPeriod].flatMap(([period, own]) => {
    const authorities = codesIn(rows, own).size;
    const combinations = [...Map.groupBy(own, (row) => of[row] ?? 0).values()];
    const short = combinations.filter((each) => codesIn(rows, each).size < authorities);
    const [first] = short;
    if (!first) return [];
    const row = first[0] ?? 0;
    const value = filters.map((filter) => cellOf(filter, row)).join(' | ');
    const message = `in ${period} ${short.length} of ${combinations.length} combinations of items have not a row for each of ${authorities} authorities`;
    const remedy = 'Add the missing rows, with the symbol that says why there is no number.';
    return [
      { row: files.data.lines[row] ?? 0, column: 'old_la_code', value, cells: short.length, message, remedy },
    ];
  });
}

/** A check of authorities that only warns. */
function coverageCheck(name: string, check: (files: ScreenedFiles) => Fault[]): ScreenCheck {
  return { name, stage: 'coverage', level: 'warn', ours: true, needs, check };
}

/** Which authorities have rows. */
export const coverageChecks: readonly ScreenCheck[] = [
  coverageCheck('authority_life', outsideLife),
  coverageCheck('missing_authorities', missingAuthorities),
  coverageCheck('complete_matrix', gaps),
];
