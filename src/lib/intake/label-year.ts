/**
 * The calendar year in which a printed period ends, or undefined where the label names none.
 * A bracket such as “(Rev)” is dropped; `2016/17` and `2016-17` end in 2017, `2014-16` in 2016,
 * `2014/15-16/17` in 2017. The label `0`, printed by one series of the long table, names no year.
 * @example labelYear('2024-25 (OT)') // 2025
 */
export function labelYear(label: string): number | undefined {
  const bare = label.replace(/\(.*\)/, '').trim();
  const first = /^\d{4}/.exec(bare)?.[0];
  const last = /(\d{4}|\d{2})$/.exec(bare)?.[0];
  if (!first || !last || !/^\d{4}([-/]\d{2,4})*$/.test(bare)) return undefined;
  return last.length === 4 ? Number(last) : century(Number(first)) + Number(last);
}

/**
 * The calendar year in which an academic year ends, from the six digits in which it is printed.
 * @example academicYear('202425') // 2025
 */
export function academicYear(label: string): number | undefined {
  const parts = /^(\d{4})(\d{2})$/.exec(label);
  if (!parts) return undefined;
  const end = century(Number(parts[1])) + Number(parts[2]);
  return end === Number(parts[1]) + 1 ? end : undefined;
}

/** The first year of a year's century. */
function century(year: number): number {
  return Math.floor(year / 100) * 100;
}
