/** Sweeps after which nothing moves by more than a rounding error, however uneven the years. */
const sweeps = 40;

/**
 * The steps of a statement (WITH RECURSIVE) from `usable` (authority, year, x, y) to `changes`: what is left of x and y
 * once the means of authority and of year are taken out, which is what effects of both leave in R's fixest.
 */
export const sweepOutMeans = `swept AS ( -- authority means and year means taken out in turn, until nothing is left of either
  SELECT 0 AS sweep, authority, year, x, y FROM usable
  UNION ALL
  SELECT sweep + 1, authority, year,
         x - avg(x) OVER (PARTITION BY year),
         y - avg(y) OVER (PARTITION BY year)
  FROM (
    SELECT sweep, authority, year,
           x - avg(x) OVER (PARTITION BY authority) AS x,
           y - avg(y) OVER (PARTITION BY authority) AS y
    FROM swept
    WHERE sweep < ${sweeps}
  )
),
changes AS (
  SELECT authority, x, y FROM swept WHERE sweep = ${sweeps}
)`;

/** What the rows of each authority add to the error of a slope: rows of one authority may depend on each other. */
export const clusterScores = `scores AS ( -- rows of one authority may depend on each other
  SELECT sum(x * (y - slope * x)) AS score FROM changes, line GROUP BY authority
)`;
