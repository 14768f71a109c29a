import { latestYear, linkYears, type YearCount } from '../../lib/links/complete-years.ts';
import type { LinkChoice } from '../../lib/links/link-choice.ts';
import { estimateSql, pairsSql, yearsSql, type LinkQuestion } from '../../lib/links/link-sql.ts';
import { fewestForFit, type LinkEstimate } from '../../lib/links/estimate-link.ts';
import type { Pair } from '../../lib/links/pair-up.ts';
import type { NoResult } from '../../lib/stats/no-result.ts';
import { openDatabase, type Database } from '../engine/database.ts';
import { asRecords, runQuery } from '../engine/run-query.ts';

/** What the database says of a link. */
export interface LinkAnswer {
  question: LinkQuestion;
  years: YearCount[];
  pairs: Pair[];
  result: LinkEstimate | NoResult;
  /** Time the queries took, in milliseconds. */
  ms: number;
}

/**
 * Asks the database for a link: which years it has, its pairs, its estimate. Without a year in the choice the newest
 * with enough authorities is taken. Fails as an EngineFailure.
 */
export async function askLink(siteUrl: string, choice: LinkChoice, shift: number): Promise<LinkAnswer> {
  const database = await openDatabase(siteUrl, ['panel']);
  const started = performance.now();
  const { support, outcome } = choice;
  const years = await rowsOf<YearCount>(database, yearsSql({ support, outcome, shift }));
  const year = choice.year ?? latestYear(years) ?? years.at(-1)?.year ?? linkYears.last;
  const question = { support, outcome, shift, year };
  const pairs = await rowsOf<Pair>(database, pairsSql(question));
  const [estimate] = await rowsOf<LinkEstimate>(database, estimateSql(question));
  const result = estimate ?? reasonFor(pairs.length);
  return { question, years, pairs, result, ms: performance.now() - started };
}

/** The rows of any statement that the gate lets through. Fails as an EngineFailure. */
export async function askAnything(siteUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  return asRecords(await runQuery(await openDatabase(siteUrl, ['panel']), sql));
}

/** The statement gives no row for two reasons, told apart by how many pairs there are. */
function reasonFor(n: number): NoResult {
  return { reason: n < fewestForFit ? 'too_few_pairs' : 'no_variation', n };
}

/** Rows of a statement of ours, whose columns are known from its text. */
async function rowsOf<T>(database: Database, sql: string): Promise<T[]> {
  return asRecords(await runQuery(database, sql)) as T[];
}
