/**
 * When something was done, seen from a moment: the time of day today, otherwise the day.
 *
 * @example describeDay(new Date(2025, 10, 3, 9, 5), new Date(2025, 10, 4)) // '3 November 2025'
 */
export function describeDay(when: Date, now: Date): string {
  const isToday = when.toDateString() === now.toDateString();
  return isToday
    ? `today, ${when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
    : when.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
