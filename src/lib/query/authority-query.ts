import { quoteText } from '../sql/quote.ts';

/**
 * The query that gives the rows of an authority's page from the published tables, to paste into any DuckDB that holds
 * them. Throws on what is no code.
 */
export function authorityQuery(authority: string): string {
  if (!/^A\d{3}$/.test(authority)) throw new Error(`authorityQuery unsupported code: ${authority}`);
  return [
    'SELECT',
    '  i.label, p.year, p.value, p.status, p.level, p.lower, p.upper, p.word, p.word80,',
    '  p.rank_lower, p.rank_upper, p.ranked, p.expected_lower, p.expected_upper, p.unusual,',
    '  p.change, p.predicted, p.predicted_lower, p.predicted_upper, p.surprise,',
    '  b.median, b.q1, b.q3, b.england, p.neighbours_level',
    'FROM positions AS p',
    'JOIN indicators AS i USING (indicator)',
    'LEFT JOIN benchmarks AS b USING (indicator, year)',
    `WHERE p.authority = ${quoteText(authority)} AND i.role <> 'context'`,
    'ORDER BY i.role DESC, i.domain, i.label;',
  ].join('\n');
}
