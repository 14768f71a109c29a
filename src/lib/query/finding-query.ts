import { meanOfLinks } from '../sql/mean-of-links.ts';
import { plainName, wholeNumber } from '../sql/plain.ts';
import { quoteTexts } from '../sql/quote.ts';

/** What the statements of a finding are about. Indicators are names from the dictionary, never text from outside. */
export interface FindingQuery {
  finding: number;
  supports: readonly string[];
  outcomes: readonly string[];
}

/** A statement with what it gives. */
export interface FindingStatement {
  heading: string;
  sql: string;
}

/** More pairs than a query of the console has the time to follow over all their years. */
const mostAveraged = 20;

/** The statements behind the numbers of a finding, over the published tables, in any DuckDB. */
export function findingQueries(query: FindingQuery): FindingStatement[] {
  const [supports, outcomes] = [namesOf(query.supports), namesOf(query.outcomes)];
  const where = `WHERE support IN (${supports})
  AND outcome IN (${outcomes})`;
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
    ...(query.supports.length * query.outcomes.length > mostAveraged ? [] : [workedOut(supports, outcomes)]),
    {
      heading: 'The interval of the mean, from one covariance of all its links, and the verdict',
      sql: `SELECT mean, lower, upper, p, q,
       region_mean, region_lower, region_upper, region_p, verdict
FROM finding_verdicts
WHERE finding = ${wholeNumber(query.finding)};`,
    },
  ];
}

function workedOut(supports: string, outcomes: string): FindingStatement {
  return {
    heading: 'The mean again, with its standard error, from the figures themselves',
    sql: meanOfLinks(`verdicts.support IN (${supports})
    AND verdicts.outcome IN (${outcomes})`),
  };
}

function namesOf(indicators: readonly string[]): string {
  return quoteTexts(indicators.map(plainName));
}
