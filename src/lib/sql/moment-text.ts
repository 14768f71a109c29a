const nanosecondsOfADay = 86_400_000_000_000n;

/**
 * A date, a time or both, as DuckDB writes them, in nanoseconds since the beginning of 1970 (of the day for a time);
 * years before the first have (BC) behind them. A moment with an offset is the moment in UTC. Infinity and -Infinity
 * for DuckDB's own; undefined for text that is none of these.
 *
 * @example momentOf('1970-01-02 00:00:00.5') // 86_400_500_000_000n
 */
export function momentOf(text: string): bigint | number | undefined {
  if (/^-?infinity$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  const date = /^(\d+)-(\d\d)-(\d\d)/.exec(text);
  const time = /(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?$/.exec(text);
  if (!date && !time) return undefined;
  const [year = 0, month = 1, day = 1] = (date ?? []).slice(1).map(Number);
  const days = date ? dayNumber(text.includes('(BC)') ? 1 - year : year, month, day) : 0;
  const [hours, minutes, seconds, fraction, sign, ...zone] = (time ?? []).slice(1);
  const ahead = sign === '-' ? -clockOf(zone) : clockOf(zone);
  return BigInt(days) * nanosecondsOfADay + clockOf([hours, minutes, seconds, fraction]) - ahead;
}

/** Days of the Gregorian calendar, counted in cycles of 400 years, as a Date holds fewer years than DuckDB. */
function dayNumber(year: number, month: number, day: number): number {
  const cycle = Math.floor(year / 400);
  const inCycle = Date.UTC(2000 + year - cycle * 400, month - 1, day) / 86_400_000;
  return inCycle - 5 * 146_097 + cycle * 146_097;
}

/** Hours, minutes, seconds and their decimals, in nanoseconds. */
export function clockOf([hours = '0', minutes = '0', seconds = '0', fraction = '']: readonly (
  string | undefined
)[]): bigint {
  const whole = (BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  return whole * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}
