import { slopesBySample } from './slopes-by-sample.ts';

/** Sweeps that leave a billionth of an error: many links have to be swept in the time of one query. */
const enoughSweeps = 12;

/**
 * The statement that gives the mean of many links with its standard error, from the published tables alone: each pair
 * followed within authorities and turned so that positive is as hoped; what each authority adds to the errors is summed
 * over the pairs before it is squared, as links that share authorities depend on each other. `which` chooses rows of
 * the table `verdicts`; those that cannot be followed are left out.
 */
export function meanOfLinks(which: string): string {
  return `WITH RECURSIVE ${chosenPairs(which)},
usable AS ( -- authorities with more than one year, by number, which is quicker to sweep
  SELECT * REPLACE (dense_rank() OVER (ORDER BY authority) AS authority)
  FROM pairs QUALIFY count(*) OVER (PARTITION BY pair, authority) > 1
),
${slopesBySample('pair', { sweeps: enoughSweeps })},
means AS (
  SELECT count(*) AS pairs, avg(slope * scale) AS mean FROM lines JOIN sizes USING (pair)
),
together AS ( -- summed over the pairs before it is squared
  SELECT sum(psi * scale) / any_value(pairs) AS psi
  FROM added JOIN sizes USING (pair), means
  GROUP BY authority
)
SELECT any_value(pairs) AS pairs,
       any_value(mean) AS mean,
       sqrt(sum(psi * psi)) AS se,
       count(*) - 1 AS df
FROM together, means;`;
}

function chosenPairs(which: string): string {
  return `chosen AS ( -- each pair with its shift and the way it is turned
  SELECT verdicts.support, verdicts.outcome, verdicts.shift,
         CASE WHEN s.better = o.better THEN 1 ELSE -1 END AS turn
  FROM verdicts
  JOIN indicators AS s ON s.indicator = verdicts.support
  JOIN indicators AS o ON o.indicator = verdicts.outcome
  WHERE ${which}
    AND verdicts.within IS NOT NULL
),
known AS (
  SELECT authority, indicator, year, value
  FROM observations
  WHERE in_links AND value IS NOT NULL
),
pairs AS (
  SELECT dense_rank() OVER (ORDER BY support, outcome) AS pair,
         o.authority, o.year, s.value * turn AS x, o.value AS y
  FROM chosen
  JOIN known AS o ON o.indicator = outcome
  JOIN known AS s
    ON s.indicator = support AND s.authority = o.authority AND s.year = o.year - shift
)`;
}
