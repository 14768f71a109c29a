import { describe, expect, it } from 'vitest';
import type { LinkPair } from '../../../src/lib/links/link-row.ts';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { countMethod, countPermutation, standingPanel } from '../../../src/lib/links/permutations.ts';
import { levelsAndChance, panelOf } from './made-up-panel.ts';

const support = levelsAndChance(60, 1);
const follows = (seed: number) =>
  levelsAndChance(60, seed).map((cells, at) =>
    cells.map((value, year) => value + (support[at]?.[year] ?? NaN)),
  );
const panel = panelOf({ support, other: levelsAndChance(60, 2), linked: follows(3), plans: follows(4) });
const pairs = ['support', 'other'].flatMap((name) =>
  ['linked', 'plans'].map((outcome): LinkPair => ({ support: name, outcome, shift: 0, after: -1, sign: 1 })),
);
const isOnPlans = (outcome: string) => outcome === 'plans';

describe('standingPanel', () => {
  it('keeps the authorities that have cells in 2018 and in 2025', () => {
    const whole = Array.from({ length: 9 }, (_, year) => year);
    const standing = standingPanel(
      panelOf({
        support: [whole, whole.slice(0, 8), [], whole],
        outcome: [whole, whole, whole, [undefined, undefined, 5, 5]],
      }),
    );
    expect(standing.authorities).toEqual(['A001', 'A002', 'A003', 'A004']);
    const ended = panelOf({
      support: [whole, whole.slice(0, 3), [undefined, undefined, 1, 1, 1, 1, 1, 1, 1]],
    });
    expect(standingPanel(ended).authorities).toEqual(['A001']);
    expect([...matrixOf(standingPanel(ended), 'support')]).toEqual(whole);
  });
});

describe('countPermutation', () => {
  const real = countPermutation(panel, pairs, 0, isOnPlans);
  const worlds = Array.from({ length: 40 }, (_, world) =>
    countPermutation(panel, pairs, world + 1, isOnPlans),
  );
  const meanOf = (method: string) =>
    worlds
      .flat()
      .filter((count) => count.method === method && count.tier === 'all')
      .reduce((sum, { p05 }) => sum + p05, 0) / 40;

  it('counts every method over all outcomes and over those of children on plans', () => {
    expect(real.map(({ method, tier, tests }) => [method, tier, tests])).toEqual(
      ['naive_pooled', 'latest_pearson'].flatMap((method) => [
        [method, 'all', 4],
        [method, 'plans', 2],
      ]),
    );
  });

  it('sees the links of the real world', () => {
    const latest = real.find(({ method, tier }) => method === 'latest_pearson' && tier === 'all');
    expect(latest?.q05).toBeGreaterThanOrEqual(2);
    expect(latest?.smallest_p).toBeLessThan(1e-5);
  });

  it('finds about one in twenty of them by chance where rows are independent', () => {
    // 160 tests in 40 worlds at the 5% level; standard error 0.069 of a link a world
    expect(meanOf('latest_pearson')).toBeLessThan(0.2 + 4 * 0.069);
  });

  it('finds far more by the naive method, which is why it is not to be trusted', () => {
    expect(meanOf('naive_pooled')).toBeGreaterThan(2 * meanOf('latest_pearson'));
  });

  it('is the same world for the same number, and another for another', () => {
    const smallest = worlds.map((world) => world[0]?.smallest_p);
    expect(countPermutation(panel, pairs, 7, isOnPlans)).toEqual(worlds[6]);
    expect(new Set(smallest).size).toBe(40);
  });

  it('keeps authorities with a single row where rows count as independent', () => {
    const once = panelOf({ support, outcome: follows(7).map((cells) => cells.slice(0, 1)) });
    const pair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 };
    const smallest = countPermutation(once, [pair], 0, isOnPlans)
      .filter(({ tier }) => tier === 'all')
      .map(({ method, smallest_p }) => [method, smallest_p < 0.05]);
    expect(smallest).toEqual([
      ['naive_pooled', true],
      ['latest_pearson', true],
    ]);
  });

  it('tests nothing on two rows', () => {
    const two = panelOf({ support: [[1], [2]], outcome: [[3], [5]] });
    const pair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 };
    expect(countPermutation(two, [pair], 1, isOnPlans).filter(({ smallest_p }) => smallest_p < 1)).toEqual(
      [],
    );
  });

  it('counts nothing where too little is left to test', () => {
    const small = panelOf({ support: support.slice(0, 10), outcome: follows(6).slice(0, 10) });
    const pair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 };
    const counts = countPermutation(small, [pair], 1, isOnPlans);
    expect(counts.filter(({ method, p05 }) => method !== 'naive_pooled' && p05 > 0)).toEqual([]);
  });
});

describe('countMethod', () => {
  it('takes q over all pairs, also for those of children on plans', () => {
    const of = { world: 3, method: 'within' } as const;
    expect(countMethod(of, [0.001, 0.02, 0.03, 0.9], [false, true, false, true])).toEqual([
      { ...of, tier: 'all', tests: 4, p05: 3, q05: 3, smallest_p: 0.001 },
      { ...of, tier: 'plans', tests: 2, p05: 1, q05: 1, smallest_p: 0.02 },
    ]);
  });
});
