/** The months in the order of the year. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A calendar date in words, free of time zones.
 *
 * @example longDate('2025-11-20') // '20 November 2025'
 */
export function longDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = monthNames[Number(parts?.[2]) - 1];
  if (!parts || !month) throw new Error(`longDate requires a date like 2025-11-20: ${date}`);
  return `${Number(parts[3])} ${month} ${parts[1]}`;
}
