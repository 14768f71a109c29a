/** What stands for an infinite day or moment in a file: the largest whole number of its kind, and the same below 0. */
const endless = { 32: 2n ** 31n - 1n, 64: 2n ** 63n - 1n } as const;

/** An infinite day or moment as DuckDB names it; undefined for any other. */
export function endlessWord(value: number | bigint, bits: 32 | 64): 'infinity' | '-infinity' | undefined {
  const number = BigInt(value);
  if (number === endless[bits]) return 'infinity';
  return number === -endless[bits] ? '-infinity' : undefined;
}

/** Moments that the database holds, in units from 1970 on. */
export const momentRange = {
  microseconds: [-9_223_372_022_400_000_000n, 9_223_372_036_854_775_806n],
  nanoseconds: [-9_223_286_400_000_000_000n, 9_223_372_036_854_775_806n],
} as const;

/** The days from 1970 on as a date, in DuckDB's words: years before the first are BC. */
export function dayText(days: number): string {
  const endlessDay = endlessWord(days, 32);
  if (endlessDay) return endlessDay;
  // years begin in March, so that leap days stand at their end; 146,097 days are 400 years
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const written = [
    String(year > 0 ? year : 1 - year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
  return year > 0 ? written : `${written} (BC)`;
}

/** A time of day in DuckDB's words, from its nanoseconds. */
export function clockText(nanos: bigint): string {
  const seconds = nanos / 1_000_000_000n;
  const parts = [seconds / 3_600n, (seconds / 60n) % 60n, seconds % 60n];
  const fraction = String(nanos % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${fraction && `.${fraction}`}`;
}

/** A moment in DuckDB's words, from its nanoseconds from 1970 on. */
export function momentText(nanos: bigint): string {
  const day = 86_400_000_000_000n;
  const rest = ((nanos % day) + day) % day;
  return `${dayText(Number((nanos - rest) / day))} ${clockText(rest)}`;
}

/** A length of time in DuckDB's words. */
export function intervalText(months: number, days: number, ms: number): string {
  const parts = (
    [
      [Math.floor(months / 12), 'year'],
      [months % 12, 'month'],
      [days, 'day'],
    ] as const
  ).flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]));
  if (ms !== 0 || parts.length === 0) parts.push(clockText(BigInt(ms) * 1_000_000n));
  return parts.join(' ');
}
