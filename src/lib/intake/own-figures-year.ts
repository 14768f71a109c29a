import { academicYear, labelYear } from './label-year.ts';
import { plainSpaces } from './own-figures-number.ts';

/**
 * The calendar year in which a period ends, as people write it: `2026`, `2025-26`, `2025 to 2026`, `202526` or a date
 * that ends such a year; undefined where it names none, null where the cell is empty.
 *
 * @example readOwnYear('2025/26') // 2026
 */
export function readOwnYear(cell: string): number | null | undefined {
  const text = plainSpaces(cell).replace(/\.0+$/, '');
  if (text === '') return null;
  const year = yearOfDate(text) ?? (isoDate.test(text) ? undefined : periodEnd(text));
  return year !== undefined && year >= 1990 && year <= 2100 ? year : undefined;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days on which the years of publishers end; another date is that of a month, a return or a visit. */
const lastDays = /^(31 (3|mar(ch)?|8|aug(ust)?|12|dec(ember)?)|30 (9|sept?(ember)?))$/i;

/** The year of a date that ends a year, written day first or as `yyyy-mm-dd`. */
function yearOfDate(text: string): number | undefined {
  const iso = isoDate.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : (/^(\d{1,2})(?:st|th)?[-/. ](\w{1,9})[-/. ](\d{4})$/.exec(text) ?? []).slice(1).toReversed();
  if (!year || !lastDays.test(`${day} ${month?.replace(/^0/, '')}`)) return undefined;
  return Number(year);
}

/** The year in which a printed period ends. */
function periodEnd(text: string): number | undefined {
  return academicYear(text) ?? labelYear(text.replaceAll(/ ?(?:to|–|—|−|\/|-) ?/g, '-'));
}
