import { midRanks } from '../../src/lib/stats/mid-ranks.ts';

/**
 * Splits values into `bands` groups of nearly equal size, 1 the lowest: the band of a value is its mid-rank as a
 * share of all, times the number of bands, rounded up. Equal values share a band.
 * @example bandsOf([10, 20, 30, 40], 2) // [1, 1, 2, 2]
 */
export function bandsOf(values: readonly number[], bands: number): number[] {
  return midRanks(values).map((rank) => Math.ceil((rank / values.length) * bands));
}
