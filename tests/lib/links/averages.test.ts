import { describe, expect, it } from 'vitest';
import { averageLinks, groupsOf } from '../../../src/lib/links/averages.ts';
import type { LinkPair } from '../../../src/lib/links/link-row.ts';
import { relativeError } from '../stats/relative-error.ts';
import { indicatorWith } from '../../fixtures/indicators/indicator.ts';

const indicators = new Map(
  [
    indicatorWith({ indicator: 'agency_rate', domain: 'Recruitment' }),
    indicatorWith({ indicator: 'plan_reviews_on_time', domain: 'Partnership timeliness' }),
    indicatorWith({
      indicator: 'dental_checks',
      role: 'outcome',
      domain: 'Healthier',
      tier: '3 Looked after',
    }),
    indicatorWith({ indicator: 'repeat_plans', role: 'outcome', domain: 'Safer', tier: '1 CP plan' }),
  ].map((indicator) => [indicator.indicator, indicator]),
);
const pairs = ['agency_rate', 'plan_reviews_on_time'].flatMap((support) =>
  ['dental_checks', 'repeat_plans'].map((outcome): LinkPair => ({ support, outcome, shift: 0, sign: 1 })),
);
const slopes = [0.1, -0.02, 0.3, 0.06];
const resampled = [
  [0.11, -0.03, 0.28, 0.08],
  [0.09, 0.01, 0.35, 0.05],
  [0.12, -0.04, 0.31, 0.02],
];
const averages = averageLinks(pairs, slopes, resampled, indicators);
const find = (level: string, group: string) =>
  averages.find((row) => row.level === level && row.group === group);

describe('groupsOf', () => {
  it('puts a pair into one group of each level, and into two of its type', () => {
    expect(groupsOf(pairs[2] as LinkPair, indicators)).toEqual([
      ['all', 'all pairs'],
      ['support', 'plan_reviews_on_time'],
      ['outcome', 'dental_checks'],
      ['domain', 'Healthier'],
      ['tier', '3 Looked after'],
      ['type', 'checks recorded'],
      ['type', 'timeliness, checks recorded'],
    ]);
  });

  it('says which pair it does not know', () => {
    const pair: LinkPair = { support: 'agency_rate', outcome: 'nonsense', shift: 0, sign: 1 };
    expect(() => groupsOf(pair, indicators)).toThrow('groupsOf unknown pair: agency_rate and nonsense');
  });
});

describe('averageLinks', () => {
  it('by hand: the mean of all slopes, with the deviation of the resampled means', () => {
    // resampled means 0.11, 0.125 and 0.1025: deviation 0.011456439237389602
    const all = find('all', 'all pairs');
    expect(all).toMatchObject({ pairs: 4 });
    expect(relativeError(all?.mean ?? NaN, 0.11)).toBeLessThan(1e-14);
    const reach = 1.959963984540054 * 0.011456439237389602;
    expect(relativeError((all?.upper ?? NaN) - 0.11, reach)).toBeLessThan(1e-12);
    expect(relativeError(0.11 - (all?.lower ?? NaN), reach)).toBeLessThan(1e-12);
  });

  it('agrees with SciPy on p', () => {
    // scipy 1.17.1: 2 * norm.sf(0.11 / 0.011456439237389602)
    expect(relativeError(find('all', 'all pairs')?.p ?? NaN, 7.872271090669757e-22)).toBeLessThan(1e-10);
  });

  it.each([
    ['support', 'agency_rate', 0.04],
    ['outcome', 'dental_checks', 0.2],
    ['tier', '1 CP plan', 0.02],
    ['type', 'timeliness, other outcomes', 0.06],
  ])('averages the %s %s', (level, group, mean) => {
    expect(find(level, group)?.mean).toBeCloseTo(mean, 14);
  });

  it('corrects within a level alone', () => {
    const { p = NaN, q } = find('all', 'all pairs') ?? {};
    expect(q).toBe(p);
    const supports = averages.filter(({ level }) => level === 'support');
    expect(Math.max(...supports.map((row) => row.q))).toBe(Math.max(...supports.map((row) => row.p)));
  });

  it('leaves a slope out of a resample that has none', () => {
    const gaps = resampled.map((draw, i) => (i === 1 ? [Number.NaN, ...draw.slice(1)] : draw));
    const [all] = averageLinks(pairs, slopes, gaps, indicators);
    const means = [0.11, 0.41 / 3, 0.1025];
    const middle = (0.11 + 0.41 / 3 + 0.1025) / 3;
    const sd = Math.sqrt(means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / 2);
    expect(relativeError((all?.upper ?? NaN) - 0.11, 1.959963984540054 * sd)).toBeLessThan(1e-12);
  });

  it('does not depend on the order of the pairs', () => {
    const turned = averageLinks(
      pairs.toReversed(),
      slopes.toReversed(),
      resampled.map((draw) => draw.toReversed()),
      indicators,
    );
    const other = turned.find(({ group }) => group === 'checks recorded');
    expect(relativeError(other?.mean ?? NaN, find('type', 'checks recorded')?.mean ?? NaN)).toBeLessThan(
      1e-14,
    );
  });

  it('leaves its input alone', () => {
    const frozen = resampled.map((draw) => Object.freeze([...draw]));
    expect(() =>
      averageLinks(Object.freeze([...pairs]), Object.freeze([...slopes]), Object.freeze(frozen), indicators),
    ).not.toThrow();
  });
});
