import type { Benchmark, Observation } from '../../tables/rows.ts';
import { hasValue } from '../../tables/status.ts';
import { shortReason } from '../missing.ts';
import { formatYears } from '../period.ts';
import { formatMiddle, formatValue, type ValueFormat } from '../value.ts';
import { listOf } from '../phrases.ts';

type Cell = Pick<Observation, 'year' | 'value' | 'status'>;
type Middle = Pick<Benchmark, 'year' | 'median'>;

/**
 * What an authority's years show, beside the median of all authorities in the same years, and which years are missing
 * and why. Empty without cells. Says nothing of direction: that is for the yearly change and its band.
 *
 * @example describeTrend(cells, middles, percent)
 * // '2017 to 2025: from 12.3% to 9.0%; the median of authorities from 13.6% to 14.1%. 2020 suppressed.'
 */
export function describeTrend(
  cells: readonly Cell[],
  middles: readonly Middle[],
  format: ValueFormat,
): string {
  const known = cells.filter((cell): cell is Cell & { value: number } => cell.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const gaps = describeGaps(cells);
  if (!first || !last) return gaps;
  const middle = (year: number) => middles.find((each) => each.year === year)?.median;
  const [from, to] = [middle(first.year), middle(last.year)];
  const beside = from === undefined || to === undefined ? '' : besideMedian(from, to, first === last, format);
  const own =
    first === last
      ? `${first.year} only: ${formatValue(first.value, format)}`
      : `${first.year} to ${last.year}: from ${formatValue(first.value, format)} to ${formatValue(last.value, format)}`;
  return `${own}${beside}.${gaps === '' ? '' : ` ${gaps}`}`;
}

function besideMedian(from: number, to: number, isOne: boolean, format: ValueFormat): string {
  const [start, end] = [formatMiddle(from, format), formatMiddle(to, format)];
  return isOne ? `; the median of authorities ${end}` : `; the median of authorities from ${start} to ${end}`;
}

/** "2018 and 2020 suppressed; 2019 no figure." */
function describeGaps(cells: readonly Cell[]): string {
  const gone = Map.groupBy(
    cells.filter(({ status }) => !hasValue(status)),
    ({ status }) => status,
  );
  const parts = [...gone].map(
    ([status, own]) => `${formatYears(own.map(({ year }) => year))} ${shortReason(status)}`,
  );
  return parts.length === 0 ? '' : `${parts.length === 1 ? parts[0] : listOf(parts.map(String))}.`;
}
