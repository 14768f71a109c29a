import { hasVariation } from '../stats/has-variation.ts';
import { standardise } from '../stats/standardise.ts';

/** Changes of fewer authorities than this say nothing of what is usual. */
const fewestChanges = 30;

/** The changes of one indicator from one label year to the next. */
export interface YearlyChanges {
  /** By code, for the authorities with a value in both years; in the unit of the indicator. */
  changes: ReadonlyMap<string, number>;
  /** Between which changes 95 in 100 authorities lie; undefined with fewer than 30 changes, or none that differ. */
  usual: { lower: number; upper: number } | undefined;
}

/**
 * How the figures of authorities changed from one label year to the next, and between which changes 95 in 100 lie:
 * the mean change ± 1.96 standard deviations (n − 1) of all changes, which hold chance and ordinary movement alike.
 * In R: `d <- now - before; mean(d) + c(-1.96, 1.96) * sd(d)`.
 *
 * @example yearlyChanges(new Map([['A001', 12]]), new Map([['A001', 10]])).changes.get('A001') // 2
 */
export function yearlyChanges(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): YearlyChanges {
  const both = [...now].flatMap(([code, value]) => {
    const earlier = before.get(code);
    return earlier === undefined ? [] : [[code, value - earlier] as const];
  });
  const changes = new Map(both);
  const sizes = [...changes.values()];
  if (sizes.length < fewestChanges || !hasVariation(sizes)) return { changes, usual: undefined };
  const { mean, sd } = standardise(Float64Array.from(sizes));
  return { changes, usual: { lower: mean - 1.96 * sd, upper: mean + 1.96 * sd } };
}
