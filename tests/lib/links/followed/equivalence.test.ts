import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equivalenceBounds,
  equivalenceP,
  equivalenceTests,
  reachOf,
} from '../../../../src/lib/links/followed/equivalence.ts';
import { follow, followedPairs, pairsOf, worst } from './follow.ts';

describe('equivalenceTests on the committed cells', () => {
  const links = followedPairs.map((pair) => {
    const found = follow(pair, pair.timing.main.shift);
    if (!found) throw new Error('a pair that cannot be followed');
    return { aligned: pair.sign * found.slope, se: found.se, df: found.df };
  });
  const tests = equivalenceBounds.map((bound) => equivalenceTests(links, bound));

  it('agree with R on every pair at hand', () => {
    const rows = pairsOf('followed/equivalence').map(({ pair, row }) => {
      const at = followedPairs.indexOf(pair);
      const { reach, reachFull } = reachOf(
        links[at] ?? { aligned: NaN, se: NaN, df: 1 },
        Number(row['lambda']),
      );
      const byBound = equivalenceBounds.flatMap((bound, which) => {
        const name = bound.toFixed(2).slice(2);
        return [
          [`tost_p_${name}`, tests[which]?.[at]?.p],
          [`tost_q_${name}`, tests[which]?.[at]?.q],
        ];
      });
      return { row, found: { reach, reach_full: reachFull, ...Object.fromEntries(byBound) } };
    });
    expect(rows).toHaveLength(210);
    expect(Object.entries(worst(rows)).filter(([, gap]) => gap > 1e-9)).toEqual([]);
  });

  it('show so many links to be smaller than each bound', () => {
    expect(tests.map((each) => each.filter(({ q }) => q < 0.05).length)).toEqual([0, 196, 361, 396]);
  });
});

describe('equivalenceP', () => {
  it('is a half on the bound, falls as the bound moves away, and does not see the sign', () => {
    const slope = fc.record({
      aligned: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      se: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
      df: fc.integer({ min: 29, max: 160 }),
    });
    fc.assert(
      fc.property(slope, fc.double({ min: 0.01, max: 0.3, noNaN: true }), (link, bound) => {
        expect(equivalenceP(link, Math.abs(link.aligned))).toBeCloseTo(0.5, 12);
        expect(equivalenceP({ ...link, aligned: -link.aligned }, bound)).toBe(equivalenceP(link, bound));
        expect(equivalenceP(link, bound + 0.05)).toBeLessThanOrEqual(equivalenceP(link, bound));
      }),
    );
  });
});
