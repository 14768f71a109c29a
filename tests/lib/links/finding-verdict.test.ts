import { describe, expect, it } from 'vitest';
import { findingVerdict, judgeFindings } from '../../../src/lib/links/finding-verdict.ts';
import type { FollowedLink } from '../../../src/lib/links/followed/follow-pairs.ts';
import { pairTiming } from '../../../src/lib/links/timing/pair-timing.ts';
import { tooLittleRow } from '../../../src/lib/links/verdict.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../../src/lib/stats/students-t.ts';
import type { VerdictRow } from '../../../src/lib/tables/result-rows.ts';
import { linkRow } from './made-up-rows.ts';

const timing = pairTiming(
  { window_kind: 'point', window_start: '30 Sep Y', window_end: '30 Sep Y' },
  { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' },
);

const pair = (outcome: string, more: Partial<VerdictRow> = {}): VerdictRow => ({
  ...tooLittleRow(linkRow({ method: 'within' }), timing),
  support: 'agency_rate',
  outcome,
  verdict: 'none_detectable',
  direction: 'supportive',
  within: 0.1,
  within_p: 0.5,
  ...more,
});
const verdicts = [
  pair('a', { within: 0.1, within_p: 0.01, verdict: 'holds' }),
  pair('b', { within: 0.2, within_p: 0.04 }),
  pair('c', { within: -0.3, within_p: 0.02, direction: 'contrary', verdict: 'holds' }),
  pair('plan_ks2', { within: 0.3, within_p: 0.5 }),
  pair('d', { within: null, within_p: null, verdict: 'one_year_only' }),
];

/** Errors of three authorities; those of a and b are shared by the second. */
const influences: Readonly<Record<string, number[]>> = {
  a: [0.03, 0.04, 0],
  b: [0, 0.04, -0.03],
  c: [0.01, -0.02, 0.01],
  plan_ks2: [0.1, 0, -0.1],
};

/** Each finding over outcomes as hoped; slopes are handed unaligned, as the pair turns them. */
const followed: FollowedLink[] = Object.entries(influences).map(([outcome, influence]) => {
  const slope = verdicts.find((row) => row.outcome === outcome)?.within ?? NaN;
  const year = {
    n: 400,
    authorities: 3,
    years: 8,
    slope: -slope,
    se: 0.05,
    df: 2,
    p: 0.5,
    parameters: 9,
    x_sd: 1,
    y_sd: 1,
    influence: Float64Array.from(influence, (value) => -value),
  };
  const own = { support: 'agency_rate', outcome, shift: 1, after: 0, sign: -1 } as const;
  return { pair: own, year, region: undefined, after: undefined };
});
const judge = (...groups: string[][]) =>
  judgeFindings(
    groups.map((outcomes, i) => ({
      finding: i + 1,
      pairs: outcomes.map((outcome) => ({ support: 'agency_rate', outcome })),
    })),
    followed,
    verdicts,
  );

describe('judgeFindings', () => {
  it('by hand: averages the slopes, with errors summed by authority before they are squared', () => {
    const [row] = judge(['a', 'b']);
    // by authority 0.015, 0.04 and -0.015; three authorities leave two degrees of freedom
    const se = Math.sqrt(0.015 ** 2 + 0.04 ** 2 + 0.015 ** 2);
    expect(row?.mean).toBeCloseTo(0.15, 14);
    expect(row?.lower).toBeCloseTo(0.15 - studentsTQuantile(0.975, 2) * se, 12);
    expect(row?.upper).toBeCloseTo(0.15 + studentsTQuantile(0.975, 2) * se, 12);
    expect(row?.p).toBeCloseTo(studentsTTwoSided(0.15 / se, 2), 12);
  });

  it('tells the mean without the age-11 results where they are among others', () => {
    const [alone, among, none] = judge(['plan_ks2'], ['a', 'plan_ks2'], ['a', 'b']);
    expect(among?.mean).toBeCloseTo(0.2, 14);
    expect(among?.without_ks2_mean).toBeCloseTo(0.1, 14);
    expect([alone?.without_ks2_mean, none?.without_ks2_mean]).toEqual([null, null]);
  });

  it('has no mean against the region where there are no regions', () => {
    expect(judge(['a'])[0]).toMatchObject({ region_mean: null, region_p: null });
  });

  it('counts a pair with one year of figures but does not average it', () => {
    const [row] = judge(['a', 'b', 'd']);
    expect(row).toMatchObject({ pairs: 3, followed: 2 });
    expect(row?.mean).toBeCloseTo(0.15, 14);
  });

  it('counts what is clear each way, and holds only what holds as hoped', () => {
    expect(judge(['a', 'b', 'c'])[0]).toMatchObject({ clear_supportive: 2, clear_contrary: 1, held: 1 });
  });

  it('takes q over the findings given', () => {
    const [alone] = judge(['a', 'b']);
    const [first, second] = judge(['a', 'b'], ['a', 'b', 'c']);
    expect(alone?.q).toBe(alone?.p);
    expect(first?.q).toBeCloseTo(2 * (first?.p ?? Number.NaN), 14);
    expect(second?.q).toBe(second?.p);
  });

  it('does not depend on the order of the pairs', () => {
    expect(judge(['b', 'a'])[0]?.mean).toBeCloseTo(judge(['a', 'b'])[0]?.mean ?? Number.NaN, 15);
  });

  it('refuses a pair that is not known', () => {
    expect(() => judge(['nonsense'])).toThrow(
      'judgeFindings unknown pair: agency_rate nonsense of finding 1',
    );
  });

  it('refuses a finding without a pair that can be followed', () => {
    expect(() => judge(['d'])).toThrow('judgeFindings requires a pair that can be followed: finding 1');
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze(verdicts.map((row) => Object.freeze({ ...row })));
    const pairs = Object.freeze([{ support: 'agency_rate', outcome: 'a' }]);
    const run = () => judgeFindings([{ finding: 1, pairs }], followed, frozen);
    expect(run).not.toThrow();
  });
});

describe('findingVerdict', () => {
  it.each([
    { name: 'crosses zero', mean: 0.2, p: 0.05, q: 0.05, verdict: 'nothing_clear' },
    { name: 'is clear the other way, however surely', mean: -0.2, p: 0.001, q: 0.001, verdict: 'contrary' },
    { name: 'is clear only alone', mean: 0.2, p: 0.049, q: 0.05, verdict: 'lead' },
    { name: 'is clear among all', mean: 0.2, p: 0.01, q: 0.049, verdict: 'as_hoped' },
  ])('says $verdict where the mean $name', ({ verdict, ...row }) => {
    expect(findingVerdict(row)).toBe(verdict);
  });
});
