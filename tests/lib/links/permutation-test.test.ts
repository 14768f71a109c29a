import { describe, expect, it } from 'vitest';
import { permutationTest } from '../../../src/lib/links/permutation-test.ts';
import type { ShuffledCount } from '../../../src/lib/links/permutations.ts';

/** One world of a method with so many clear links. */
function world(number: number, p05: number): ShuffledCount {
  return { world: number, method: 'within', tier: 'all', tests: 420, p05, q05: 0, smallest_p: 0.01 };
}

describe('permutationTest', () => {
  const counts = permutationTest([world(0, 39), world(1, 20), world(2, 39), world(3, 25), world(4, 16)]);

  it('parts the real world from the shuffled ones', () => {
    expect(counts).toMatchObject({ real: 39, tests: 420, worlds: [20, 39, 25, 16], mean: 25 });
  });

  it('counts the real world among those with as many', () => {
    expect(counts.atLeast).toBe(1);
    expect(counts.p).toBeCloseTo(2 / 5, 12);
  });

  it('never gives a p of 0', () => {
    expect(permutationTest([world(0, 100), world(1, 1)]).p).toBe(0.5);
  });

  it('refuses to do without the real world or without others', () => {
    expect(() => permutationTest([world(1, 20)])).toThrow(
      'permutationTest requires the real world and others: 0 and 1',
    );
    expect(() => permutationTest([world(0, 20)])).toThrow(
      'permutationTest requires the real world and others: 1 and 0',
    );
  });
});
