import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeYears } from '../../../../src/lib/links/complete-years.ts';
import { estimatePlaces, leftOutPlaces } from '../../../../src/lib/links/explored/estimate-places.ts';
import { estimateSql, rankSql } from '../../../../src/lib/links/explored/link-estimate-sql.ts';
import { leftOutSql } from '../../../../src/lib/links/explored/link-left-out-sql.ts';
import { pointsSql } from '../../../../src/lib/links/explored/link-points-sql.ts';
import { linkKindOf, type LinkQuestion } from '../../../../src/lib/links/explored/link-question.ts';
import { linkResult, type LinkEstimateRow } from '../../../../src/lib/links/explored/link-result.ts';
import { linkScript, linkStatements, yearsSql } from '../../../../src/lib/links/explored/link-sql.ts';
import { pairUp } from '../../../../src/lib/links/explored/pair-up.ts';
import { committedCells, committedIndicators } from '../cells.ts';
import { openPublished, type PublishedDatabase } from '../published-database.ts';
import { referencePairs } from '../reference-pairs.ts';

const plain = { adjust: 'none', peers: { group: 'all' }, weights: 'equal' } as const;
const question: LinkQuestion = {
  support: 'agency_rate',
  outcome: 're_referrals',
  shift: 1,
  first: 2025,
  last: 2025,
  ...plain,
};
let database: PublishedDatabase;

/** What differs between two records: numbers by more than a billionth, anything else at all. */
function differing(found: object, expected: object): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const own: unknown = Reflect.get(found, name);
    const isSame = typeof value === 'number' ? Math.abs(value - Number(own)) < 1e-9 : own === value;
    return isSame ? [] : [`${name}: ${String(own)} and ${String(value)}`];
  });
}

beforeAll(async () => {
  database = await openPublished();
});

afterAll(() => database.close());

describe('the statements of a link in one year', () => {
  const cells = committedCells();
  const indicators = committedIndicators();

  it.each(referencePairs())(
    'give what the built page has: $support and $outcome',
    async ({ support, outcome, year, r, lower, upper }) => {
      const shift = indicators.get(support)?.shift ?? NaN;
      const asked = { ...question, support, outcome, shift, first: year, last: year };
      const sides = [cells.get(support) ?? [], cells.get(outcome) ?? []] as const;
      const pairs = pairUp(...sides, { year, shift });
      const points = await database.rows<Record<string, unknown>>(pointsSql(asked));
      expect(points).toEqual(
        pairs.map(({ outcome_year, ...pair }) => ({
          ...pair,
          year: outcome_year,
          x: pair.support_value,
          y: pair.outcome_value,
        })),
      );
      expect(await database.rows(yearsSql(asked))).toEqual(completeYears(...sides, shift));
      const [[row], [ranked]] = await Promise.all([
        database.rows<LinkEstimateRow>(estimateSql(asked)),
        database.rows<{ rank_r: number }>(rankSql(asked)),
      ]);
      if (!row || !ranked) throw new Error('no estimate');
      const result = linkResult(row, { kind: 'year', weights: 'equal', ...ranked });
      const built = estimatePlaces(pairs);
      expect(differing(result, built)).toEqual([]);
      expect(result).toMatchObject({
        r: expect.closeTo(r, 9),
        lower: expect.closeTo(lower, 9),
        upper: expect.closeTo(upper, 9),
      });
    },
  );

  it('leave the same authorities out as the built page', async () => {
    const pairs = pairUp(cells.get('agency_rate') ?? [], cells.get('re_referrals') ?? [], {
      year: 2025,
      shift: 1,
    });
    const found = await database.rows<{ left_out: string; slope: number }>(leftOutSql(question));
    const built = leftOutPlaces(pairs);
    expect([found.at(0)?.left_out, found.at(-1)?.left_out]).toEqual([
      built.at(0)?.left_out,
      built.at(-1)?.left_out,
    ]);
    expect(found.map(({ slope }) => slope)).toEqual(built.map(({ slope }) => expect.closeTo(slope, 9)));
  });
});

describe('the text of the statements', () => {
  it('holds every statement, each ended and named, for another DuckDB', () => {
    const script = linkScript(question, { x: [0, 10], y: [1, 2] });
    expect(script.match(/;$/gm)).toHaveLength(4);
    expect(script).toContain('support.year = outcome.year - 1');
    expect(script).toContain('x BETWEEN 0 AND 10 AND y BETWEEN 1 AND 2');
    expect(linkStatements(question)).toHaveLength(3);
  });

  it('counts the support in the outcome’s own label year, or after it', () => {
    expect(pointsSql({ ...question, shift: 0 })).toContain('support.year = outcome.year\n');
    expect(pointsSql({ ...question, shift: -1 })).toContain('support.year = outcome.year + 1\n');
  });

  it.each(['x; DROP TABLE panel', 'A', 'a"b', '', '__proto__'])('takes no name like %s', (support) => {
    expect(() => pointsSql({ ...question, support })).toThrow('plainName unknown indicator');
  });

  it.each([
    [{ first: 2025.5, last: 2025.5 }, 'wholeNumber requires a whole number: 2025.5'],
    [{ first: 1066, last: 2025 }, 'linkSql requires a year from 2017 to 2025: 1066'],
    [{ peers: { group: 'neighbours', authority: "A010' OR 1=1" } }, 'linkSql unknown authority'],
    [{ peers: { group: 'fifth', fifth: 9 } }, 'linkSql unknown group: 9'],
    [{ leftOut: "x'; DROP TABLE panel; --" }, 'linkSql unknown authority'],
  ] as const)('takes nothing from outside: %o', (changes, message) => {
    expect(() => estimateSql({ ...question, ...changes } as LinkQuestion)).toThrow(message);
  });

  it('refuses fixed effects of a single year', () => {
    expect(() => linkKindOf({ first: 2025, last: 2025, adjust: 'within' })).toThrow(
      'linkKindOf requires several years',
    );
  });
});
