import { holm } from '../../stats/comparisons/holm.ts';
import { normalTwoSided } from '../../stats/normal.ts';
import type { Level } from '../level/level-range.ts';

/** From which others a level is told apart. */
export interface ToldApart {
  /** Authorities whose level is clearly lower, and clearly higher. */
  higher_than: number;
  lower_than: number;
}

/** Chance of any wrong claim among all that one authority is told apart from. */
const anyWrong = 0.05;

/**
 * From how many others a level is told apart: the difference beside its standard error against every other, by Holm at
 * 5 in 100. In R: `p.adjust(2 * pnorm(-abs(z)), "holm") <= 0.05`.
 */
export function toldApart(own: Level, others: readonly Level[]): ToldApart {
  const distances = others.map(
    ({ level, variance }) => (own.level - level) / Math.sqrt(own.variance + variance),
  );
  const adjusted = holm(distances.map(normalTwoSided));
  const clear = distances.filter((_, i) => (adjusted[i] as number) <= anyWrong);
  return {
    higher_than: clear.filter((distance) => distance > 0).length,
    lower_than: clear.filter((distance) => distance < 0).length,
  };
}

/** Between which places a level lies, 1 the lowest, of so many. */
export interface LevelRanks {
  rank_lower: number;
  rank_upper: number;
  ranked: number;
}

/**
 * Between which places an authority lies: above all it is told apart from below, beneath all it is told apart from above.
 * Source: Mogstad, Romano, Shaikh and Wilhelm 2024
 *
 * @example levelRanks({ higher_than: 33, lower_than: 15 }, 149) // { rank_lower: 34, rank_upper: 134, ranked: 149 }
 */
export function levelRanks({ higher_than, lower_than }: ToldApart, ranked: number): LevelRanks {
  return { rank_lower: 1 + higher_than, rank_upper: ranked - lower_than, ranked };
}
