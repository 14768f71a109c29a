import type { LinkMethod } from '../tables/result-rows.ts';
import { smallestDetectableSlope } from '../stats/smallest-detectable.ts';
import { standardise } from '../stats/standardise.ts';
import { studentsTQuantile, studentsTTwoSided } from '../stats/students-t.ts';
import { twoWayFixedEffects } from '../stats/two-way-fixed-effects.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import { isEnough, type PanelSample } from './panel-sample.ts';

/**
 * A link within authorities: when an authority's support is above its own average and above what was common to the
 * year, how far its outcome is too. In standard deviations of the sample (n − 1, common years included). A sample too
 * small for it gives no row.
 */
export function withinRow(pair: LinkPair, method: LinkMethod, sample: PanelSample): UncomparedRow[] {
  if (!isEnough(sample)) return [];
  const [x, y] = [standardise(sample.x), standardise(sample.y)];
  const found = twoWayFixedEffects({ unit: sample.unit, time: sample.time, x: x.z, y: y.z });
  if (!found) return [];
  const { slope, se, df, n, clusters } = found;
  const reach = studentsTQuantile(0.975, df) * se;
  return [
    {
      support: pair.support,
      outcome: pair.outcome,
      method,
      year: null,
      x_year: null,
      n,
      authorities: clusters,
      years: sample.periods,
      estimate: slope,
      se,
      df,
      lower: slope - reach,
      upper: slope + reach,
      p: studentsTTwoSided(slope / se, df),
      aligned: pair.sign * slope,
      estimate_raw: (slope * y.sd) / x.sd,
      x_sd: x.sd,
      y_sd: y.sd,
      detectable: smallestDetectableSlope(se, df),
    },
  ];
}
