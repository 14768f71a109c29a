import { plainName } from './own-figures-names.ts';
import { readOwnNumber } from './own-figures-number.ts';
import { readOwnYear } from './own-figures-year.ts';

/** What a column of the reader’s table can hold. */
export const ownColumns = ['indicator', 'label', 'unit', 'year', 'value', 'denominator'] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** Heads under which people keep each, as `plainName` writes them. */
const heads: Readonly<Record<OwnColumn, readonly string[]>> = {
  indicator: ['indicator', 'indicator id', 'indicator code', 'slug', 'measure', 'id', 'code'],
  label: ['label', 'name', 'indicator name', 'title', 'description'],
  unit: ['unit', 'units', 'unit of measure'],
  year: ['year', 'period', 'time period', 'year ending', 'reporting year', 'label year'],
  value: [
    'value',
    'figure',
    'our figure',
    'our value',
    'own figure',
    'rate',
    'percentage',
    'percent',
    'result',
  ],
  denominator: ['denominator', 'out of', 'base', 'cases', 'number of cases', 'total', 'cohort', 'n'],
};

/** Which column of a table holds what, by place from 0, and where its rows begin. */
export interface ColumnReading {
  places: ReadonlyMap<OwnColumn, number>;
  /** Place of the header among the rows; −1 where there is none. */
  header: number;
  /** Columns by the names their header gives them, or by number. */
  nameOf: (column: OwnColumn) => string;
  /** Heads of columns that nothing is read from. */
  unused: readonly string[];
}

/** How many rows may stand above a header, as titles do. */
const mostTitleRows = 10;

/**
 * Which column holds what: by the header where a row has one, else by what the cells are. Without a header the first
 * column with names of indicators is the indicator, then a column of years is the year, the next numbers are the value
 * and those after it the denominator. Undefined where no column holds names of indicators or no column a value.
 */
export function readColumns(
  rows: readonly (readonly string[])[],
  isIndicator: (name: string) => boolean,
): ColumnReading | undefined {
  const header = rows.findIndex((row, i) => i <= mostTitleRows && isHeader(row));
  const places = header < 0 ? placesByCells(rows, isIndicator) : placesByHeader(rows[header] ?? []);
  const heading = rows[header] ?? [];
  if (!places || !places.has('value') || !(places.has('indicator') || places.has('label'))) return undefined;
  const used = new Set(places.values());
  return {
    places,
    header,
    nameOf: (column) => heading[places.get(column) ?? -1]?.trim() || column,
    unused: heading.filter((name, i) => !used.has(i) && name.trim() !== ''),
  };
}

/** Whether a row names at least what and how much. */
function isHeader(row: readonly string[]): boolean {
  const places = placesByHeader(row);
  return places.has('value') && (places.has('indicator') || places.has('label'));
}

/** The first column with a fitting head for each kind. */
function placesByHeader(row: readonly string[]): Map<OwnColumn, number> {
  const names = row.map((name) => plainName(name));
  const found = ownColumns.map(
    (column) => [column, names.findIndex((name) => heads[column].includes(name))] as const,
  );
  return new Map(found.filter(([, place]) => place >= 0));
}

/** What each column holds by its cells. */
function placesByCells(
  rows: readonly (readonly string[])[],
  isIndicator: (name: string) => boolean,
): Map<OwnColumn, number> | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => ({
    place,
    cells: rows.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== ''),
  }));
  const indicator = columns
    .map(({ place, cells }) => ({ place, count: cells.filter(isIndicator).length }))
    .toSorted((a, b) => b.count - a.count)[0];
  if (!indicator || indicator.count === 0) return undefined;
  const numeric = columns.filter(
    ({ place, cells }) => place !== indicator.place && cells.filter(isNumber).length > cells.length / 2,
  );
  const year = numeric.length > 1 ? numeric.find(({ cells }) => cells.every(isYear)) : undefined;
  const [value, denominator] = numeric.filter((column) => column !== year);
  const found: [OwnColumn, number | undefined][] = [
    ['indicator', indicator.place],
    ['year', year?.place],
    ['value', value?.place],
    ['denominator', denominator?.place],
  ];
  return new Map(found.flatMap(([column, place]) => (place === undefined ? [] : [[column, place] as const])));
}

function isNumber(cell: string): boolean {
  return readOwnNumber(cell).kind === 'number' || isYear(cell);
}

function isYear(cell: string): boolean {
  return typeof readOwnYear(cell) === 'number';
}
