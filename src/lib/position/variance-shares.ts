import { isNoResult } from '../stats/no-result.ts';
import { pearson } from '../stats/pearson.ts';
import { withinGroups } from '../stats/within-groups.ts';

/** Where the movement of one indicator comes from. Shares add up to 1 but for rounding. */
export interface VarianceShares {
  /** Cells of authorities that have at least two. */
  cells: number;
  share_years: number;
  share_between: number;
  share_within: number;
  /** Mean correlation of an authority's value with its value a year later, common years taken out. */
  adjacent_years: number;
  /** Of the authorities' means and of their movement, common years taken out, in the unit of the indicator. */
  sd_between: number;
  sd_within: number;
}

/** One cell: row of the authority, label year, value. */
export interface VarianceCell {
  unit: number;
  year: number;
  value: number;
}

/** The cells of authorities that have more than one. */
export function repeatedCells<T extends VarianceCell>(cells: readonly T[]): T[] {
  const groups = Map.groupBy(cells, ({ unit }) => unit);
  return cells.filter(({ unit }) => (groups.get(unit)?.length ?? 0) > 1);
}

/**
 * Splits the variance of an indicator into what is common to a year, what lies between authorities and what moves
 * within them. Fewer than three label years give undefined.
 */
export function varianceShares(all: readonly VarianceCell[]): VarianceShares | undefined {
  const years = new Set(all.map(({ year }) => year));
  if (years.size < 3) return undefined;
  const cells = repeatedCells(all);
  const column = Float64Array.from(cells, ({ value }) => value);
  const { centred, apart, own } = splitColumns(cells, column);
  const total = squares(centred);
  const units = new Set(cells.map(({ unit }) => unit)).size;
  const within = squares(own);
  const between = squares(apart) - within;
  const free = cells.length - units - new Set(cells.map(({ year }) => year)).size + 1;
  return {
    cells: cells.length,
    share_years: (total - squares(apart)) / total,
    share_between: between / total,
    share_within: within / total,
    adjacent_years: adjacentYears(cells, apart),
    sd_between: Math.sqrt(between / cells.length),
    sd_within: Math.sqrt(within / free),
  };
}

/** The column centred, with the years taken out, and with the authorities taken out of that. */
function splitColumns(cells: readonly VarianceCell[], column: Float64Array) {
  const everyone = new Int32Array(cells.length);
  const units = numbered(cells.map(({ unit }) => unit));
  const [centred] = withinGroups([column], everyone) as [Float64Array];
  const [apart] = withinGroups([column], numbered(cells.map(({ year }) => year))) as [Float64Array];
  const [own] = withinGroups([apart], units) as [Float64Array];
  return { centred, apart, own };
}

/** The mean over neighbouring label years of the correlation between them. */
function adjacentYears(cells: readonly VarianceCell[], apart: Float64Array): number {
  const byYear = new Map<number, Map<number, number>>();
  for (const [i, { unit, year }] of cells.entries()) {
    const own = byYear.get(year) ?? new Map<number, number>();
    byYear.set(year, own.set(unit, apart[i] as number));
  }
  const correlations = [...byYear].flatMap(([year, now]) => {
    const next = byYear.get(year + 1);
    const both = [...now].filter(([unit]) => next?.has(unit));
    const found = pearson(
      both.map(([, value]) => value),
      both.map(([unit]) => next?.get(unit) as number),
    );
    return next && !isNoResult(found) ? [found.r] : [];
  });
  return correlations.reduce((sum, r) => sum + r, 0) / correlations.length;
}

/** Labels as whole numbers from 0. */
export function numbered(labels: readonly number[]): Int32Array {
  const places = new Map([...new Set(labels)].map((label, place) => [label, place]));
  return Int32Array.from(labels, (label) => places.get(label) as number);
}

function squares(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value * value, 0);
}
