import { hasVariation } from '../stats/has-variation.ts';
import { standardise } from '../stats/standardise.ts';
import type { Indicator } from '../tables/rows.ts';
import type { StandingRow } from './standing/standing-row.ts';

/** What is known of an authority in the latest year of an indicator. */
type Known = Pick<StandingRow, 'authority' | 'indicator' | 'year' | 'value'>;

/** The values of one context indicator in its latest year. */
export interface ContextScale {
  indicator: string;
  year: number;
  values: ReadonlyMap<string, number>;
  /** Standard deviation (n − 1) of the authorities, in the unit of the indicator. */
  sd: number;
}

/**
 * The context indicators as scales on which two authorities may be set apart, in the order of `indicators`; one whose
 * values do not vary, or are fewer than two, is left out.
 */
export function contextScales(
  positions: readonly Known[],
  indicators: readonly Pick<Indicator, 'indicator' | 'role'>[],
): ContextScale[] {
  const groups = Map.groupBy(positions, ({ indicator }) => indicator);
  return indicators
    .filter(({ role }) => role === 'context')
    .flatMap(({ indicator }) => scaleOf(indicator, groups.get(indicator) ?? []));
}

function scaleOf(indicator: string, rows: readonly Known[]): ContextScale[] {
  const known = rows.flatMap(({ authority, value }) => (value === null ? [] : [[authority, value] as const]));
  const values = new Map(known);
  const year = rows[0]?.year;
  const column = [...values.values()];
  if (year === undefined || !hasVariation(column)) return [];
  return [{ indicator, year, values, sd: standardise(Float64Array.from(column)).sd }];
}

/** How far a neighbour differs on one context indicator. */
export interface ContextDifference {
  indicator: string;
  year: number;
  /** In the unit of the indicator. */
  own: number;
  other: number;
  /** The neighbour minus the authority itself, in standard deviations of all authorities: above 0, the neighbour has more. */
  difference: number;
}

/** How far a neighbour lies from an authority, and why. */
export interface NeighbourDistance {
  /** Root of the mean squared difference, in standard deviations. */
  total: number;
  /** Most alike first. */
  differences: ContextDifference[];
}

/**
 * How far a neighbour lies from an authority in context, in all and by indicator, so that a page can say why it is
 * one and where it is unlike. Indicators that either lacks are left out; undefined where none is left. This is not the
 * publisher's own distance, which weighs indicators of its choice: it says how alike the two are on the context held here.
 * In R: `d <- (x[other, ] - x[own, ]) / apply(x, 2, sd); sqrt(mean(d^2))`.
 *
 * @example neighbourDistance('A019', 'A044', contextScales(positions, indicators))?.total // 0.6
 */
export function neighbourDistance(
  code: string,
  neighbour: string,
  scales: readonly ContextScale[],
): NeighbourDistance | undefined {
  const differences = scales.flatMap(({ indicator, year, values, sd }): ContextDifference[] => {
    const [own, other] = [values.get(code), values.get(neighbour)];
    if (own === undefined || other === undefined) return [];
    return [{ indicator, year, own, other, difference: (other - own) / sd }];
  });
  if (differences.length === 0) return undefined;
  const squares = differences.reduce((sum, { difference }) => sum + difference ** 2, 0);
  return {
    total: Math.sqrt(squares / differences.length),
    differences: differences.toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference)),
  };
}
