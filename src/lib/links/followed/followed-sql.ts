import { slopesBySample } from '../../sql/slopes-by-sample.ts';
import { clusterScores, sweepOut, sweepOutMeans } from '../../sql/sweep-out-means.ts';
import { completeRowsSql, type SampledPair, usableRows } from '../complete-rows-sql.ts';

/** The statement of a pair followed over time, with an effect of each authority and each year. */
export function withinSql(pair: SampledPair): string {
  return `WITH RECURSIVE pairs AS (
${completeRowsSql(pair)}
),
${usableRows},
${sweepOutMeans},
line AS (
  SELECT sum(x * y) / sum(x * x) AS slope, sum(x * x) AS sxx FROM changes
),
${clusterScores},
sizes AS (
  SELECT count(*) AS n,
         count(DISTINCT authority) AS g,
         count(DISTINCT year) AS t,
         stddev_samp(x) / stddev_samp(y) AS scale -- to standard deviations
  FROM usable
)
SELECT slope * scale AS estimate,
       sqrt(sum(score * score) * g / (g - 1) * (n - 1) / (n - t - 1)) / sxx * scale AS se,
       n
FROM scores, line, sizes
GROUP BY slope, sxx, scale, n, g, t;`;
}

/** The same against the own region's year: an effect of each year of each region, read from the table `authorities`. */
export function withinRegionYearSql(pair: SampledPair): string {
  return `WITH RECURSIVE pairs AS (
${completeRowsSql(pair)}
),
usable AS ( -- authorities with more than one year, each with its region
  SELECT pairs.*, region FROM pairs JOIN authorities USING (authority)
  QUALIFY count(*) OVER (PARTITION BY authority) > 1
),
${sweepOut({ effect: ['region', 'year'] })},
line AS (
  SELECT sum(x * y) / sum(x * x) AS slope, sum(x * x) AS sxx FROM changes
),
${clusterScores},
sizes AS (
  SELECT count(*) AS n,
         count(DISTINCT authority) AS g,
         count(DISTINCT (region, year)) - count(DISTINCT part) + 2 AS k -- effects that can be told apart, slope, constant
  FROM changes
),
spread AS (
  SELECT stddev_samp(x) / stddev_samp(y) AS scale FROM usable -- to standard deviations
)
SELECT slope * scale AS estimate,
       sqrt(sum(score * score) * g / (g - 1) * (n - 1) / (n - k)) / sxx * scale AS se,
       n
FROM scores, line, sizes, spread
GROUP BY slope, sxx, scale, n, g, k;`;
}

/**
 * The statement of a pair with the support counted after the outcome, and of how much clearer it is in the main test:
 * `estimate`, `se` and `n` as the row `within_after` of `links` has them, `difference` and `difference_se` as `verdicts`.
 */
export function withinAfterSql({ after, ...main }: SampledPair & { after: number }): string {
  return `WITH RECURSIVE pairs AS (
  SELECT 'main' AS counted, * FROM (
${completeRowsSql(main)}
  )
  UNION ALL
  SELECT 'after', * FROM (
${completeRowsSql({ ...main, shift: after })}
  )
),
usable AS ( -- authorities with more than one year
  FROM pairs QUALIFY count(*) OVER (PARTITION BY counted, authority) > 1
),
${slopesBySample('counted')},
together AS ( -- 0 where an authority is in one sample only
  SELECT coalesce(main.psi, 0) AS main, coalesce(later.psi, 0) AS later
  FROM (FROM added WHERE counted = 'main') AS main
  FULL JOIN (FROM added WHERE counted = 'after') AS later USING (authority)
),
errors AS (
  SELECT sqrt(sum(later * later)) AS later, sqrt(sum((main - later) ** 2)) AS difference FROM together
)
SELECT later.slope * later.scale AS estimate,
       errors.later * later.scale AS se,
       later.n,
       sign(main.slope) * (main.slope - later.slope) * main.scale AS difference,
       errors.difference * main.scale AS difference_se
FROM (FROM lines JOIN sizes USING (counted) WHERE counted = 'main') AS main,
     (FROM lines JOIN sizes USING (counted) WHERE counted = 'after') AS later,
     errors;`;
}
