import { plainName, wholeNumber } from '../sql/plain.ts';
import { supportYear } from './explored/link-sample-sql.ts';
import { clusterScores, sweepOutMeans } from '../sql/sweep-out-means.ts';
import { povertyYear } from './complete-years.ts';

/** What a statement is about. Indicators are names from the dictionary, never text from outside. */
export interface ReproducibleLink {
  support: string;
  outcome: string;
  /** Label years to go back for the support. */
  shift: number;
  /** Label year of the outcome, for the methods that look at one year. */
  year: number;
}

/** The methods whose statement we print. */
export const reproducibleMethods = ['latest_pearson', 'latest_partial', 'between', 'within'] as const;

export type ReproducibleMethod = (typeof reproducibleMethods)[number];

/**
 * The statement that gives estimate, standard error and n of a link as the table `links` has them, from the published
 * table `panel` alone, in any DuckDB. p, q and the interval need a t distribution, which SQL lacks.
 */
export function reproduceSql(method: ReproducibleMethod, link: ReproducibleLink): string {
  return statements[method](link);
}

/** Authorities with a single year say nothing of change and are left out. */
const usable = `usable AS ( -- authorities with more than one year
  FROM pairs QUALIFY count(*) OVER (PARTITION BY authority) > 1
)`;

const statements: Record<ReproducibleMethod, (link: ReproducibleLink) => string> = {
  latest_pearson: (link) => `WITH pairs AS (
${pairsOf(link, `WHERE outcome.year = ${wholeNumber(link.year)}`)}
),
found AS (
  SELECT count(*) AS n, corr(y, x) AS estimate FROM pairs
)
SELECT estimate, sqrt((1 - estimate * estimate) / (n - 2)) AS se, n
FROM found;`,

  latest_partial: (link) => `WITH pairs AS (
${pairsOf(link, `WHERE outcome.year = ${wholeNumber(link.year)}`)}
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
${pairsOf(link)}
),
${usable},
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

  within: (link) => `WITH RECURSIVE pairs AS (
${pairsOf(link)}
),
${usable},
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
GROUP BY slope, sxx, scale, n, g, t;`,
};

/** The complete rows: outcome of a label year beside the support that falls inside it. */
function pairsOf({ support, outcome, shift }: ReproducibleLink, where = 'WHERE true'): string {
  return `  SELECT outcome.authority, outcome.year,
         support.${plainName(support)} AS x,
         outcome.${plainName(outcome)} AS y
  FROM panel AS outcome
  JOIN panel AS support
    ON support.authority = outcome.authority AND support.year = ${supportYear(shift)}
  ${where}
    AND support.${plainName(support)} IS NOT NULL
    AND outcome.${plainName(outcome)} IS NOT NULL`;
}
