import { sweepOut, type SweptRows } from './sweep-out-means.ts';

/**
 * The steps of a statement (WITH RECURSIVE) from `usable` (sample, authority, year, x, y), where several samples stand
 * together, to the slope of each with an effect for each authority and each year: `lines` (slope), `sizes` (n, and the
 * scale that puts the slope in standard deviations) and `added`, what each authority adds to the error of each slope in
 * units. The root of the sum of the squares of these is the standard error; sums over samples come before the square.
 */
export function slopesBySample(sample: string, options: Pick<SweptRows, 'sweeps'> = {}): string {
  return `${sweepOut({ ...options, samples: [sample] })},
lines AS (
  SELECT ${sample}, sum(x * y) / sum(x * x) AS slope, sum(x * x) AS sxx
  FROM changes GROUP BY ${sample}
),
sizes AS (
  SELECT ${sample},
         count(*) AS n,
         count(DISTINCT authority) AS g,
         count(DISTINCT year) AS t,
         stddev_samp(x) / stddev_samp(y) AS scale -- to standard deviations
  FROM usable GROUP BY ${sample}
),
added AS ( -- what each authority adds to the error of each slope
  SELECT ${sample}, authority,
         sum(x * (y - slope * x)) / any_value(sxx)
           * sqrt(any_value(g / (g - 1) * (n - 1) / (n - t - 1))) AS psi
  FROM changes JOIN lines USING (${sample}) JOIN sizes USING (${sample})
  GROUP BY ${sample}, authority
)`;
}
