import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeers } from '../../../../src/lib/links/explored/link-choice.ts';
import { estimateSql, rankSql } from '../../../../src/lib/links/explored/link-estimate-sql.ts';
import { leftOutSql } from '../../../../src/lib/links/explored/link-left-out-sql.ts';
import { pointsSql } from '../../../../src/lib/links/explored/link-points-sql.ts';
import type {
  Adjustment,
  LinkQuestion,
  Peers,
  Weighting,
} from '../../../../src/lib/links/explored/link-question.ts';
import { linkResult, type LinkEstimateRow } from '../../../../src/lib/links/explored/link-result.ts';
import { leastSquares } from '../../../../src/lib/stats/least-squares.ts';
import { isNoResult } from '../../../../src/lib/stats/no-result.ts';
import type { LinkRow } from '../../../../src/lib/tables/result-rows.ts';
import { rowsOf as publishedRows } from '../../../content/every-pair.ts';
import { committedIndicators, committedTable } from '../cells.ts';
import { everyPair } from '../../../../src/lib/links/estimate-links.ts';
import { estimateWithLibrary } from './explored-estimators.ts';
import { openPublished, type PublishedDatabase } from '../published-database.ts';

const reference = join(import.meta.dirname, '../../../reference');
const shifts = new Map([...committedIndicators()].map(([name, { shift }]) => [name, shift]));
const everyRead = everyPair([...committedIndicators().values()]);
const codes = committedTable('neighbours').map(({ authority }) => authority);
let database: PublishedDatabase;

beforeAll(async () => {
  database = await openPublished();
});

afterAll(() => database.close());

function readCsv(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(reference, name), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

/** The question of a row that R answered. */
function questionOf(row: Record<string, string>): LinkQuestion {
  const { support = '', outcome = '', first, last, lag, adjust, peers = '', weights, without } = row;
  return {
    support,
    outcome,
    shift: (shifts.get(support) ?? NaN) + Number(lag),
    first: Number(first),
    last: Number(last),
    adjust: adjust as Adjustment,
    peers: parsePeers(peers, codes) as Peers,
    weights: weights as Weighting,
    ...(without ? { leftOut: without } : {}),
  };
}

const near = (value: number) => expect.closeTo(value, 9);
const anyNumber: unknown = expect.any(Number);

describe('the statements of a comparison agree with R', () => {
  const rows = readCsv('explored-links.csv');

  it.each(rows)(
    '$support and $outcome, $first to $last, lag $lag, $adjust, $peers, $weights, without $without',
    async (row) => {
      const question = questionOf(row);
      const [found] = await database.rows<LinkEstimateRow>(estimateSql(question));
      if (!found) throw new Error('no estimate');
      const [ranked] = await database.rows<{ rank_r: number }>(rankSql(question));
      const kind = question.adjust === 'within' ? 'within' : 'year';
      const { estimate } = linkResult(found, { kind, weights: question.weights });
      expect({ ...found, estimate }).toMatchObject({
        n: Number(row['n']),
        authorities: Number(row['authorities']),
        df: Number(row['df']),
        estimate: near(Number(row['estimate'])),
        slope: near(Number(row['slope'])),
        slope_se: near(Number(row['slope_se'])),
      });
      // R was asked for ranks of places only
      const rank = row['rank'] === 'NA' ? anyNumber : near(Number(row['rank']));
      expect(ranked?.rank_r).toEqual(rank);
    },
  );

  it.each(['9', '11'])('with every authority left out in turn: comparison %s', async (number) => {
    const expected = readCsv('explored-left-out.csv').filter(({ question }) => question === number);
    const row = rows[Number(number) - 1];
    const found = await database.rows<{ left_out: string; slope: number }>(leftOutSql(questionOf(row ?? {})));
    const slopes = new Map(found.map(({ left_out, slope }) => [left_out, slope]));
    const compared = expected.filter(({ authority }) => slopes.has(authority ?? ''));
    expect(compared.length).toBeGreaterThan(140);
    expect(
      Object.fromEntries(compared.map(({ authority = '' }) => [authority, slopes.get(authority)])),
    ).toEqual(
      Object.fromEntries(compared.map(({ authority = '', slope }) => [authority, near(Number(slope))])),
    );
    expect(found.map(({ slope }) => slope)).toEqual(
      found.map(({ slope }) => slope).toSorted((a, b) => a - b),
    );
  });
});

describe('the statements of a comparison agree with the library', () => {
  const pairs = [
    ['agency_rate', 're_referrals'],
    ['average_caseload', 'injury_admissions'],
    ['leadership_judgement', 'plan_ks2'],
    ['plan_reviews_on_time', 'repeat_plans'],
    ['sickness_absence_rate', 'mental_health_admissions'],
    ['three_or_more_workers', 'sdq_score'],
  ] as const;
  const spans = [
    { first: 2024, last: 2024, adjusts: ['none', 'poverty', 'poverty_region'] },
    { first: 2017, last: 2025, adjusts: ['none', 'poverty', 'poverty_region', 'within'] },
    { first: 2020, last: 2022, adjusts: ['none', 'poverty', 'within'] },
  ] as const;
  const groups: readonly Peers[] = [
    { group: 'all' },
    { group: 'without_london' },
    { group: 'region', region: 'North West' },
    { group: 'fifth', fifth: 1 },
    { group: 'type', type: 'county' },
    { group: 'neighbours', authority: 'A015' },
  ];
  const questions = pairs.flatMap(([support, outcome]) =>
    spans.flatMap(({ first, last, adjusts }) =>
      adjusts.flatMap((adjust) =>
        groups.flatMap((peers, i) =>
          (['equal', 'children'] as const).map((weights): LinkQuestion => {
            const shift = (shifts.get(support) ?? NaN) + ([0, -1, 1, 2][i % 4] ?? 0);
            return { support, outcome, shift, first, last, adjust, peers, weights };
          }),
        ),
      ),
    ),
  );

  // every fifth, which still meets every choice with every pair
  const asked = questions.filter((_, i) => i % 5 === 0);

  it(`in ${asked.length} comparisons, estimate and errors to a billionth`, async () => {
    const differing: unknown[] = [];
    let estimated = 0;
    for (const question of asked) {
      const expected = estimateWithLibrary(question);
      const [found] = await database.rows<LinkEstimateRow>(estimateSql(question));
      if (expected && found) estimated += 1;
      const isSame = expected && found ? agrees(found, expected) : Boolean(expected) === Boolean(found);
      if (!isSame) differing.push({ question, expected, found });
    }
    expect(differing).toEqual([]);
    expect(estimated).toBeGreaterThan(asked.length / 2);
  }, 120_000);
});

/** Whether a row has the counts of the library’s estimate, and its numbers to a billionth of their size. */
function agrees(
  found: LinkEstimateRow,
  expected: NonNullable<ReturnType<typeof estimateWithLibrary>>,
): boolean {
  return Object.entries(expected).every(([name, value]) => {
    if (value === undefined) return true;
    const own = found[name as keyof LinkEstimateRow];
    return Math.abs(own - value) <= 1e-9 * Math.max(1, Math.abs(value));
  });
}

describe('the statements of a comparison agree with what is published', () => {
  const links = publishedRows<LinkRow>('links');
  const adjusts = {
    between: 'none',
    between_poverty: 'poverty',
    between_poverty_region: 'poverty_region',
    within: 'within',
  } as const;

  it('for sixty rows of the table of links: estimate, interval and p', async () => {
    const rows = links
      .filter(({ method }) => method in adjusts)
      .filter((_, i) => i % 28 === 0)
      .slice(0, 60);
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      const { support, outcome } = row;
      const adjust = adjusts[row.method as keyof typeof adjusts];
      const question = {
        support,
        outcome,
        shift: everyRead.find((pair) => pair.support === support && pair.outcome === outcome)?.shift ?? NaN,
        first: 2017,
        last: 2025,
        adjust,
        peers: { group: 'all' },
        weights: 'equal',
      } as const;
      const [found] = await database.rows<LinkEstimateRow>(estimateSql(question));
      if (!found) throw new Error(`no estimate of ${support} and ${outcome}`);
      const result = linkResult(found, {
        kind: adjust === 'within' ? 'within' : 'between',
        weights: 'equal',
      });
      expect(result, `${support} ${outcome} ${row.method}`).toMatchObject({
        n: row.n,
        df: row.df,
        estimate: near(row.estimate),
        lower: near(row.lower),
        upper: near(row.upper),
        p: near(row.p),
      });
    }
  }, 60_000);
});

describe('a selection', () => {
  const question: LinkQuestion = {
    support: 'agency_rate',
    outcome: 're_referrals',
    shift: 1,
    first: 2025,
    last: 2025,
    adjust: 'none',
    peers: { group: 'all' },
    weights: 'equal',
  };

  it('is fitted by least squares, its ends inclusive', async () => {
    const points = await database.rows<{ x: number; y: number }>(pointsSql(question));
    const [low = 0, high = 0] = [points[3]?.x, points[4]?.x].map(Number).toSorted((a, b) => a - b);
    const selection = { x: [low, Math.max(high, low + 10)], y: [0, 30] } as const;
    const inside = points.filter(({ x, y }) => x >= selection.x[0] && x <= selection.x[1] && y <= 30);
    const fit = leastSquares(
      inside.map(({ x }) => x),
      inside.map(({ y }) => y),
    );
    if (isNoResult(fit)) throw new Error('no fit');
    const [found] = await database.rows<LinkEstimateRow>(estimateSql(question, selection));
    expect(found).toMatchObject({
      n: inside.length,
      slope: near(fit.slope),
      slope_se: near(fit.slope_se),
      mean_x: near(fit.mean_x),
      mean_y: near(fit.mean_y),
      middle_variance: near(fit.residual_sd ** 2 / fit.n),
    });
  });

  it('of fewer than five points has no line', async () => {
    expect(await database.rows(estimateSql(question, { x: [1000, 1001], y: [0, 1] }))).toEqual([]);
  });

  it('takes nothing but finite numbers', () => {
    expect(() => estimateSql(question, { x: [0, Infinity], y: [0, 1] })).toThrow(
      'linkSql requires a finite number: Infinity',
    );
  });
});
