import { academicYear, labelYear } from './label-year.ts';
import { plainSpaces } from './own-figures-number.ts';

/**
 * The calendar year in which a period ends, as people write it: `2026`, `2025-26`, `2025 to 2026`, `202526` or a date
 * with four digits of the year; undefined where it names none, null where the cell is empty.
 *
 * @example readOwnYear('2025/26') // 2026
 */
export function readOwnYear(cell: string): number | null | undefined {
  const text = plainSpaces(cell).replace(/\.0+$/, '');
  if (text === '') return null;
  const date = /^(\d{4})-\d{2}-\d{2}$|^\d{1,2}[/. ]\w{1,9}[/. ](\d{4})$/.exec(text);
  const year = date ? Number(date[1] ?? date[2]) : periodEnd(text);
  return year !== undefined && year >= 1990 && year <= 2100 ? year : undefined;
}

/** The year in which a printed period ends. */
function periodEnd(text: string): number | undefined {
  return academicYear(text) ?? labelYear(text.replaceAll(/ ?(?:to|–|—|−|\/|-) ?/g, '-'));
}
