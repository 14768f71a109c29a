import { getCollection, getEntry } from 'astro:content';
import { indicatorWords } from '../../content/indicator-words.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { longDate } from '../../lib/words/date.ts';
import { differencesFromPublished } from '../../lib/words/link/describe-choice.ts';
import { describeLink, type LinkWords } from '../../lib/words/link/describe-link.ts';
import { describeBesidePublished, type PublishedWords } from '../../lib/words/link/describe-published.ts';
import { scaleOf } from '../../lib/words/link/link-estimates.ts';
import type { NamedResult } from '../../lib/words/link/name-results.ts';
import { inReadingOrder } from '../../lib/words/indicator/group-indicators.ts';
import {
  completeYears,
  fewestForLatest,
  latestYear,
  type YearCount,
} from '../../lib/links/complete-years.ts';
import { estimatePlaces, leftOutPlaces } from '../../lib/links/explored/estimate-places.ts';
import {
  explorerSide,
  type ExplorerFacts,
  type ExplorerSide,
} from '../../lib/links/explored/explorer-facts.ts';
import { plainChoice } from '../../lib/links/explored/link-choice.ts';
import type { LinkQuestion } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { turnLink } from '../../lib/links/turn-link.ts';
import { pairUp, type Pair } from '../../lib/links/explored/pair-up.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import { editionOf } from '../../lib/tables/data-package.ts';
import { pairTiming } from '../../lib/links/timing/pair-timing.ts';
import { dataVersion } from '../../lib/tables/data-version.ts';
import type { Indicator } from '../../lib/tables/rows.ts';

/** The pair drawn in the HTML. */
const standingPair = { support: 'agency_rate', outcome: 're_referrals' } as const;

/** Everything the page shows before any script. */
export interface FirstView {
  facts: ExplorerFacts;
  supports: Indicator[];
  outcomes: Indicator[];
  support: Indicator;
  outcome: Indicator;
  authorities: string[];
  years: YearCount[];
  question: LinkQuestion;
  pairs: Pair[];
  result: LinkResult | NoResult;
  words: LinkWords;
  published: PublishedWords;
  without: NamedResult[];
}

/** Gathers the first view from the published tables. */
export async function firstView(address: string): Promise<FirstView> {
  const indicators = inReadingOrder((await getCollection('indicators')).map((entry) => entry.data));
  const [supports, outcomes] = [
    indicators.filter(({ role }) => role === 'support'),
    indicators.filter(({ role }) => role === 'outcome'),
  ];
  const support = named(supports, standingPair.support);
  const outcome = named(outcomes, standingPair.outcome);
  const [supportCells, outcomeCells] = await Promise.all([cellsOf(support), cellsOf(outcome)]);
  const sides = { support, outcome, timing: pairTiming(support, outcome) };
  const { shift } = sides.timing.main;
  const years = completeYears(supportCells, outcomeCells, shift);
  const year = latestYear(years);
  if (year === undefined) throw new Error('firstView: the standing pair has no year with enough authorities');
  const pairs = pairUp(supportCells, outcomeCells, { year, shift });
  const result = estimatePlaces(pairs);
  const { adjust, peers, weights } = plainChoice;
  const question = { ...standingPair, shift, first: year, last: year, adjust, peers, weights };
  const choice = { ...question, lag: 0 } as const;
  const facts = await explorerFacts(supports, outcomes, year, address);
  return {
    facts,
    supports,
    outcomes,
    support,
    outcome,
    years,
    question,
    pairs,
    result,
    authorities: (await getCollection('authorities')).map((entry) => entry.data.authority).sort(),
    words: describeLink({ ...sides, choice, shift, figures: result, enough: fewestForLatest }),
    published: await publishedWords(support, outcome, result, { choice, years, tries: facts.tries }),
    without: await withoutSome(pairs, result),
  };
}

async function explorerFacts(
  supports: readonly Indicator[],
  outcomes: readonly Indicator[],
  year: number,
  address: string,
): Promise<ExplorerFacts> {
  const sources = new Map((await getCollection('sources')).map((entry) => [entry.id, entry.data]));
  const sideOf = (indicator: Indicator, headline: string): ExplorerSide => {
    const source = sources.get(indicator.source);
    if (!source) throw new Error(`missing source of ${indicator.indicator}: ${indicator.source}`);
    return explorerSide(indicator, headline, source);
  };
  const edition = editionOf([...sources.values()]);
  const files = (await getCollection('tables')).map(({ data }) => ({
    name: data.name,
    hash: data.parquet.hash,
  }));
  return {
    supports: supports.map((each) => sideOf(each, indicatorWords.supportWords(each.indicator).name)),
    outcomes: outcomes.map((each) => sideOf(each, indicatorWords.outcomeWords(each.indicator).name)),
    authorities: (await getCollection('neighbours')).map(({ id }) => id).sort(),
    standing: { ...standingPair, year },
    version: dataVersion(edition, files),
    tries: (await getCollection('specifications')).length,
    citation: `The Support Atlas, data of ${longDate(edition)}, ${address}. Contains public sector information licensed under the Open Government Licence v3.0.`,
  };
}

async function publishedWords(
  support: Indicator,
  outcome: Indicator,
  result: LinkResult | NoResult,
  {
    choice,
    years,
    tries,
  }: { choice: Parameters<typeof differencesFromPublished>[0]; years: readonly YearCount[]; tries: number },
): Promise<PublishedWords> {
  const verdict = await getEntry('verdicts', `${support.indicator}/${outcome.indicator}`);
  if (!verdict) throw new Error('firstView missing verdict of the standing pair');
  const sign = support.better === outcome.better ? 1 : -1;
  const own = isNoResult(result) ? null : { ...turnLink(result, sign), scale: scaleOf(result.kind) };
  const published = { first: years[0]?.year ?? choice.first, last: years.at(-1)?.year ?? choice.last };
  const differences = differencesFromPublished(choice, published);
  return describeBesidePublished({ verdict: verdict.data, own, differences, tries });
}

async function withoutSome(pairs: readonly Pair[], result: LinkResult | NoResult): Promise<NamedResult[]> {
  if (isNoResult(result)) return [];
  const authorities = await getCollection('authorities');
  const london = new Set(authorities.flatMap(({ id, data }) => (data.region === 'London' ? [id] : [])));
  const inTurn = leftOutPlaces(pairs);
  const names = [inTurn.at(0)?.left_out, inTurn.at(-1)?.left_out].filter((code) => code !== undefined);
  return [
    { name: 'Nobody', figures: result },
    { name: 'London', figures: estimatePlaces(pairs.filter(({ authority }) => !london.has(authority))) },
    ...names.map((code) => ({
      name: authorityName(code),
      figures: estimatePlaces(pairs.filter(({ authority }) => authority !== code)),
    })),
  ];
}

function named(indicators: readonly Indicator[], name: string): Indicator {
  const found = indicators.find(({ indicator }) => indicator === name);
  if (!found) throw new Error(`firstView missing indicator: ${name}`);
  return found;
}

async function cellsOf({ indicator }: Indicator) {
  return (await getEntry('observations', indicator))?.data.rows ?? [];
}
