import type { StandingRow } from './standing-row.ts';
import { levelDifference } from './level-difference.ts';

/** Of all pairs of authorities on some indicators, how many can be told apart. */
export interface PairsApart {
  pairs: number;
  /** One difference at a time: its range (95%) leaves 0 out. */
  one_by_one: number;
  /** Each authority against all others at once, by Holm: as places are given. Counted once for each of the two. */
  all_at_once: number;
}

/**
 * How many pairs of authorities can be told apart, over the rows of any indicators: by the range of their difference,
 * and as places are told. In R: `combn(codes, 2)` over `positions`.
 *
 * @example pairsApart(rows).one_by_one / pairsApart(rows).pairs // 0.31
 */
export function pairsApart(rows: readonly StandingRow[]): PairsApart {
  const total = { pairs: 0, one_by_one: 0, all_at_once: 0 };
  for (const own of Map.groupBy(rows, ({ indicator }) => indicator).values()) {
    const levels = own.flatMap(({ level, lower, upper }) =>
      level === null || lower === null || upper === null ? [] : [{ level, lower, upper }],
    );
    for (const [i, one] of levels.entries())
      for (const other of levels.slice(i + 1)) total.one_by_one += Number(levelDifference(one, other).apart);
    total.pairs += (levels.length * (levels.length - 1)) / 2;
    total.all_at_once += told(own) / 2;
  }
  return total;
}

/** How many others the authorities of an indicator are told apart from, all together. */
function told(rows: readonly StandingRow[]): number {
  return rows.reduce(
    (sum, { word, higher_than, lower_than }) =>
      word === null ? sum : sum + (higher_than ?? 0) + (lower_than ?? 0),
    0,
  );
}
