import { wholeNumber } from '../sql/plain.ts';
import { completeRowsSql, type SampledPair, usableRows } from './complete-rows-sql.ts';
import { povertyYear } from './complete-years.ts';
import { withinAfterSql, withinRegionYearSql, withinSql } from './followed/followed-sql.ts';

/** What a statement is about. Indicators are names from the dictionary, never text from outside. */
export interface ReproducibleLink extends SampledPair {
  /** The shift at which the support is counted after the outcome. */
  after: number;
  /** Label year of the outcome, for the methods that look at one year. */
  year: number;
}

/** The methods whose statement we print. */
export const reproducibleMethods = [
  'latest_pearson',
  'latest_partial',
  'between',
  'within',
  'within_region_year',
  'within_after',
] as const;

export type ReproducibleMethod = (typeof reproducibleMethods)[number];

/**
 * The statement that gives estimate, standard error and n of a link as the table `links` has them, from the published
 * tables alone, in any DuckDB: `panel`, and for regions `authorities`. With `within_after` stands how much clearer the
 * main test is. p, q and the interval need a t distribution, which SQL lacks.
 */
export function reproduceSql(method: ReproducibleMethod, link: ReproducibleLink): string {
  return statements[method](link);
}

const statements: Record<ReproducibleMethod, (link: ReproducibleLink) => string> = {
  latest_pearson: (link) => `WITH pairs AS (
${completeRowsSql(link, `WHERE outcome.year = ${wholeNumber(link.year)}`)}
),
found AS (
  SELECT count(*) AS n, corr(y, x) AS estimate FROM pairs
)
SELECT estimate, sqrt((1 - estimate * estimate) / (n - 2)) AS se, n
FROM found;`,

  latest_partial: (link) => `WITH pairs AS (
${completeRowsSql(link, `WHERE outcome.year = ${wholeNumber(link.year)}`)}
),
with_poverty AS (
  SELECT pairs.x, pairs.y, panel.child_poverty AS z
  FROM pairs JOIN panel USING (authority)
  WHERE panel.year = ${povertyYear(wholeNumber(link.year))}
    AND panel.child_poverty IS NOT NULL
),
together AS (
  SELECT count(*) AS n, corr(x, y) AS xy, corr(x, z) AS xz, corr(y, z) AS yz FROM with_poverty
),
found AS (
  SELECT n, (xy - xz * yz) / sqrt((1 - xz * xz) * (1 - yz * yz)) AS estimate FROM together
)
SELECT estimate, sqrt((1 - estimate * estimate) / (n - 3)) AS se, n
FROM found;`,

  between: (link) => `WITH pairs AS (
${completeRowsSql(link)}
),
${usableRows},
centred AS ( -- what was common to each year taken out
  SELECT authority,
         x - avg(x) OVER (PARTITION BY year) AS x,
         y - avg(y) OVER (PARTITION BY year) AS y
  FROM usable
),
means AS (
  SELECT avg(x) AS x, avg(y) AS y FROM centred GROUP BY authority
),
found AS (
  SELECT count(*) AS n, corr(y, x) AS estimate FROM means
)
SELECT estimate, sqrt((1 - estimate * estimate) / (n - 2)) AS se, n
FROM found;`,

  within: withinSql,
  within_region_year: withinRegionYearSql,
  within_after: withinAfterSql,
};
