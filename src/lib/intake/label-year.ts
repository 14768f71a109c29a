/** No publisher’s period is longer; one that seems so ends before it begins. */
const mostYears = 10;

/**
 * The calendar year in which a printed period ends, or undefined where the label names none.
 * A bracket such as “(Rev)” is dropped; `2016/17` and `2016-17` end in 2017, `2014-16` in 2016,
 * `2014/15-16/17` in 2017. The label `0`, printed by one series of the long table, names no year.
 * @example labelYear('2024-25 (OT)') // 2025
 */
export function labelYear(label: string): number | undefined {
  const bare = label.replace(/\(.*\)/, '').trim();
  if (!/^\d{4}([-/](\d{4}|\d{2}))*$/.test(bare)) return undefined;
  const first = Number(bare.slice(0, 4));
  const last = bare.split(/[-/]/).at(-1) ?? '';
  const end = last.length === 4 ? Number(last) : endingIn(Number(last), first);
  return end < first || end - first > mostYears ? undefined : end;
}

/**
 * The calendar year in which an academic year ends, from the six digits in which it is printed.
 * @example academicYear('202425') // 2025
 */
export function academicYear(label: string): number | undefined {
  const parts = /^(\d{4})(\d{2})$/.exec(label);
  if (!parts) return undefined;
  const first = Number(parts[1]);
  const end = endingIn(Number(parts[2]), first);
  return end === first + 1 ? end : undefined;
}

/** The first year, not before another, that ends in these two digits. */
function endingIn(digits: number, from: number): number {
  return from + ((((digits - from) % 100) + 100) % 100);
}
