import { plainName, wholeNumber } from '../sql/plain.ts';
import { quoteTexts } from '../sql/quote.ts';

/** What the statements of a finding are about. Indicators are names from the dictionary, never text from outside. */
export interface FindingQuery {
  finding: number;
  supports: readonly string[];
  outcomes: readonly string[];
}

/** The statements behind the numbers of a finding, over the published tables, in any DuckDB. */
export function findingQueries(query: FindingQuery): { heading: string; sql: string }[] {
  const where = `WHERE support IN (${quoteTexts(query.supports.map(plainName))})
  AND outcome IN (${quoteTexts(query.outcomes.map(plainName))})`;
  return [
    {
      heading: 'The pairs: link within authorities, its interval and verdict',
      sql: `SELECT support, outcome, within, within_lower, within_upper, within_p, within_q, verdict, direction
FROM verdicts
${where}
ORDER BY within DESC;`,
    },
    {
      heading: 'Their mean, and how many are clear or hold',
      sql: `SELECT count(*) AS pairs,
       count(within) AS followed,
       avg(within) AS mean,
       count(*) FILTER (within_p < 0.05 AND direction = 'supportive') AS clear_supportive,
       count(*) FILTER (within_p < 0.05 AND direction = 'contrary') AS clear_contrary,
       count(*) FILTER (verdict = 'holds' AND direction = 'supportive') AS held
FROM verdicts
${where};`,
    },
    {
      heading: 'The interval of the mean, from resampled authorities, and the verdict',
      sql: `SELECT mean, lower, upper, p, q, verdict
FROM finding_verdicts
WHERE finding = ${wholeNumber(query.finding)};`,
    },
  ];
}
