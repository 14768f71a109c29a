import { plainName } from '../sql/plain.ts';
import { quoteText } from '../sql/quote.ts';

/** Which statuses stand for a missing value, as columns of the query. */
const reasons = [
  'suppressed',
  'not_available',
  'not_applicable',
  'low_reliability',
  'not_published',
  'set_aside',
];

/**
 * The query that gives the table of an indicator's page from the published tables, to paste into any
 * DuckDB that holds them.
 */
export function indicatorQuery(indicator: string): string {
  const missing = reasons.map(
    (reason) => `  count(*) FILTER (o.status = ${quoteText(reason)} AND NOT o.recast) AS ${reason}`,
  );
  return [
    'SELECT',
    '  o.year,',
    '  count(o.value) AS authorities,',
    '  quantile_cont(o.value, 0.25) AS lower_quartile,',
    '  median(o.value) AS median,',
    '  quantile_cont(o.value, 0.75) AS upper_quartile,',
    '  any_value(b.england) AS england,',
    `${missing.join(',\n')}`,
    'FROM observations AS o',
    'LEFT JOIN benchmarks AS b USING (indicator, year)',
    `WHERE o.indicator = ${quoteText(plainName(indicator))}`,
    'GROUP BY o.year',
    'ORDER BY o.year;',
  ].join('\n');
}
