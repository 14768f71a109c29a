import { quantile } from '../stats/quantile.ts';
import { withinGroups } from '../stats/within-groups.ts';
import { numbered, repeatedCells, type VarianceCell } from './variance-shares.ts';

/** A percentage with the number of cases it is out of. */
export interface CountedCell extends VarianceCell {
  denominator: number | null;
}

/** How much of the movement of a percentage is what counting alone would give. */
export interface CountingNoise {
  median_denominator: number;
  /** Standard deviation that counting alone gives a cell, in percentage points. */
  counting_sd: number;
  /** Share of the variance within authorities that counting alone gives, at most 1. */
  noise_share: number;
}

/**
 * Compares the movement within authorities with binomial chance: p (1 − p) / n at the common share, averaged over
 * cells. Near 1, a change from one year to the next means nothing. Undefined where no authority has two denominators.
 */
export function countingNoise(all: readonly CountedCell[]): CountingNoise | undefined {
  const years = numbered(repeatedCells(all).map(({ year }) => year));
  const kept = repeatedCells(all);
  const [apart] = withinGroups([Float64Array.from(kept, ({ value }) => value)], years) as [Float64Array];
  const counted = kept.flatMap((cell, i) =>
    cell.denominator !== null && cell.denominator > 0
      ? [{ ...cell, denominator: cell.denominator, apart: apart[i] as number }]
      : [],
  );
  if (counted.length === 0) return undefined;
  const total = counted.reduce((sum, { denominator }) => sum + denominator, 0);
  const share = counted.reduce((sum, { value, denominator }) => sum + (value / 100) * denominator, 0) / total;
  const variance =
    counted.reduce((sum, { denominator }) => sum + (share * (1 - share)) / denominator, 0) / counted.length;
  const again = repeatedCells(counted);
  const units = numbered(again.map(({ unit }) => unit));
  const [own] = withinGroups([Float64Array.from(again, (cell) => cell.apart)], units) as [Float64Array];
  const free = again.length - new Set(units).size;
  if (free === 0) return undefined;
  const within = own.reduce((sum, value) => sum + value * value, 0) / free;
  return {
    median_denominator: quantile(
      counted.map(({ denominator }) => denominator),
      0.5,
    ) as number,
    counting_sd: 100 * Math.sqrt(variance),
    noise_share: Math.min(1, (10_000 * variance) / within),
  };
}
