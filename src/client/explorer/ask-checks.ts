import { quoteText } from '../../lib/sql/quote.ts';
import { leftOutSql } from '../../lib/links/explored/link-left-out-sql.ts';
import type { LinkQuestion } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import type { VerdictRow } from '../../lib/tables/result-rows.ts';
import { estimate } from './ask-link.ts';
import { explorerDatabase, askRows } from './ask-database.ts';

/** What a link is without someone; `without` is null for the whole. */
export interface WithoutResult {
  without: string | null;
  figures: LinkResult | NoResult;
}

/**
 * The link without London, and without each of the two authorities whose absence moves its slope furthest down and
 * up; the whole comes first. Empty where there is no estimate. Fails as an EngineFailure.
 */
export async function askWithout(
  siteUrl: string,
  question: LinkQuestion,
  whole: LinkResult | NoResult,
): Promise<WithoutResult[]> {
  if (isNoResult(whole)) return [];
  const database = await explorerDatabase(siteUrl);
  const inTurn = await askRows<{ left_out: string; slope: number | null }>(database, leftOutSql(question));
  const known = inTurn.filter(({ slope }) => slope !== null);
  const [lowest, highest] = [known.at(0)?.left_out, known.at(-1)?.left_out];
  const names = [
    ...(hasLondon(question) ? ['London'] : []),
    ...(lowest ? [lowest] : []),
    ...(highest ? [highest] : []),
  ];
  const rows: WithoutResult[] = [{ without: null, figures: whole }];
  for (const without of new Set(names)) {
    rows.push({ without, figures: await estimate(database, { ...question, leftOut: without }) });
  }
  return rows;
}

/** Whether leaving London out leaves anyone out, and anyone in. */
function hasLondon({ peers }: LinkQuestion): boolean {
  return !['without_london', 'region', 'type'].includes(peers.group);
}

/** The published verdict of a pair. Fails as an EngineFailure. */
export async function askVerdict(
  siteUrl: string,
  { support, outcome }: { support: string; outcome: string },
): Promise<VerdictRow> {
  const database = await explorerDatabase(siteUrl, ['verdicts']);
  const sql = `FROM verdicts WHERE support = ${quoteText(support)} AND outcome = ${quoteText(outcome)}`;
  const [row] = await askRows<VerdictRow>(database, sql);
  if (!row) throw new Error(`askVerdict not found: ${support} and ${outcome}`);
  return row;
}
