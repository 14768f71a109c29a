import type { Benchmark, Observation } from '../../tables/rows.ts';
import type { QuarterYears } from './profile-figures.ts';

/**
 * For how many years in a row, counted back from the latest, an authority's figure has stood in the highest or the
 * lowest quarter of all; years without a figure of its own are passed over. Undefined where the latest is in the middle
 * half, whose ends count as its own, or where the authority has no figure in the latest year.
 *
 * @example quarterYears(cells, middles) // { quarter: 'lowest', years: 9, of: 9 }
 */
export function quarterYears(
  cells: readonly Pick<Observation, 'year' | 'value'>[],
  middles: readonly Pick<Benchmark, 'year' | 'q1' | 'q3'>[],
): QuarterYears | undefined {
  const halves = new Map(middles.map((middle) => [middle.year, middle]));
  const latest = Math.max(...halves.keys());
  const known = cells
    .flatMap(({ year, value }) => {
      const half = halves.get(year);
      return value === null || !half ? [] : [{ year, quarter: quarterOf(value, half) }];
    })
    .toSorted((a, b) => b.year - a.year);
  const [first] = known;
  if (!first?.quarter || first.year !== latest) return undefined;
  const other = known.findIndex(({ quarter }) => quarter !== first.quarter);
  return { quarter: first.quarter, years: other < 0 ? known.length : other, of: known.length };
}

function quarterOf(
  value: number,
  { q1, q3 }: Pick<Benchmark, 'q1' | 'q3'>,
): QuarterYears['quarter'] | undefined {
  if (value > q3) return 'highest';
  return value < q1 ? 'lowest' : undefined;
}
