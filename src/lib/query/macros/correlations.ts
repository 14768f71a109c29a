import { type DomainMacro, type MacroResult, normal975 } from './domain-macro.ts';

const correlation: readonly MacroResult[] = [
  { name: 'r', description: 'Correlation, from -1 to 1.' },
  { name: 'lower', description: 'Lower end of its 95% interval (Fisher’s z).' },
  { name: 'upper', description: 'Upper end of its 95% interval.' },
  { name: 't', description: 'r against 0, in standard errors.' },
  { name: 'df', description: 'Degrees of freedom of t: n - 2.' },
  { name: 'p', description: 'Two-sided p of t.' },
  { name: 'n', description: 'Rows in which both values are known.' },
];

const fields = correlation.map(({ name }) => name).join(', ');

/** The fields of a correlation as columns, from a relation with r and n. */
const fromRAndN = `SELECT r,
       CASE WHEN n >= 4 THEN tanh(atanh(r) - ${normal975} / sqrt(n - 3)) END AS lower,
       CASE WHEN n >= 4 THEN tanh(atanh(r) + ${normal975} / sqrt(n - 3)) END AS upper,
       r * sqrt((n - 2) / (1 - r * r)) AS t,
       n - 2 AS df,
       t_two_sided(r * sqrt((n - 2) / (1 - r * r)), n - 2) AS p,
       n
FROM found`;

const pearsonCi: DomainMacro = {
  name: 'pearson_ci',
  signature: 'pearson_ci(x, y)',
  kind: 'expression',
  answers:
    'How strongly two columns rise and fall together, with its 95% interval. An aggregate: it gives one structure for each group.',
  units: `A structure with the fields ${fields}. Rows where either is missing are left out; fewer than four rows have no interval; a constant column has no r.`,
  results: correlation,
  sameAs: 'cor.test(x, y)',
  example: `SELECT unnest(pearson_ci(agency_rate, re_referrals))
FROM panel
WHERE year = 2025;`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO pearson_ci(x, y) AS {
  'r': corr(y, x),
  'lower': CASE WHEN regr_count(y, x) >= 4
    THEN tanh(atanh(corr(y, x)) - ${normal975} / sqrt(regr_count(y, x) - 3)) END,
  'upper': CASE WHEN regr_count(y, x) >= 4
    THEN tanh(atanh(corr(y, x)) + ${normal975} / sqrt(regr_count(y, x) - 3)) END,
  't': corr(y, x) * sqrt((regr_count(y, x)::BIGINT - 2) / (1 - corr(y, x) * corr(y, x))),
  'df': regr_count(y, x)::BIGINT - 2,
  'p': t_two_sided(
    corr(y, x) * sqrt((regr_count(y, x)::BIGINT - 2) / (1 - corr(y, x) * corr(y, x))),
    regr_count(y, x)::BIGINT - 2),
  'n': regr_count(y, x)::BIGINT
};`,
};

const spearmanCi: DomainMacro = {
  name: 'spearman_ci',
  signature: 'spearman_ci(pairs)',
  kind: 'table',
  answers:
    'The rank version of a correlation: the same question asked of ranks, so that a few far-out authorities count no more than others.',
  units:
    'One row. pairs is a table, or the name of a WITH clause, with the columns x and y. Ties share their mean rank. The interval is Fisher’s, an approximation for ranks.',
  results: correlation,
  sameAs: 'cor.test(x, y, method = "spearman", exact = FALSE)$estimate',
  example: `WITH pairs AS (
  FROM lag_join('agency_rate', 're_referrals') WHERE year = 2025
)
FROM spearman_ci(pairs);`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO spearman_ci(pairs) AS TABLE
WITH known AS (
  SELECT x, y FROM query_table(pairs) WHERE x IS NOT NULL AND y IS NOT NULL
),
ranked AS ( -- ties share their mean rank
  SELECT rank() OVER (ORDER BY x) + (count(*) OVER (PARTITION BY x) - 1) / 2 AS x,
         rank() OVER (ORDER BY y) + (count(*) OVER (PARTITION BY y) - 1) / 2 AS y
  FROM known
),
found AS (SELECT corr(y, x) AS r, count(*) AS n FROM ranked)
${fromRAndN};`,
};

const betweenCi: DomainMacro = {
  name: 'between_ci',
  signature: 'between_ci(pairs)',
  kind: 'table',
  answers:
    'Whether authorities with more of one have more of the other over all their years: the correlation of their means, once what was common to each year is taken out.',
  units:
    'One row; n counts authorities. pairs has the columns authority, year, x and y, as lag_join gives them. Authorities with a single year are left out, as in within_slope.',
  results: correlation,
  sameAs: 'cor.test of the means by authority of x and y less their means by year',
  example: `WITH pairs AS (FROM lag_join('average_caseload', 'injury_admissions'))
FROM between_ci(pairs);`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO between_ci(pairs) AS TABLE
WITH usable AS (
  SELECT authority, year, x, y FROM query_table(pairs)
  WHERE x IS NOT NULL AND y IS NOT NULL
  QUALIFY count(*) OVER (PARTITION BY authority) > 1
),
centred AS ( -- what was common to each year taken out
  SELECT authority,
         x - avg(x) OVER (PARTITION BY year) AS x,
         y - avg(y) OVER (PARTITION BY year) AS y
  FROM usable
),
means AS (SELECT avg(x) AS x, avg(y) AS y FROM centred GROUP BY authority),
found AS (SELECT corr(y, x) AS r, count(*) AS n FROM means)
${fromRAndN};`,
};

/** Correlations with their intervals. */
export const correlationMacros: readonly DomainMacro[] = [pearsonCi, spearmanCi, betweenCi];
