import { latestYear, linkYears, type YearCount } from '../../lib/links/complete-years.ts';
import { lags, yearsOf, type Lag, type LinkChoice } from '../../lib/links/explored/link-choice.ts';
import {
  estimateSql,
  isSelected,
  rankSql,
  type Selection,
} from '../../lib/links/explored/link-estimate-sql.ts';
import { pointsSql } from '../../lib/links/explored/link-points-sql.ts';
import { linkKindOf, type LinkQuestion } from '../../lib/links/explored/link-question.ts';
import {
  linkResult,
  reasonFor,
  type LinkEstimateRow,
  type LinkResult,
} from '../../lib/links/explored/link-result.ts';
import { shiftAtLag } from '../../lib/links/explored/shift-at-lag.ts';
import type { PairTiming } from '../../lib/links/timing/pair-timing.ts';
import { yearsSql } from '../../lib/links/explored/link-sql.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import type { Database } from '../engine/database.ts';
import { explorerDatabase, askRows } from './ask-database.ts';

/** A point as the database lists it. */
export interface LinkPoint {
  authority: string;
  /** Label years of both sides; absent from averages, which say over how many years they were taken. */
  support_year?: number;
  year?: number;
  years?: number;
  support_value: number;
  outcome_value: number;
  /** As drawn. */
  x: number;
  y: number;
}

/** One comparison with its points. */
export interface LinkComparison {
  question: LinkQuestion;
  points: LinkPoint[];
  result: LinkResult | NoResult;
}

/** What the database says of a choice. */
export interface LinkAnswer extends LinkComparison {
  choice: LinkChoice;
  years: YearCount[];
  /** The points selected, fitted as they are drawn. */
  selected?: { selection: Selection; result: LinkResult | NoResult };
  /** For the view of changes: places and changes, one of which is the comparison itself. */
  both?: { places: LinkComparison; changes: LinkComparison };
  /** For the profile over time. */
  byLag?: { lag: Lag; result: LinkResult | NoResult }[];
  /** Time the statements took, in milliseconds. */
  ms: number;
}

/**
 * Asks the database for a choice: which years it has, its points, its estimate, and whatever else its view shows. The
 * timing is that of the pair. Fails as an EngineFailure.
 */
export async function askLink(siteUrl: string, choice: LinkChoice, timing: PairTiming): Promise<LinkAnswer> {
  const database = await explorerDatabase(siteUrl);
  const started = performance.now();
  const { support, outcome, selection } = choice;
  const years = await askRows<YearCount>(
    database,
    yearsSql({ support, outcome, shift: shiftAtLag(timing, choice.lag) }),
  );
  const question = questionOf(choice, timing, years);
  const own = await compare(database, question);
  const answer: LinkAnswer = { ...own, choice, years, ms: 0 };
  if (selection) answer.selected = await select(database, own, selection);
  if (choice.view === 'within') answer.both = await bothViews(database, own);
  if (choice.view === 'lag') answer.byLag = await profile(database, own, { timing, ownLag: choice.lag });
  return { ...answer, ms: performance.now() - started };
}

/** What is asked of the database, once it is known which years hold figures. */
export function questionOf(
  choice: LinkChoice,
  timing: PairTiming,
  years: readonly YearCount[],
): LinkQuestion {
  const { support, outcome, lag, adjust, peers, weights } = choice;
  const latest = latestYear(years) ?? years.at(-1)?.year ?? linkYears.last;
  const [oldest, newest] = [years.at(0)?.year, years.at(-1)?.year];
  const isAll = choice.years === 'all' && oldest !== undefined && newest !== undefined && oldest < newest;
  const { first, last } = isAll ? { first: oldest, last: newest } : yearsOf(choice.years, latest);
  return { support, outcome, shift: shiftAtLag(timing, lag), first, last, adjust, peers, weights };
}

/** The estimate of a question, or of the points of it that are selected. */
export async function estimate(
  database: Database,
  question: LinkQuestion,
  selection?: Selection,
): Promise<LinkResult | NoResult> {
  const { weights } = question;
  const kind = linkKindOf(question);
  const [row] = await askRows<LinkEstimateRow>(database, estimateSql(question, selection));
  if (!row) return reasonFor(0);
  const [ranked] = selection ? [] : await askRows<{ rank_r: number | null }>(database, rankSql(question));
  return linkResult(row, { kind, weights, rank_r: ranked?.rank_r ?? null });
}

/** The points of a selection, fitted as they are drawn. */
async function select(
  database: Database,
  { question, points }: LinkComparison,
  selection: Selection,
): Promise<{ selection: Selection; result: LinkResult | NoResult }> {
  const found = await estimate(database, question, selection);
  const chosen = points.filter((point) => isSelected(point, selection)).map(({ authority }) => authority);
  return { selection, result: isNoResult(found) ? reasonFor(new Set(chosen).size) : found };
}

async function compare(database: Database, question: LinkQuestion): Promise<LinkComparison> {
  const points = await askRows<LinkPoint>(database, pointsSql(question));
  const found = await estimate(database, question);
  const authorities = new Set(points.map(({ authority }) => authority)).size;
  return { question, points, result: isNoResult(found) ? reasonFor(authorities, question.adjust) : found };
}

/** Places and changes of the same rows: whichever the question is not is asked for beside it. */
async function bothViews(
  database: Database,
  own: LinkComparison,
): Promise<{ places: LinkComparison; changes: LinkComparison }> {
  if (own.question.adjust === 'within')
    return { places: await compare(database, { ...own.question, adjust: 'none' }), changes: own };
  return { places: own, changes: await compare(database, { ...own.question, adjust: 'within' }) };
}

async function profile(
  database: Database,
  { question, result: own }: LinkComparison,
  { timing, ownLag }: { timing: PairTiming; ownLag: Lag },
): Promise<{ lag: Lag; result: LinkResult | NoResult }[]> {
  const found: { lag: Lag; result: LinkResult | NoResult }[] = [];
  for (const lag of lags) {
    const shift = shiftAtLag(timing, lag);
    const result = lag === ownLag ? own : await estimate(database, { ...question, shift });
    found.push({ lag, result });
  }
  return found;
}
