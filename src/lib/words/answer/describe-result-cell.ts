import { hasValue, statuses, type Status } from '../../tables/status.ts';
import { kindOfType, type ResultColumn, type ResultKind } from './describe-result-column.ts';
import { shortReason } from '../missing.ts';
import { formatNumber } from '../number.ts';

/** How all cells of one column are written. */
export interface CellFormat {
  kind: ResultKind;
  /** Decimals of numbers. */
  digits: number;
  /** Whether numbers name something, a year for instance, and bear no commas. */
  isName: boolean;
  /** Place of the column that says why a value is missing, where there is one. */
  reason: number | undefined;
}

/** Longer texts are cut in a cell; the download has them whole. */
const mostCharacters = 400;

/** Longer ones are cut even where all is asked for: the page could not lay out thousands of them. */
const mostOfAll = 5_000;

/** Figures that tell values of a column apart without pretending to more. */
const figures = 3;

/** How the cells of each column of an answer are written, judged by all of its values. */
export function cellFormats(
  columns: readonly ResultColumn[],
  rows: readonly (readonly unknown[])[],
): CellFormat[] {
  const formats = columns.map(({ name, type }, i) => {
    const kind = kindOfType(type);
    return {
      kind,
      digits: kind === 'number' ? digitsFor(rows, i) : 0,
      isName: /(?:^|_)years?$/i.test(name),
      reason: reasonColumn(columns, rows, i),
    };
  });
  const interval = formats.filter((_, i) => isOfInterval(columns, i)).map(({ digits }) => digits);
  const least = Math.min(...interval);
  return formats.map((format, i) => (isOfInterval(columns, i) ? { ...format, digits: least } : format));
}

/** Whether a column is an estimate or an end of its interval: these are written alike, to be compared. */
function isOfInterval(columns: readonly ResultColumn[], place: number): boolean {
  const isEnd = (column: ResultColumn | undefined): boolean =>
    column !== undefined && isRounded(column.type) && /(?:^|_)(?:lower|upper)(?:_|$)/.test(column.name);
  const column = columns[place];
  if (isEnd(column)) return true;
  const isCentre = /(?:^|_)(?:estimate|aligned|mean|median|value|slope|r)$/.test(column?.name ?? '');
  return isCentre && isRounded(column?.type ?? '') && columns.some(isEnd);
}

/** Whether numbers of a type are rounded in a cell: a decimal has the digits that are meant, and shows them all. */
function isRounded(type: string): boolean {
  return kindOfType(type) === 'number' && !/^DECIMAL/i.test(type);
}

/**
 * A cell in words. A missing value says its reason where the row has one, otherwise that there is none; it is never
 * an empty cell and never 0.
 *
 * @example formatCell(null, format, row) // 'suppressed'
 */
export function formatCell(value: unknown, format: CellFormat, row: readonly unknown[]): string {
  if (value === null || value === undefined) return missing(format, row);
  if (typeof value === 'number') return formatFigure(value, format);
  if (typeof value === 'bigint') return formatDecimal(String(value), format);
  const text = String(value);
  if (format.kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return formatDecimal(text, format);
  return cut(text, mostCharacters);
}

/**
 * A cell with every digit and letter of its value, without commas or printed signs, to be copied: the shortest text
 * that is read as the same number. A missing value says what `formatCell` says.
 *
 * @example wholeCell(0.30000000000000004, format, row) // '0.30000000000000004'
 */
export function wholeCell(value: unknown, format: CellFormat, row: readonly unknown[]): string {
  if (value === null || value === undefined) return missing(format, row);
  return Object.is(value, -0) ? '-0' : cut(String(value), mostOfAll);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A decimal with all its digits, thousands set apart. */
function formatDecimal(text: string, { isName }: CellFormat): string {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const grouped = isName ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${/^-.*[1-9]/.test(text) ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

function missing({ reason }: CellFormat, row: readonly unknown[]): string {
  const status = reason === undefined ? undefined : row[reason];
  return isStatus(status) ? shortReason(status) : 'no value';
}

function formatFigure(value: number, { digits, isName }: CellFormat): string {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? 'not a number' : value > 0 ? 'infinite' : '−infinite';
  if (isName) return String(value);
  const text = formatNumber(value, { digits });
  return value !== 0 && !/[1-9]/.test(text) ? smallFigure(value) : text;
}

/** A value that rounds to 0 beside larger ones is not written as 0. */
function smallFigure(value: number): string {
  return value.toExponential(1).replaceAll('-', '−').replace('e', ' × 10^');
}

/** Decimals with which nearly the largest value of a column shows three figures; no more than the values have. */
function digitsFor(rows: readonly (readonly unknown[])[], place: number): number {
  const sizes = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = row[place];
    if (typeof value === 'number' && Number.isFinite(value) && value !== 0) sizes[count++] = Math.abs(value);
  }
  const sorted = sizes.subarray(0, count).sort();
  const large = sorted[Math.floor(count * 0.9)];
  if (large === undefined) return 0;
  const wanted = Math.min(6, Math.max(1, figures - 1 - Math.floor(Math.log10(large))));
  let digits = 0;
  for (let i = 0; i < count && digits < wanted; i++) {
    while (digits < wanted && !hasDecimals(sorted[i] ?? 0, digits)) digits += 1;
  }
  return digits;
}

/** Whether so many decimals say all of a size; a number beyond 2^53 has none. */
function hasDecimals(size: number, digits: number): boolean {
  const scale = 10 ** digits;
  return size > Number.MAX_SAFE_INTEGER || Math.abs(size - Math.round(size * scale) / scale) <= 1e-12;
}

/** The status column whose missing reasons fall exactly on the missing values of this column. */
function reasonColumn(
  columns: readonly ResultColumn[],
  rows: readonly (readonly unknown[])[],
  place: number,
): number | undefined {
  const candidates = columns.flatMap(({ name }, i) => (/status$/i.test(name) && i !== place ? [i] : []));
  return candidates.find((candidate) =>
    rows.every((row) => {
      const status = row[candidate];
      return isStatus(status) && hasValue(status) === (row[place] !== null);
    }),
  );
}

function isStatus(value: unknown): value is Status {
  return typeof value === 'string' && Object.hasOwn(statuses, value);
}
