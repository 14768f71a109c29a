import type { Indicator } from '../../tables/rows.ts';
import type { Clock } from '../../tables/table.ts';

/**
 * When a value was counted, to begin a sentence with.
 *
 * @example atClock('academic', 2025) // 'In the school year 2024/25'
 */
export function atClock(clock: Clock, year: number): string {
  switch (clock) {
    case 'september':
      return `On 30 September ${year}`;
    case 'year_to_september':
      return `In the year to 30 September ${year}`;
    case 'march':
      return `On 31 March ${year}`;
    case 'year_to_march':
      return `In the year to 31 March ${year}`;
    case 'academic':
      return `In the school year ${spanOf(year)}`;
    case 'calendar':
      return `In ${year}`;
    case 'financial':
      return `In the financial year ${spanOf(year)}`;
    case 'january':
      return `In January ${year}`;
    case 'mid_year':
      return `In mid-${year - 1}`;
  }
}

/**
 * When a value was counted, where the days it covers are other than its clock has it: a figure dated 31 March that judges
 * the whole year, or one counted on two days.
 *
 * @example whenCounted({ clock: 'march', window_kind: 'period' }, 2025) // 'In the year to 31 March 2025'
 */
export function whenCounted(
  { clock, window_kind }: Pick<Indicator, 'clock' | 'window_kind'>,
  year: number,
): string {
  if (window_kind === 'two points') return `On 31 March and 30 September ${year}`;
  return atClock(clock === 'march' && window_kind === 'period' ? 'year_to_march' : clock, year);
}

/** What a label year means, in a sentence or two, with the note that an indicator needs beyond its clock. */
export function explainClock(clock: Clock, year: number, note = ''): string {
  return `${explanations[clock](year)}${note ? ` ${note}` : ''}`;
}

const explanations: Record<Clock, (year: number) => string> = {
  september: (year) => `The state on 30 September of the year: ${year} is 30 September ${year}.`,
  year_to_september: (year) =>
    `The twelve months that end on 30 September: ${year} is October ${year - 1} to September ${year}.`,
  march: (year) => `The state on 31 March of the year: ${year} is 31 March ${year}.`,
  year_to_march: (year) =>
    `The twelve months that end on 31 March: ${year} is April ${year - 1} to March ${year}.`,
  academic: (year) =>
    `The school year that ends in the year: ${year} is September ${year - 1} to July ${year}.`,
  calendar: (year) => `The calendar year: ${year} is January to December ${year}.`,
  financial: (year) =>
    `The financial year that ends in the year: ${year} is April ${year - 1} to March ${year}.`,
  january: (year) => `The school census in January of the year: ${year} is January ${year}.`,
  mid_year: (year) =>
    `The estimate for the middle of the year before: ${year} is mid-${year - 1}, which falls inside the year to March ${year}.`,
};

/** Two years as one period: 2025 is "2024/25". */
function spanOf(year: number): string {
  return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
}
