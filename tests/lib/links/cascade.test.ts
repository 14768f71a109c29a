import { describe, expect, it } from 'vitest';
import { countCascade } from '../../../src/lib/links/cascade.ts';
import type { ShuffledCount } from '../../../src/lib/links/permutations.ts';
import { linkMethods, type LinkRow } from '../../../src/lib/tables/result-rows.ts';
import { linkRow } from './made-up-rows.ts';

const within = [
  linkRow({ method: 'within', outcome: 'a', p: 0.001, q: 0.003, estimate: -0.2, aligned: 0.2 }),
  linkRow({ method: 'within', outcome: 'b', p: 0.04, q: 0.06, estimate: 0.1, aligned: -0.1 }),
  linkRow({ method: 'within', outcome: 'plans', p: 0.6, q: 0.6, estimate: 0.03, aligned: 0.03 }),
];
const latest = ['a', 'b', 'plans', 'one year'].map((outcome, i) =>
  linkRow({ method: 'latest_pearson', outcome, p: [0.02, 0.03, 0.5, 0.9][i] ?? NaN, q: 0.06, aligned: 0.1 }),
);
const links: LinkRow[] = [...within, ...latest];
const shuffled: ShuffledCount[] = [0, 1, 2, 3].flatMap((world) =>
  ['all', 'plans'].map((tier) => ({
    world,
    method: 'within' as const,
    tier,
    tests: tier === 'all' ? 3 : 1,
    p05: tier === 'all' ? ([9, 0, 1, 2][world] ?? NaN) : 0,
    q05: [9, 0, 0, 1][world] ?? NaN,
    smallest_p: 0.1,
  })),
);
const rows = countCascade(links, shuffled, (outcome) => outcome === 'plans');
const find = (family: string, method: string, tier: string) =>
  rows.find((row) => row.family === family && row.method === method && row.tier === tier);

describe('countCascade', () => {
  it('has a row for every method that estimates any link, by family and tier', () => {
    expect(rows.map(({ method }) => method)).toEqual(
      linkMethods
        .filter((method) => method === 'within' || method === 'latest_pearson')
        .flatMap((method) => Array(4).fill(method)),
    );
    expect(new Set(rows.map(({ family, method, tier }) => `${family} ${method} ${tier}`)).size).toBe(
      rows.length,
    );
  });

  it('by hand: counts what is clear, what survives and which way it points', () => {
    expect(find('own', 'within', 'all')).toMatchObject({
      tests: 3,
      p05: 2,
      p05_supportive: 1,
      p05_contrary: 1,
      q05: 1,
      q05_supportive: 1,
      q05_contrary: 0,
      bonferroni05: 1,
      median_size: 0.1,
      share_supportive: 2 / 3,
    });
  });

  it('takes q anew over the common pairs, and leaves it over its own', () => {
    // 0.02 and 0.03 of three tests: q = 0.03 × 3 / 2
    expect(find('own', 'latest_pearson', 'all')).toMatchObject({ tests: 4, p05: 2, q05: 0 });
    expect(find('common', 'latest_pearson', 'all')).toMatchObject({ tests: 3, p05: 2, q05: 2 });
  });

  it('corrects a tier for the whole family', () => {
    const near = linkRow({ method: 'between', outcome: 'plans', p: 0.02, q: 0.06 });
    const other = ['a', 'b'].map((outcome) => linkRow({ method: 'between', outcome, p: 0.9, q: 0.9 }));
    const found = countCascade([...within, near, ...other], [], (outcome) => outcome === 'plans');
    const row = found.find(
      ({ family, method, tier }) => family === 'own' && method === 'between' && tier === 'plans',
    );
    expect(row).toMatchObject({ tests: 1, p05: 1, q05: 0, bonferroni05: 0 });
  });

  it('by hand: sets the shuffled worlds beside, without the real one', () => {
    expect(find('own', 'within', 'all')).toMatchObject({
      chance_p05: 1,
      chance_p05_lower: 0.1,
      chance_p05_upper: 1.9,
      chance_q05: 1 / 3,
    });
  });

  it('has no chance counts where there are no shuffled worlds', () => {
    expect(find('own', 'latest_pearson', 'all')).toMatchObject({ chance_p05: null, chance_q05: null });
  });

  it('does not depend on the order of the estimates', () => {
    expect(countCascade(links.toReversed(), shuffled.toReversed(), (outcome) => outcome === 'plans')).toEqual(
      rows,
    );
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze(links.map((row) => Object.freeze({ ...row })));
    expect(() => countCascade(frozen, Object.freeze(shuffled), () => false)).not.toThrow();
  });
});
