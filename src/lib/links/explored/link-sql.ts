import { plainName } from '../../sql/plain.ts';
import { estimateSql, rankSql, type Selection } from './link-estimate-sql.ts';
import { pointsSql } from './link-points-sql.ts';
import { linkKindOf, type LinkQuestion } from './link-question.ts';
import { supportYear } from './link-sample-sql.ts';

/** The statement that counts complete authorities by year: what `completeYears` gives. */
export function yearsSql({
  support,
  outcome,
  shift,
}: Pick<LinkQuestion, 'support' | 'outcome' | 'shift'>): string {
  return `SELECT outcome.year AS year, count(*) AS n
FROM panel AS outcome
JOIN panel AS support
  ON support.authority = outcome.authority
 AND support.year = ${supportYear(shift)}
WHERE support.${plainName(support)} IS NOT NULL
  AND outcome.${plainName(outcome)} IS NOT NULL
GROUP BY outcome.year
ORDER BY outcome.year`;
}

/** A statement by what it gives. */
export interface LinkStatement {
  heading: string;
  sql: string;
}

const estimates = {
  year: 'The correlation and the line',
  between: 'The correlation of the averages, and the line',
  within: 'The slope among changes, with errors clustered by authority',
} as const;

/** The statements behind everything that is shown of a link, in the order of reading. */
export function linkStatements(question: LinkQuestion, selection?: Selection): LinkStatement[] {
  return [
    { heading: 'The points', sql: pointsSql(question) },
    { heading: estimates[linkKindOf(question)], sql: estimateSql(question) },
    { heading: 'By rank', sql: rankSql(question) },
    ...(selection ? [{ heading: 'The points selected', sql: estimateSql(question, selection) }] : []),
  ];
}

/** All statements of a link as one script to read, copy and run elsewhere. */
export function linkScript(question: LinkQuestion, selection?: Selection): string {
  return linkStatements(question, selection)
    .map(({ heading, sql }) => `-- ${heading}.\n${sql};\n`)
    .join('\n');
}
