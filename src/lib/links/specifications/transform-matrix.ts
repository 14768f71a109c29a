import { midRanks } from '../../stats/mid-ranks.ts';
import { normalQuantile } from '../../stats/normal.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Specification } from './specification-choices.ts';

/** A year with fewer values than this is left as it is. */
const fewest = { winsorised: 21, normal_scores: 6 } as const;

/**
 * A matrix with the values of each year as they are, drawn in to the first and last hundredth, or replaced by the
 * normal scores of their ranks.
 */
export function transformMatrix(
  matrix: Float64Array,
  years: number,
  transform: Specification['transform'],
): Float64Array {
  if (transform === 'raw') return matrix;
  const out = matrix.slice();
  for (let year = 0; year < years; year++) {
    const at: number[] = [];
    for (let i = year; i < matrix.length; i += years) if (!Number.isNaN(matrix[i])) at.push(i);
    if (at.length < fewest[transform]) continue;
    const values = at.map((i) => matrix[i] as number);
    const changed = transform === 'winsorised' ? winsorise(values) : normalScores(values);
    for (const [place, i] of at.entries()) out[i] = changed[place] as number;
  }
  return out;
}

function winsorise(values: readonly number[]): number[] {
  const [low, high] = [quantile(values, 0.01) as number, quantile(values, 0.99) as number];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

function normalScores(values: readonly number[]): number[] {
  return midRanks(values).map((rank) => normalQuantile((rank - 0.5) / values.length));
}
