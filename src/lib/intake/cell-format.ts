/** What a number format of a spreadsheet makes of a number. */
export type CellFormat = 'plain' | 'percentage' | 'percent_sign' | 'money' | 'date' | 'month' | 'year';

/** Formats that workbooks know by number alone, where they are more than digits. */
const builtIn: Readonly<Record<number, CellFormat>> = { 9: 'percentage', 10: 'percentage', 17: 'month' };
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 53, 54, 57, 58,
]);

/** A number format by its code, which those known by number alone lack. */
export interface NumberFormat {
  code: string | undefined;
  id: number;
}

/** The formats of accounts, in which nothing is written as a dash. */
const accounts: ReadonlySet<number> = new Set([41, 42, 43, 44]);

/**
 * A stored number as its cell shows it by a format: with all its digits, the words around it, divided by a thousand for
 * each comma at the end; only words, or nothing, where the format writes no digit.
 *
 * @example shownByFormat(3, { code: '[<5]"low";0.0', id: 164 }, 0) // 'low'
 */
export function shownByFormat(value: number, { code, id }: NumberFormat, firstDay: number): string {
  if (code === undefined) {
    if (value === 0 && accounts.has(id)) return '-';
    return shownNumber(value, builtInDates.has(id) ? 'date' : (builtIn[id] ?? 'plain'), firstDay);
  }
  const { section, isNegativePart } = sectionFor(code, value);
  const format = formatOf(section);
  if (format === 'date' || format === 'month' || format === 'year')
    return shownNumber(value, format, firstDay);
  const [before, after] = wordsAround(section);
  if (!writesDigits(section, value)) return partsOf(section).map(wordOf).join('').trim();
  const scaled = value / 1000 ** thousands(section);
  const number = shownNumber(scaled, format, firstDay);
  if (isNegativePart && !showsNegative(section))
    return `${before}${shownNumber(-scaled, format, firstDay)}${after} (stored as ${number})`;
  return `${before}${number}${after}`.trim();
}

/** Comparisons by which a part of a format says for which numbers it is. */
const condition = /^(?:\[[a-z]+ ?\d*\])*\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/i;

/** The part of a format that is for this number: by its condition, else for positive numbers, negative ones and zero. */
function sectionFor(code: string, value: number): { section: string; isNegativePart: boolean } {
  const sections = [...`${code};`.matchAll(/((?:"[^"]*"|\\.|[^;"\\])*);/g)];
  const parts = sections.length === 0 ? [code] : sections.map(([, part = '']) => part);
  const conditions = parts.map((part) => condition.exec(part));
  if (conditions.some(Boolean)) {
    const fitting = conditions.findIndex((found) => !found || holds(value, found[1] ?? '', Number(found[2])));
    return { section: parts[fitting] ?? '"###"', isNegativePart: false };
  }
  const [positive = '', negative, zero] = parts;
  if (value < 0 && negative !== undefined) return { section: negative, isNegativePart: true };
  if (value === 0 && zero !== undefined) return { section: zero, isNegativePart: false };
  return { section: positive, isNegativePart: false };
}

function holds(value: number, sign: string, limit: number): boolean {
  switch (sign) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

/** Words and spaces of a format, which are not part of the number. */
const aside = /"[^"]*"|\\.|_.|\*./g;

/** A part of a format without its words, colours and conditions. */
function bareOf(section: string): string {
  return section.replaceAll(aside, '').replaceAll(/\[(?!\$)[^\]]*\]/g, '');
}

function formatOf(section: string): CellFormat {
  const bare = bareOf(section);
  if (bare.includes('%')) return 'percentage';
  if (/"[^"]*%[^"]*"|\\%/.test(section)) return 'percent_sign';
  if (/£/.test(section)) return 'money';
  const letters = bare.replaceAll(/\[[^\]]*\]|general/gi, '');
  if (/d/i.test(letters)) return 'date';
  if (/y/i.test(letters)) return /m/i.test(letters) ? 'month' : 'year';
  return 'plain';
}

/** Whether a part of a format writes a digit of this number: `#` and `?` write none of nothing. */
function writesDigits(section: string, value: number): boolean {
  const bare = bareOf(section).replaceAll(/\[[^\]]*\]/g, '');
  if (/general|@|0|\//i.test(bare)) return true;
  return /[#?]/.test(bare) && value !== 0;
}

/** How often a format divides by a thousand: by each comma behind its last digit, before the point or at the end. */
function thousands(section: string): number {
  return [...bareOf(section).matchAll(/[0#?](,+)(?![0#?,])/g)].reduce(
    (sum, [, commas = '']) => sum + commas.length,
    0,
  );
}

/** Whether a number below zero is seen to be: by a minus, brackets or a colour. */
function showsNegative(section: string): boolean {
  return /-|−|\(|\[(red|colou?r ?\d+)\]/i.test(
    section.replaceAll(/_.|\*./g, '').replaceAll(/\[\$[^\]]*\]/g, ''),
  );
}

/** A part of a format as its words, spaces, brackets and single signs. */
function partsOf(section: string): string[] {
  return section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|[^"\\]/gi) ?? [];
}

/** The words of a format before and behind its number, without the signs that are read from its kind. */
function wordsAround(section: string): [string, string] {
  const parts = partsOf(section);
  const isDigit = (part: string) => /^([0#?@]|general)$/i.test(part);
  const [first, last] = [parts.findIndex(isDigit), parts.findLastIndex(isDigit)];
  const wordsIn = (some: readonly string[]) =>
    some
      .map(wordOf)
      .join('')
      .replaceAll(/[%£()\-−+]/g, '');
  return first < 0 ? ['', ''] : [wordsIn(parts.slice(0, first)), wordsIn(parts.slice(last + 1))];
}

function wordOf(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith('\\')) return part.slice(1);
  if (part.startsWith('_')) return ' ';
  const currency = /^\[\$([^\]-]+)/.exec(part);
  if (currency) return currency[1] ?? '';
  return /^[<>~=$€!&-]$/.test(part) ? part : '';
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
