/** What a number format of a spreadsheet makes of a number. */
export type CellFormat = 'plain' | 'percentage' | 'percent_sign' | 'money' | 'date' | 'month' | 'year';

/** Formats that workbooks know by number alone, where they are more than digits. */
const builtIn: Readonly<Record<number, CellFormat>> = { 9: 'percentage', 10: 'percentage', 17: 'month' };
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 53, 54, 57, 58,
]);

/**
 * What a format makes of a number, by its code or, where it has none, by its number. A percent sign in quotation marks
 * is written behind a number that stays as it is.
 *
 * @example cellFormat('0.0%', 164) // 'percentage'
 */
export function cellFormat(code: string | undefined, id: number): CellFormat {
  if (code === undefined) return builtInDates.has(id) ? 'date' : (builtIn[id] ?? 'plain');
  const [shown = ''] = code.split(';');
  const bare = shown.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?!\$)[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percentage';
  if (/"[^"]*%[^"]*"|\\%/.test(shown)) return 'percent_sign';
  if (/£/.test(shown)) return 'money';
  const letters = bare.replaceAll(/\[[^\]]*\]|general/gi, '');
  if (/d/i.test(letters)) return 'date';
  if (/y/i.test(letters)) return /m/i.test(letters) ? 'month' : 'year';
  return 'plain';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A stored number as its format shows it, with all its digits: rounding to what is shown would lose some.
 *
 * @example shownNumber(0.154, 'percentage', 0) // '15.4%'
 */
export function shownNumber(value: number, format: CellFormat, firstDay: number): string {
  switch (format) {
    case 'percentage':
      return `${plainDigits(value * 100)}%`;
    case 'percent_sign':
      return `${plainDigits(value)}%`;
    case 'money':
      return `${value < 0 ? '-' : ''}£${plainDigits(Math.abs(value))}`;
    case 'plain':
      return plainDigits(value);
    default: {
      const day = new Date(firstDay + Math.round(value) * 86_400_000);
      if (Number.isNaN(day.getTime())) return plainDigits(value);
      if (format === 'year') return String(day.getUTCFullYear());
      if (format === 'month') return `${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
      return day.toISOString().slice(0, 10);
    }
  }
}

/** A number in digits, without the noise of binary fractions. */
export function plainDigits(value: number): string {
  const rounded = Number(value.toPrecision(14)) + 0;
  return Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? String(value)
    : String(rounded);
}
