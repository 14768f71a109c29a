import { quoteText } from '../../sql/quote.ts';
import { mostPoints, withoutCases } from './moved-workers.ts';

/** The statement that counts, year by year, the authorities moved and those known, from the table `library`. */
export const movedWorkersSql = `WITH cells AS (
  SELECT authority, year, value
  FROM library
  WHERE indicator = ${quoteText(withoutCases)} AND value IS NOT NULL AND NOT recast
)
SELECT now.year,
       count(*) FILTER (now.value - before.value > ${mostPoints}) AS moved,
       count(*) AS known
FROM cells AS now
JOIN cells AS before ON before.authority = now.authority AND before.year = now.year - 1
GROUP BY now.year
ORDER BY now.year;`;
