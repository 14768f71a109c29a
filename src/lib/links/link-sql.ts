import { normal975 } from '../stats/fisher-interval.ts';
import { fewestForFit } from './estimate-link.ts';

/** What a link's statements are about. Indicators are names from the dictionary, never text from outside. */
export interface LinkQuestion {
  /** Identifier of the support, which is a column of `panel`. */
  support: string;
  /** Identifier of the outcome, which is a column of `panel`. */
  outcome: string;
  shift: number;
  /** Label year of the outcome. */
  year: number;
}

/**
 * The statement that lists the pairs of a link in one year: what `pairUp` gives, in SQL on the table `panel`.
 * Panel holds only cells that links may use, so nothing needs to be filtered but what is missing.
 */
export function pairsSql(question: LinkQuestion): string {
  return `${pairs(question)}\nORDER BY outcome.authority`;
}

/**
 * The statement that estimates a link in one year: what `estimateLink` gives, as one row, or no row where it gives a
 * reason. The intervals of the slope and the band need a t distribution, which SQL lacks.
 */
export function estimateSql(question: LinkQuestion): string {
  return `WITH pairs AS (
${indent(pairs(question))}
),
sums AS (
  SELECT count(*) AS n,
         corr(outcome_value, support_value) AS r,
         regr_slope(outcome_value, support_value) AS slope,
         regr_intercept(outcome_value, support_value) AS intercept,
         avg(support_value) AS mean_x,
         avg(outcome_value) AS mean_y,
         regr_sxx(outcome_value, support_value) AS sxx,
         regr_syy(outcome_value, support_value) AS syy
  FROM pairs
  HAVING count(*) >= ${fewestForFit}
     AND min(support_value) < max(support_value)
     AND min(outcome_value) < max(outcome_value)
)
SELECT n,
       r,
       tanh(atanh(r) - ${normal975} / sqrt(n - 3)) AS lower,
       tanh(atanh(r) + ${normal975} / sqrt(n - 3)) AS upper,
       slope,
       intercept,
       sqrt((1 - r * r) * syy / (n - 2) / sxx) AS slope_se,
       sqrt((1 - r * r) * syy / (n - 2)) AS residual_sd,
       mean_x,
       mean_y,
       sxx
FROM sums`;
}

/** The statement that counts complete authorities by year: what `completeYears` gives. */
export function yearsSql({ support, outcome, shift }: Omit<LinkQuestion, 'year'>): string {
  return `SELECT outcome.year AS year, count(*) AS n
FROM panel AS outcome
JOIN panel AS support
  ON support.authority = outcome.authority
 AND support.year = ${supportYear(shift)}
WHERE support.${identifier(support)} IS NOT NULL
  AND outcome.${identifier(outcome)} IS NOT NULL
GROUP BY outcome.year
ORDER BY outcome.year`;
}

function pairs({ support, outcome, shift, year }: LinkQuestion): string {
  return `SELECT outcome.authority AS authority,
       support.year AS support_year,
       support.${identifier(support)} AS support_value,
       outcome.year AS outcome_year,
       outcome.${identifier(outcome)} AS outcome_value
FROM panel AS outcome
JOIN panel AS support
  ON support.authority = outcome.authority
 AND support.year = ${supportYear(shift)}
WHERE outcome.year = ${wholeNumber(year)}
  AND support.${identifier(support)} IS NOT NULL
  AND outcome.${identifier(outcome)} IS NOT NULL`;
}

function supportYear(shift: number): string {
  return shift === 0 ? 'outcome.year' : `outcome.year - ${wholeNumber(shift)}`;
}

function indent(sql: string): string {
  return sql.replaceAll(/^/gm, '  ');
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`linkSql unknown indicator: ${name}`);
  return name;
}

function wholeNumber(value: number): number {
  if (!Number.isInteger(value)) throw new Error(`linkSql requires a whole number: ${value}`);
  return value;
}

/** Both statements of a link as one script to read, copy and run elsewhere. */
export function linkScript(question: LinkQuestion): string {
  const back =
    question.shift === 0 ? 'in the same label year' : `in the label year ${question.shift} earlier`;
  return `-- The points: every authority with the outcome in ${question.year}
-- and the support ${back}.
${pairsSql(question)};

-- The line, the correlation and its 95% interval (Fisher).
${estimateSql(question)};
`;
}
