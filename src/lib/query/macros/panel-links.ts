import { clusterScores, sweepOutMeans } from '../../sql/sweep-out-means.ts';
import type { DomainMacro } from './domain-macro.ts';

const lagJoin: DomainMacro = {
  name: 'lag_join',
  signature: "lag_join(support, outcome, lag := NULL, cells := 'observations', shifts := 'verdicts')",
  kind: 'table',
  answers:
    'The outcome of each authority and year beside the support that falls inside it, so that figures of different clocks are compared for the same months.',
  units:
    'One row for each authority and label year with both values. lag is how many label years to go back for the support; left out, it is the shift of the pair in the table verdicts, or 0 where that has no such pair. One more looks a year earlier; the column shift_after counts the support after the outcome. Label years 2017 to 2025, as the site uses them.',
  results: [
    { name: 'authority', description: 'Code of the authority.' },
    { name: 'year', description: 'Label year of the outcome.' },
    { name: 'support_year', description: 'Label year of the support.' },
    { name: 'x', description: 'The support, in its unit.' },
    { name: 'y', description: 'The outcome, in its unit.' },
  ],
  sameAs: 'merge() on authority and year less the lag',
  example: `FROM lag_join('agency_rate', 're_referrals')
WHERE year = 2025
ORDER BY authority;`,
  needs: ['observations', 'verdicts'],
  sql: `CREATE OR REPLACE MACRO lag_join(
  support, outcome, lag := NULL, cells := 'observations', shifts := 'verdicts'
) AS TABLE
WITH shift AS (
  SELECT coalesce(lag, (
    SELECT any_value(d.shift) FROM query_table(shifts) AS d(s, o) WHERE d.s = support AND d.o = outcome -- its first columns
  ), 0)::INTEGER AS years
),
known AS (
  SELECT authority, indicator, year, value FROM query_table(cells)
  WHERE value IS NOT NULL AND year BETWEEN 2017 AND 2025
)
SELECT o.authority, o.year, s.year AS support_year, s.value AS x, o.value AS y
FROM known AS o
JOIN shift ON true
JOIN known AS s ON s.authority = o.authority AND s.year = o.year - shift.years
WHERE o.indicator = outcome AND s.indicator = support;`,
};

const withinSlope: DomainMacro = {
  name: 'within_slope',
  signature: 'within_slope(pairs)',
  kind: 'table',
  answers:
    'When an authority’s support is above its own average and above what was common to the year, how far its outcome is too: the slope with an effect for each authority and each year, standard error clustered by authority.',
  units:
    'One row. pairs has the columns authority, year, x and y, as lag_join gives them. estimate is in standard deviations (n - 1) of the rows used, slope in units of y for one of x. Authorities with a single year say nothing of change and are left out, and rows with a missing x or y, or NaN. Where either never changes within authorities beyond what is common to the year, or holds an infinity, all but df and the counts is NULL; a single authority has no se. The site asks for at least 100 rows, 30 authorities and 3 years.',
  results: [
    { name: 'estimate', description: 'Slope in standard deviations.' },
    { name: 'se', description: 'Its standard error, clustered by authority.' },
    { name: 'lower', description: 'Lower end of its 95% interval (Student’s t).' },
    { name: 'upper', description: 'Upper end of its 95% interval.' },
    { name: 't', description: 'estimate over se.' },
    { name: 'df', description: 'Authorities less 1.' },
    { name: 'p', description: 'Two-sided p of t.' },
    { name: 'slope', description: 'Slope in units of y for one of x.' },
    { name: 'slope_se', description: 'Its standard error, in the same units.' },
    { name: 'n', description: 'Rows used.' },
    { name: 'authorities', description: 'Authorities in them.' },
    { name: 'years', description: 'Label years in them.' },
  ],
  sameAs: 'fixest::feols(y ~ x | authority + year, cluster = ~authority)',
  example: `WITH pairs AS (FROM lag_join('agency_rate', 're_referrals'))
FROM within_slope(pairs);`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO within_slope(pairs) AS TABLE
WITH RECURSIVE usable AS (
  SELECT authority, year,
         CASE WHEN isfinite(x * 1e0) THEN x * 1e0 END AS x,
         CASE WHEN isfinite(y * 1e0) THEN y * 1e0 END AS y
  FROM query_table(pairs)
  WHERE nullif(x * 1e0, 'nan') IS NOT NULL AND nullif(y * 1e0, 'nan') IS NOT NULL
  QUALIFY count(*) OVER (PARTITION BY authority) > 1
),
${sweepOutMeans},
extent AS ( -- below these a change is a rounding error; none where there is an infinity
  SELECT CASE WHEN count(x) = count(*) THEN 1e-24 * sum(x * x) END AS x,
         CASE WHEN count(y) = count(*) THEN 1e-24 * sum(y * y) END AS y
  FROM usable
),
line AS (
  SELECT CASE WHEN sum(changes.x * changes.x) > any_value(extent.x)
      AND sum(changes.y * changes.y) > any_value(extent.y)
    THEN sum(changes.x * changes.y) / sum(changes.x * changes.x) END AS slope,
    sum(changes.x * changes.x) AS sxx
  FROM changes, extent
),
${clusterScores},
sizes AS (
  SELECT count(*) AS n, count(DISTINCT authority) AS g, count(DISTINCT year) AS t FROM usable
),
found AS (
  SELECT slope, n, g, t,
         CASE WHEN g > 1 AND n > t + 1 THEN
           sqrt((SELECT sum(score * score) FROM scores) * g / (g - 1) * (n - 1) / (n - t - 1)) / sxx END AS slope_se,
         CASE WHEN slope IS NOT NULL THEN -- to standard deviations
           (SELECT stddev_samp(x) / nullif(stddev_samp(y), 0) FROM usable) END AS scale
  FROM line, sizes
)
SELECT slope * scale AS estimate,
       slope_se * scale AS se,
       (slope - t_975(g - 1) * slope_se) * scale AS lower,
       (slope + t_975(g - 1) * slope_se) * scale AS upper,
       slope / slope_se AS t,
       CASE WHEN g > 1 THEN g - 1 END AS df,
       t_two_sided(slope / slope_se, g - 1) AS p,
       slope, slope_se, n, g AS authorities, found.t AS years
FROM found;`,
};

/** Supports and outcomes put beside each other, and followed within authorities. */
export const panelLinkMacros: readonly DomainMacro[] = [lagJoin, withinSlope];
