import type { LinkResult } from '../../../../src/lib/links/explored/link-result.ts';

/** A made-up result of authorities in one year, which holds zero. */
export const madeResult: LinkResult = {
  kind: 'year',
  n: 148,
  authorities: 148,
  years: 1,
  df: 146,
  estimate: 0.1126,
  lower: -0.0496,
  upper: 0.2691,
  r: 0.1126,
  rank_r: 0.1076,
  slope: 0.053,
  slope_se: 0.038,
  slope_lower: -0.023,
  slope_upper: 0.129,
  mean_x: 16.2,
  mean_y: 21.5,
  middle_variance: 0.2,
  middle_covariance: 0,
  x_sd: 9.3,
  y_sd: 4.4,
  p: 0.1726,
};
