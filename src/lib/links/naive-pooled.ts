import { isNoResult } from '../stats/no-result.ts';
import { pearson } from '../stats/pearson.ts';
import { standardise } from '../stats/standardise.ts';
import { correlationRow } from './correlation-row.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import type { PanelSample } from './panel-sample.ts';

/**
 * A link as it looks when every authority in every year counts as a case of its own. It is the obvious analysis and a
 * wrong one: rows of one authority are not independent.
 */
export function naivePooledRow(pair: LinkPair, sample: PanelSample): UncomparedRow[] {
  const found = pearson(Array.from(sample.x), Array.from(sample.y));
  if (isNoResult(found)) return [];
  const [x_sd, y_sd] = [standardise(sample.x).sd, standardise(sample.y).sd];
  const row = {
    ...found,
    x_sd,
    y_sd,
    slope: (found.r * y_sd) / x_sd,
    authorities: sample.units,
    years: sample.periods,
  };
  return [correlationRow(pair, 'naive_pooled', row)];
}
