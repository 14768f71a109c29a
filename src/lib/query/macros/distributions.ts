import type { DomainMacro } from './domain-macro.ts';

/**
 * Sweeps of Newton's method from below; from the start below, which only one degree of freedom puts far off, fewer are
 * needed.
 */
const newtonSteps = 12;

const twoSided: DomainMacro = {
  name: 't_two_sided',
  signature: 't_two_sided(t, df)',
  kind: 'expression',
  answers:
    'How likely a t at least this far from 0 would be were there nothing: the two-sided p of Student’s t.',
  units:
    'A probability from 0 to 1, right to about thirteen decimals. df is a whole number from 1 to 100,000; otherwise, or where either is missing or NaN, NULL. An infinite t has a p of 0.',
  results: [{ name: 'p', description: 'Probability, 0 to 1.' }],
  sameAs: '2 * pt(-abs(t), df)',
  example: 'SELECT t_two_sided(2.2281388519862739, 10) AS p;',
  needs: [],
  // SQL has no t distribution; for whole degrees of freedom it is a finite sum (Abramowitz and Stegun 26.7.3, 26.7.4).
  sql: `CREATE OR REPLACE MACRO t_two_sided(t, df) AS CASE
  WHEN t IS NULL OR df IS NULL OR isnan(t * 1e0) OR df < 1 OR df > 100000 OR df <> floor(df) THEN NULL
  WHEN abs(t * 1e0) > 1e100 THEN 0
  WHEN df::BIGINT % 2 = 0 THEN greatest(0, 1 - abs(t) / sqrt(df + pow(t, 2)) * list_sum(list_transform(
    range(df::BIGINT // 2),
    lambda j: exp(lgamma(j + 0.5) - lgamma(j + 1)) / sqrt(pi()) * pow(df / (df + pow(t, 2)), j))))
  ELSE greatest(0, 1 - 2 / pi() * (
    atan(abs(t) / sqrt(df)) + abs(t) * sqrt(df) / (df + pow(t, 2)) * coalesce(list_sum(list_transform(
      range((df::BIGINT - 1) // 2),
      lambda j: sqrt(pi()) / 2 * exp(lgamma(j + 1) - lgamma(j + 1.5)) * pow(df / (df + pow(t, 2)), j))), 0)))
END;`,
};

const upper975: DomainMacro = {
  name: 't_975',
  signature: 't_975(df)',
  kind: 'expression',
  answers: 'By how many standard errors a 95% interval reaches to either side.',
  units: 'Standard errors: 1.96 for many degrees of freedom, more for few. df as in t_two_sided.',
  results: [{ name: 't', description: 'Standard errors.' }],
  sameAs: 'qt(0.975, df)',
  example: 'SELECT t_975(150) AS reach;',
  needs: [],
  sql: `CREATE OR REPLACE MACRO t_975(df) AS CASE
  WHEN df IS NULL OR df < 1 OR df > 100000 OR df <> floor(df) THEN NULL
  ELSE list_reduce(
    list_concat([1.959963984540054], list_transform(range(${newtonSteps}), lambda i: 0.0::DOUBLE)),
    lambda t, i: t + (t_two_sided(t, df) - 0.05) * sqrt(df * pi()) / 2
      * exp(lgamma(df / 2) - lgamma((df + 1) / 2) + (df + 1) / 2 * ln(1 + t * t / df)))
END;`,
};

/** Student's t, which DuckDB lacks. */
export const distributionMacros: readonly DomainMacro[] = [twoSided, upper975];
