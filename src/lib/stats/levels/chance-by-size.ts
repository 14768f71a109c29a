import { quantile } from '../quantile.ts';

/** How much more chance small units have, from the sizes behind a matrix of units × periods. */
export interface ChanceBySize {
  /** The sizes with every gap filled: by the mean of the unit's own, else by the middle of all sizes there are. */
  sizes: Float64Array;
  /** The middle of the sizes behind a value. */
  median: number;
  /** By cell: chance beside that at the middle size. */
  scale: Float64Array;
}

/** The smallest and the largest that chance by size is taken to be, beside that at the middle size. */
const bounds = [1 / 20, 20] as const;

/**
 * How much more chance a cell of a size has than one of the middle size: as one is to the other, from 1/20 to 20.
 *
 * @example chanceOfSize(50, 200) // 4
 */
export function chanceOfSize(size: number, median: number): number {
  return Math.min(Math.max(median / size, bounds[0]), bounds[1]);
}

/** Chance by size for every cell of a matrix; a size that is NaN, 0 or less is a gap. */
export function chanceBySize(
  known: Float64Array,
  { values, periods }: { values: Float64Array; periods: number },
): ChanceBySize {
  const isKnown = (size: number) => size > 0;
  const middle = quantile(Array.from(known).filter(isKnown), 0.5) ?? Number.NaN;
  const sizes = known.map((size, i) => {
    if (isKnown(size)) return size;
    const start = i - (i % periods);
    const own = Array.from(known.subarray(start, start + periods)).filter(isKnown);
    return own.length === 0 ? middle : own.reduce((sum, each) => sum + each, 0) / own.length;
  });
  const behind = Array.from(sizes).filter((_, i) => !Number.isNaN(values[i]));
  const median = quantile(behind, 0.5) ?? Number.NaN;
  return { sizes, median, scale: sizes.map((size) => chanceOfSize(size, median)) };
}
