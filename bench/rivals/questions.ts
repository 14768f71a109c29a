/** A question asked of every contestant in the same words. */
export interface Question {
  name: string;
  sql: string;
}

/** The tables the questions read. */
export const tablesAsked = [
  'authorities',
  'library',
  'links',
  'neighbours',
  'observations',
  'panel',
] as const;

const longPanel = 'UNPIVOT panel ON COLUMNS(* EXCLUDE (authority, year)) INTO NAME indicator VALUE value';

const pairs = `SELECT outcome.authority, outcome.year, support.agency_rate AS x, outcome.re_referrals AS y
  FROM panel AS outcome JOIN panel AS support
    ON support.authority = outcome.authority AND support.year = outcome.year - 1
  WHERE support.agency_rate IS NOT NULL AND outcome.re_referrals IS NOT NULL`;

/** Ten questions in plain SQL, without functions of ours, each with its rows in a fixed order. */
export const questions: readonly Question[] = [
  {
    name: 'The points of one link in one year',
    sql: `SELECT * FROM (${pairs}) WHERE year = 2025 ORDER BY authority`,
  },
  {
    name: 'Correlation and slope of one link, year by year',
    sql: `SELECT year, count(*) AS n, corr(y, x) AS r, regr_slope(y, x) AS slope
      FROM (${pairs}) GROUP BY year ORDER BY year`,
  },
  {
    name: 'Each authority against itself (fixed effects)',
    sql: `WITH centred AS (
        SELECT x - avg(x) OVER a - avg(x) OVER t + avg(x) OVER () AS dx,
               y - avg(y) OVER a - avg(y) OVER t + avg(y) OVER () AS dy
        FROM (${pairs}) WINDOW a AS (PARTITION BY authority), t AS (PARTITION BY year))
      SELECT count(*) AS n, sum(dx * dy) / sum(dx * dx) AS slope FROM centred`,
  },
  {
    name: 'Quartiles of every indicator in every year',
    sql: `SELECT indicator, year, count(value) AS n, quantile_cont(value, 0.25) AS q1,
        quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.75) AS q3
      FROM (${longPanel}) GROUP BY indicator, year ORDER BY indicator, year`,
  },
  {
    name: 'Correlation of every pair of indicators',
    sql: `WITH long AS (${longPanel})
      SELECT a.indicator AS one, b.indicator AS other, count(*) AS n, corr(a.value, b.value) AS r
      FROM long AS a JOIN long AS b USING (authority, year) WHERE a.indicator < b.indicator
      GROUP BY a.indicator, b.indicator HAVING count(*) > 2 ORDER BY one, other`,
  },
  {
    name: 'Why cells are empty, by indicator and year',
    sql: `SELECT indicator, year, status, count(*) AS cells FROM observations WHERE value IS NULL
      GROUP BY indicator, year, status ORDER BY indicator, year, status`,
  },
  {
    name: 'How many links are clear, by method',
    sql: `SELECT method, count(*) AS links, count(*) FILTER (WHERE p < 0.05) AS clear,
        count(*) FILTER (WHERE q < 0.05) AS survive, median(abs(estimate)) AS middle
      FROM links GROUP BY method ORDER BY method`,
  },
  {
    name: 'One authority beside its neighbours, every indicator',
    sql: `SELECT own.indicator, own.value, avg(other.value) AS neighbours, count(other.value) AS n
      FROM observations AS own JOIN neighbours USING (authority)
      JOIN observations AS other ON other.authority = neighbours.neighbour
        AND other.indicator = own.indicator AND other.year = own.year
      WHERE own.authority = 'A010' AND own.year = 2024
      GROUP BY own.indicator, own.value ORDER BY own.indicator`,
  },
  {
    name: 'Regions, each indicator, latest year',
    sql: `WITH latest AS (
        SELECT indicator, max(year) AS year FROM observations WHERE value IS NOT NULL GROUP BY indicator)
      SELECT region, indicator, count(value) AS n, avg(value) AS mean, stddev_samp(value) AS sd
      FROM observations JOIN latest USING (indicator, year) JOIN authorities USING (authority)
      WHERE value IS NOT NULL GROUP BY region, indicator ORDER BY region, indicator`,
  },
  {
    name: 'The library: change from year to year of 434 more indicators',
    sql: `WITH steps AS (
        SELECT indicator, year, value - lag(value) OVER (PARTITION BY indicator, authority ORDER BY year) AS step
        FROM library WHERE NOT recast)
      SELECT indicator, count(step) AS n, avg(step) AS mean, stddev_samp(step) AS sd
      FROM steps WHERE step IS NOT NULL GROUP BY indicator HAVING count(step) > 2 ORDER BY indicator`,
  },
];
