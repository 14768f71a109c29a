import { getCollection } from 'astro:content';
import type { Chart } from '../../charts/drawing/drawing.ts';
import { forestPlot, mostNamedRows } from '../../charts/link/forest-plot.ts';
import { indicatorWords } from '../../content/indicator-words.ts';
import { pairId } from '../../content/pairs.ts';
import { describeFindingChange } from '../../lib/words/release/describe-finding-change.ts';
import { describeBesideMean, findingChartTitle } from '../../lib/words/finding/describe-bearing-links.ts';
import {
  bearingPair,
  describeAssumed,
  groupBearing,
  type BearingPair,
} from '../../lib/words/finding/finding-pair-rows.ts';
import { writeMean } from '../../lib/words/link/link-estimates.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { changeSince, rejudged, releaseBefore } from '../../lib/release/release.ts';
import { editionOf } from '../../lib/tables/data-package.ts';
import type { FindingVerdictRow, LinkRow, VerdictRow } from '../../lib/tables/result-rows.ts';
import type { Source } from '../../lib/tables/rows.ts';
import type { JudgedFinding } from './_findings.ts';

/** The chart of a finding's pairs with the words around it. */
export interface FindingPicture {
  title: string;
  sub: string;
  source: string;
  /** What the page says elsewhere, and a picture that stands on its own must say. */
  beside: string;
  chart: Chart;
}

/** What the tables hold of the pairs of a finding. */
export interface FindingEvidence {
  rows: VerdictRow[];
  pairs: BearingPair[];
  /** Which better ends are our assumption; empty where none is. */
  assumed: string;
  picture: FindingPicture | undefined;
  /** Sentences on what changed since the last release. */
  changes: string[];
  sources: Source[];
  /** Date of the data. */
  edition: string;
}

/** Gathers the evidence for a finding. */
export async function findingEvidence(finding: JudgedFinding): Promise<FindingEvidence> {
  const [verdicts, indicators, allSources] = await Promise.all([
    getCollection('verdicts'),
    getCollection('indicators'),
    getCollection('sources'),
  ]);
  const rows = bearingRows(
    finding,
    verdicts.map(({ data }) => data),
  );
  const assumed = new Set(indicators.filter(({ data }) => data.better_is_assumed).map(({ id }) => id));
  const pairs = rows.map((row) => bearingPair(row, indicatorWords, assumed));
  const used = new Set(finding.entry.data.bears);
  const named = new Set(indicators.filter(({ id }) => used.has(id)).map(({ data }) => data.source));
  const everySource = allSources.map(({ data }) => data);
  const sources = everySource.filter(({ source }) => named.has(source));
  const edition = editionOf(everySource);
  const picture = finding.row && (await pictureOf({ ...finding, row: finding.row }, pairs, sources));
  return {
    rows,
    pairs,
    assumed: describeAssumed(pairs),
    picture,
    changes: await changesOf(finding, rows, edition),
    sources,
    edition,
  };
}

/** The verdicts of every support of a finding with every outcome. */
function bearingRows({ entry }: JudgedFinding, verdicts: readonly VerdictRow[]): VerdictRow[] {
  const { supports = [], outcomes = [] } = entry.data.pairs ?? {};
  const known = new Map(verdicts.map((row) => [pairId(row), row]));
  return supports.flatMap((support) =>
    outcomes.map((outcome) => {
      const row = known.get(pairId({ support, outcome }));
      if (!row) throw new Error(`${entry.id} unknown pair: ${pairId({ support, outcome })}`);
      return row;
    }),
  );
}

async function pictureOf(
  { row, claims }: Pick<JudgedFinding, 'claims'> & { row: FindingVerdictRow },
  pairs: readonly BearingPair[],
  sources: readonly Source[],
): Promise<FindingPicture> {
  const title = findingChartTitle(row, claims);
  const groups = groupBearing(pairs, mostNamedRows).map((group) => ({
    heading: group.heading,
    rows: group.pairs.map(({ label, ...estimate }) => ({ label, estimate })),
  }));
  const total = {
    label: `Average of ${row.followed}`,
    estimate: { aligned: row.mean, lower: row.lower, upper: row.upper },
  };
  const label = `${title}. Mean ${writeMean(row)} standard deviations. The table below gives every pair.`;
  const isDense = row.followed > mostNamedRows;
  const unnamed = isDense ? ' Each thin line is one support, sorted; the table names them.' : '';
  const options = { label, total, isDense, reach: { least: 0.2, parts: 10 } };
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].sort();
  return {
    title,
    sub: `When an authority had more of a support than its own average, how far the outcome was from its own: standard deviations of the outcome for one of the support, 95% intervals, right is as hoped.${unnamed}`,
    source: `Diamond: the mean, as wide as its interval, by one covariance of the links. Filled: clear of zero. ${await rowsUsed(pairs)} What was common to each year is taken out. Source: ${listOf(publishers)}.`,
    beside: [describeBesideMean(row), describeAssumed(pairs)].filter(Boolean).join(' '),
    chart: (drawing) => forestPlot(groups, { ...drawing, ...options }),
  };
}

/** How many authorities and which years the links rest on. */
async function rowsUsed(pairs: readonly BearingPair[]): Promise<string> {
  const own = new Set(pairs.map(pairId));
  const links = (await getCollection('links')).filter(({ id }) => own.has(id));
  const within = links.flatMap(({ data }) => data.rows.filter(({ method }) => method === 'within'));
  const range = (of: (row: LinkRow) => number) => {
    const [least, most] = [Math.min(...within.map(of)), Math.max(...within.map(of))];
    return least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`;
  };
  return `${range(({ authorities }) => authorities)} authorities, ${range(({ years }) => years)} years, ${range(({ n }) => n)} authority-years for each pair.`;
}

async function changesOf(
  { number, row, verdict }: JudgedFinding,
  rows: readonly VerdictRow[],
  edition: string,
): Promise<string[]> {
  const releases = (await getCollection('releases')).map(({ data }) => data);
  const previous = releaseBefore(edition, releases);
  const change = previous && changeSince(previous, number, rows);
  return describeFindingChange({
    since: previous?.edition,
    before: change?.before,
    now: row,
    isRelated: verdict === 'not_tested',
    byOldRules: rejudged(releases).findLast(({ after }) => after.edition === edition)?.before.findings[
      String(number)
    ],
    flipped: (change?.flipped ?? []).map(({ pair, from, to }) => {
      const [support = '', outcome = ''] = pair.split('/');
      return { title: indicatorWords.pairTitle(support, outcome), from, to };
    }),
  });
}
