import type { LinkMethod } from '../tables/result-rows.ts';
import { smallestDetectableSlope } from '../stats/smallest-detectable.ts';
import { studentsTQuantile } from '../stats/students-t.ts';
import { followedSlope, type YearEffects } from './followed/followed-slope.ts';
import type { LinkPair, UncomparedRow } from './link-row.ts';
import type { PanelSample } from './panel-sample.ts';

/**
 * A link within authorities: when an authority's support is above its own average and above what was common to the
 * year, or to the year in its region where blocks are given, how far its outcome is too. In standard deviations of the
 * sample (n − 1, common years included). A sample too small for it gives no row.
 */
export function withinRow(
  pair: Pick<LinkPair, 'support' | 'outcome' | 'sign'>,
  method: LinkMethod,
  sample: PanelSample,
  effects: YearEffects,
): UncomparedRow[] {
  const found = followedSlope(sample, effects);
  if (!found) return [];
  const { n, authorities, years, slope, se, df, p, x_sd, y_sd } = found;
  const reach = studentsTQuantile(0.975, df) * se;
  return [
    {
      support: pair.support,
      outcome: pair.outcome,
      method,
      year: null,
      x_year: null,
      n,
      authorities,
      years,
      estimate: slope,
      se,
      df,
      lower: slope - reach,
      upper: slope + reach,
      p,
      aligned: pair.sign * slope,
      estimate_raw: (slope * y_sd) / x_sd,
      x_sd,
      y_sd,
      detectable: smallestDetectableSlope(se, df),
    },
  ];
}
