import { kindOfType } from '../../lib/words/answer/describe-result-column.ts';
import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { formatNumber } from '../../lib/words/number.ts';

/** A column of an answer that is placed on a scale. */
export interface NumberColumn {
  name: string;
  /** In the order of the rows; null where there is none. Dates are counted in milliseconds. */
  values: readonly (number | null)[];
  scale: 'linear' | 'utc';
  isWhole: boolean;
  /** How a number of the scale is written; years and dates bear no commas. */
  format: (value: number | Date) => string;
}

/** The numbers or dates of a column. */
export function numberColumn({ columns, rows }: ResultTable, name: string): NumberColumn {
  const place = columns.findIndex((column) => column.name === name);
  const isDate = kindOfType(columns[place]?.type ?? '') === 'date';
  const values = rows.map((row) => {
    const value = row[place];
    const number = isDate && typeof value === 'string' ? Date.parse(value) : Number(value ?? NaN);
    return typeof value !== 'boolean' && Number.isFinite(number) ? number : null;
  });
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  return { name, values, scale: isDate ? 'utc' : 'linear', isWhole, format: formatOf(name, isDate) };
}

function formatOf(name: string, isDate: boolean): NumberColumn['format'] {
  if (isDate) return (value) => new Date(value).toISOString().slice(0, 10);
  if (/(?:^|_)years?$/i.test(name)) return String;
  return (value) => formatNumber(Number(Number(value).toPrecision(12)));
}

/** The values of a column as names, in the order of the rows. */
export function namesOf({ columns, rows }: ResultTable, name: string): string[] {
  const place = columns.findIndex((column) => column.name === name);
  return rows.map((row) => String(row[place] ?? 'no value'));
}

/** A name short enough for a place of so many px. */
export function shortened(name: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 5.9));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
