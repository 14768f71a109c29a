import { describe, expect, it } from 'vitest';
import { findingVerdict, judgeFindings } from '../../../src/lib/links/finding-verdict.ts';
import type { VerdictRow } from '../../../src/lib/tables/result-rows.ts';

const pair = (outcome: string, more: Partial<VerdictRow> = {}): VerdictRow => ({
  support: 'agency_rate',
  outcome,
  verdict: 'none_detectable',
  direction: 'supportive',
  within: 0.1,
  within_lower: 0,
  within_upper: 0.2,
  within_p: 0.5,
  within_q: 0.9,
  between: 0,
  between_q: 1,
  within_share_supportive: 0.5,
  placebo_t: 0,
  detectable: 0.1,
  ...more,
});
const verdicts = [
  pair('a', { within: 0.1, within_p: 0.01, verdict: 'holds' }),
  pair('b', { within: 0.2, within_p: 0.04 }),
  pair('c', { within: -0.3, within_p: 0.02, direction: 'contrary', verdict: 'holds' }),
  pair('d', { within: null, within_p: null, verdict: 'one_year_only' }),
];
const followed = verdicts.slice(0, 3);
// means of a and b in the resamples: 0.13, 0.15 and 0.17, a standard deviation of 0.02
const resampled = [
  [0.11, 0.15, -0.2],
  [0.1, 0.2, -0.4],
  [0.14, 0.2, -0.3],
];
const judge = (...groups: string[][]) =>
  judgeFindings(
    groups.map((outcomes, i) => ({
      finding: i + 1,
      pairs: outcomes.map((outcome) => ({ support: 'agency_rate', outcome })),
    })),
    { pairs: followed, resampled },
    verdicts,
  );

describe('judgeFindings', () => {
  it('by hand: averages the slopes, with the deviation of the resampled means', () => {
    const [row] = judge(['a', 'b']);
    expect(row?.mean).toBeCloseTo(0.15, 14);
    expect(row?.lower).toBeCloseTo(0.15 - 1.959963984540054 * 0.02, 12);
    expect(row?.upper).toBeCloseTo(0.15 + 1.959963984540054 * 0.02, 12);
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
    const run = () => judgeFindings([{ finding: 1, pairs }], { pairs: followed, resampled }, frozen);
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
