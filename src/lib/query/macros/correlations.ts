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

/** What a correlation is where there is little to say, or everything. */
const edges =
  'Fewer than four rows have no interval, fewer than three no t, df and p. At r = 1 or -1 both ends are r, t is infinite and p is 0. Where either column is constant or holds an infinity, r, lower, upper, t and p are NULL.';

/** How far a pair lies from 0: NULL where either is missing or no number, infinite where either is. */
const size = "nullif(abs(x * 1e0) + abs(y * 1e0), 'nan')";

/** A column of the pairs with both numbers. */
const finite = (column: 'x' | 'y') => `CASE WHEN isfinite(${size}) THEN ${column} * 1e0 END`;

/** The correlation of two columns, none if it cannot be told; rounding may take it past 1, which it never is. */
const bounded = (x: string, y: string) =>
  `sign(nullif(corr(${y}, ${x}), 'nan')) * least(1, abs(corr(${y}, ${x})))`;

/** The interval, t, its degrees of freedom and p of a correlation r of n pairs. */
function intervalOf(r: string, n: string): Record<'lower' | 'upper' | 't' | 'df' | 'p', string> {
  const end = (sign: '+' | '-') =>
    `CASE WHEN ${n} < 4 THEN NULL WHEN abs(${r}) < 1 THEN tanh(atanh(${r}) ${sign} ${normal975} / sqrt(${n} - 3)) ELSE ${r} END`;
  const t = `CASE WHEN ${n} >= 3 THEN ${r} * sqrt((${n} - 2) / (1 - ${r} * ${r})) END`;
  const df = `CASE WHEN ${n} >= 3 THEN ${n} - 2 END`;
  return { lower: end('-'), upper: end('+'), t, df, p: `t_two_sided(${t}, ${n} - 2)` };
}

/** The fields of a correlation as columns, from a relation with r and n. */
const fromRAndN = `SELECT r,
${Object.entries(intervalOf('r', 'n'))
  .map(([name, sql]) => `       ${sql} AS ${name},`)
  .join('\n')}
       n
FROM found`;

const pearsonCi: DomainMacro = {
  name: 'pearson_ci',
  signature: 'pearson_ci(x, y)',
  kind: 'expression',
  answers:
    'How strongly two columns rise and fall together, with its 95% interval. An aggregate: it gives one structure for each group.',
  units: `A structure with the fields ${fields}. Rows where either is missing, or NaN, are left out and not counted in n. ${edges}`,
  results: correlation,
  sameAs: 'cor.test(x, y)',
  example: `SELECT unnest(pearson_ci(agency_rate, re_referrals))
FROM panel
WHERE year = 2025;`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO pearson_ci(x, y) AS list_transform([{
  'r': CASE WHEN NOT bool_or(isinf(${size}))
    AND min(${finite('x')}) < max(${finite('x')})
    AND min(${finite('y')}) < max(${finite('y')})
    THEN ${bounded(finite('x'), finite('y'))} END,
  'n': count(${size})
}], lambda found: {
  'r': found.r,
${Object.entries(intervalOf('found.r', 'found.n'))
  .map(([name, sql]) => `  '${name}': ${sql},`)
  .join('\n')}
  'n': found.n
})[1];`,
};

const spearmanCi: DomainMacro = {
  name: 'spearman_ci',
  signature: 'spearman_ci(pairs)',
  kind: 'table',
  answers:
    'The rank version of a correlation: the same question asked of ranks, so that a few far-out authorities count no more than others.',
  units:
    'One row. pairs is a table, or the name of a WITH clause, with the columns x and y. Ties share their mean rank. The interval is Fisher’s, an approximation for ranks. Rows where either is missing, or NaN, are left out. An infinity ranks first or last; otherwise as pearson_ci.',
  results: correlation,
  sameAs: 'cor.test(x, y, method = "spearman", exact = FALSE)$estimate',
  example: `WITH pairs AS (
  FROM lag_join('agency_rate', 're_referrals') WHERE year = 2025
)
FROM spearman_ci(pairs);`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO spearman_ci(pairs) AS TABLE
WITH known AS (
  SELECT x, y FROM query_table(pairs) WHERE x::VARCHAR <> 'nan' AND y::VARCHAR <> 'nan' -- nor missing
),
ranked AS ( -- ties share their mean rank
  SELECT rank() OVER (ORDER BY x) + (count(*) OVER (PARTITION BY x) - 1) / 2 AS x,
         rank() OVER (ORDER BY y) + (count(*) OVER (PARTITION BY y) - 1) / 2 AS y
  FROM known
),
found AS (
  SELECT CASE WHEN min(x) < max(x) AND min(y) < max(y) THEN ${bounded('x', 'y')} END AS r, count(*) AS n
  FROM ranked
)
${fromRAndN};`,
};

const betweenCi: DomainMacro = {
  name: 'between_ci',
  signature: 'between_ci(pairs)',
  kind: 'table',
  answers:
    'Whether authorities with more of one have more of the other over all their years: the correlation of their means, once what was common to each year is taken out.',
  units:
    'One row; n counts authorities. pairs has the columns authority, year, x and y, as lag_join gives them. Authorities with a single year are left out, as in within_slope. Means that differ by rounding alone are constant; otherwise as pearson_ci.',
  results: correlation,
  sameAs: 'cor.test of the means by authority of x and y less their means by year',
  example: `WITH pairs AS (FROM lag_join('average_caseload', 'injury_admissions'))
FROM between_ci(pairs);`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO between_ci(pairs) AS TABLE
WITH usable AS (
  SELECT authority, year, ${finite('x')} AS x, ${finite('y')} AS y, isinf(${size}) AS is_infinite
  FROM query_table(pairs)
  WHERE ${size} IS NOT NULL
  QUALIFY count(*) OVER (PARTITION BY authority) > 1
),
centred AS ( -- what was common to each year taken out
  SELECT authority,
         x - avg(x) OVER (PARTITION BY year) AS x,
         y - avg(y) OVER (PARTITION BY year) AS y
  FROM usable
),
means AS (SELECT avg(x) AS x, avg(y) AS y FROM centred GROUP BY authority),
found AS (
  SELECT CASE WHEN NOT (SELECT bool_or(is_infinite) FROM usable)
      AND max(x) - min(x) > 1e-12 * (SELECT max(abs(x)) FROM usable)
      AND max(y) - min(y) > 1e-12 * (SELECT max(abs(y)) FROM usable)
    THEN ${bounded('x', 'y')} END AS r,
    count(*) AS n
  FROM means
)
${fromRAndN};`,
};

/** Correlations with their intervals. */
export const correlationMacros: readonly DomainMacro[] = [pearsonCi, spearmanCi, betweenCi];
