import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfSlopes } from '../../../../src/lib/links/followed/slope-difference.ts';
import { meanOfSlopes } from '../../../../src/lib/links/followed/mean-slope.ts';
import { benjaminiHochberg } from '../../../../src/lib/stats/benjamini-hochberg.ts';
import { studentsTQuantile } from '../../../../src/lib/stats/students-t.ts';
import { twoWayFixedEffects } from '../../../../src/lib/stats/two-way-fixed-effects.ts';
import { matrixOf } from '../../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../../src/lib/links/panel-sample.ts';
import { standardise } from '../../../../src/lib/stats/standardise.ts';
import { levelsAndChance, panelOf } from '../made-up-panel.ts';
import { follow, followedPairs, followIn, inputs, pairsOf, regionBlocks, worst } from './follow.ts';

const tolerance = 1e-9;
const all = followedPairs.map((pair) => ({ pair, main: follow(pair, pair.timing.main.shift) }));

describe('followedSlope on the committed cells', () => {
  it('agrees with R and NumPy on every pair at hand', () => {
    const q = benjaminiHochberg(all.map(({ main }) => main?.p ?? NaN));
    const rows = pairsOf('followed/links-within').map(({ pair, row }) => {
      const main = follow(pair, pair.timing.main.shift);
      const earlier = follow(pair, pair.timing.earlier.shift);
      const after = follow(pair, pair.timing.after.shift);
      const reach = studentsTQuantile(0.975, main?.df ?? NaN) * (main?.se ?? NaN);
      const aligned = pair.sign * (main?.slope ?? NaN);
      const at = followedPairs.indexOf(pair);
      const found = {
        shift: pair.timing.main.shift,
        n: main?.n,
        authorities: main?.authorities,
        years: main?.years,
        x_sd: main?.x_sd,
        y_sd: main?.y_sd,
        aligned,
        se: main?.se,
        p: main?.p,
        q: q[at],
        lower: aligned - reach,
        upper: aligned + reach,
        earlier_aligned: earlier && pair.sign * earlier.slope,
        earlier_se: earlier?.se,
        placebo_n: after?.n,
        placebo_years: after?.years,
        placebo_aligned: after && pair.sign * after.slope,
        placebo_se: after?.se,
        placebo_p: after?.p,
      };
      return { found, row };
    });
    expect(rows).toHaveLength(210);
    expect(Object.entries(worst(rows)).filter(([, gap]) => gap > tolerance)).toEqual([]);
  });

  it('agrees with R and NumPy against the own region', () => {
    const regional = followedPairs.map((pair) => follow(pair, pair.timing.main.shift, regionBlocks));
    const q = benjaminiHochberg(regional.map((found) => found?.p ?? NaN));
    const rows = pairsOf('followed/links-region-year').map(({ pair, row }) => {
      const at = followedPairs.indexOf(pair);
      const found = regional[at];
      const aligned = pair.sign * (found?.slope ?? NaN);
      const reach = studentsTQuantile(0.975, found?.df ?? NaN) * (found?.se ?? NaN);
      return {
        row,
        found: {
          region_k: found?.parameters,
          region_aligned: aligned,
          region_se: found?.se,
          region_p: found?.p,
          region_q: q[at],
          region_lower: aligned - reach,
          region_upper: aligned + reach,
        },
      };
    });
    expect(rows).toHaveLength(210);
    expect(Object.entries(worst(rows)).filter(([, gap]) => gap > tolerance)).toEqual([]);
    expect(regional.filter((found) => found && found.p < 0.05)).toHaveLength(46);
    expect(q.filter((value) => value < 0.05)).toHaveLength(2);
  });

  it('has no clean later count for three pairs', () => {
    const without = followedPairs.filter((pair) => !follow(pair, pair.timing.after.shift));
    expect(without.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 3 }, () => 'in_need_good_development'),
    );
  });

  it('agrees on the difference from the later count', () => {
    const rows = pairsOf('followed/links-within').map(({ pair, row }) => {
      const [main, after] = [follow(pair, pair.timing.main.shift), follow(pair, pair.timing.after.shift)];
      const found = main && after ? differenceOfSlopes(main, after) : undefined;
      return {
        row,
        found: {
          placebo_scale: found?.scale,
          difference: found?.difference,
          difference_se: found?.se,
          difference_df: found?.df,
          difference_p: found?.p,
        },
      };
    });
    expect(Object.entries(worst(rows)).filter(([, gap]) => gap > tolerance)).toEqual([]);
  });
});

/** A made-up panel of a random size in which some cells are missing. */
const madeUp = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  authorities: fc.integer({ min: 40, max: 60 }),
  holes: fc.array(fc.tuple(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 8 })), {
    maxLength: 60,
  }),
});

function panelFor({
  seed,
  authorities,
  holes,
}: {
  seed: number;
  authorities: number;
  holes: [number, number][];
}) {
  const outcome: (number | undefined)[][] = levelsAndChance(authorities, seed + 1);
  for (const [row, year] of holes) (outcome[row] as (number | undefined)[])[year] = undefined;
  return panelOf({ support: levelsAndChance(authorities, seed), outcome });
}

const pair = { support: 'support', outcome: 'outcome' };

describe('followedSlope', () => {
  it('of one region is that of year effects, and of two-way fixed effects', () => {
    fc.assert(
      fc.property(madeUp, (made) => {
        const panel = panelFor(made);
        const found = followIn(panel, pair, 0);
        const oneRegion = followIn(panel, pair, 0, new Int32Array(panel.authorities.length));
        expect(oneRegion).toEqual(found);
        const sample = panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), {
          shift: 0,
          years: 9,
        });
        const [x, y] = [standardise(sample.x).z, standardise(sample.y).z];
        const other = twoWayFixedEffects({ ...sample, x, y });
        expect(found?.slope).toBeCloseTo(other?.slope ?? NaN, 12);
        expect(found?.se).toBeCloseTo(other?.se ?? NaN, 12);
      }),
    );
  });

  it('does not see what is common to a region in a year', () => {
    fc.assert(
      fc.property(madeUp, (made) => {
        const panel = panelFor(made);
        const blockOf = Int32Array.from(panel.authorities, (_, row) => row % 4);
        const moved = matrixOf(panel, 'outcome').map(
          (value, i) => value + 5 * Math.sin((i % 9) * 4 + (blockOf[Math.floor(i / 9)] ?? 0)),
        );
        const other = { ...panel, values: new Map([...panel.values, ['outcome', moved]]) };
        const t = (found: ReturnType<typeof followIn>) => (found?.slope ?? NaN) / (found?.se ?? NaN);
        expect(t(followIn(other, pair, 0, blockOf))).toBeCloseTo(t(followIn(panel, pair, 0, blockOf)), 8);
        expect(Math.abs(t(followIn(other, pair, 0)) - t(followIn(panel, pair, 0)))).toBeGreaterThan(1e-4);
      }),
      { numRuns: 20 },
    );
  });
});

describe('differenceOfSlopes', () => {
  it('of a shift with itself is 0, without an error', () => {
    for (const { main } of all.filter((_, place) => place % 20 === 0)) {
      if (!main) throw new Error('a pair that cannot be followed');
      expect(differenceOfSlopes(main, main)).toMatchObject({ scale: 1, difference: 0, se: 0, p: 1 });
    }
  });
});

describe('meanOfSlopes', () => {
  it('of one link is that link', () => {
    for (const { main } of all.filter((_, place) => place % 20 === 0)) {
      if (!main) throw new Error('a pair that cannot be followed');
      const mean = meanOfSlopes([{ aligned: main.slope, influence: main.influence }]);
      expect(mean).toMatchObject({ mean: main.slope, se: main.se, df: main.df, p: main.p });
    }
  });

  it('does not depend on the order of the links, nor on the panel they are laid out in', () => {
    const links = all.slice(0, 40).map(({ pair: own, main }) => ({
      aligned: own.sign * (main?.slope ?? NaN),
      influence: (main?.influence ?? new Float64Array()).map((value) => own.sign * value),
    }));
    const turned = links.map(({ aligned, influence }) => ({ aligned, influence: influence.toReversed() }));
    const [one, other] = [meanOfSlopes(links), meanOfSlopes(turned.toReversed())];
    expect(other.mean).toBeCloseTo(one.mean, 14);
    expect(other.se).toBeCloseTo(one.se, 14);
    expect(inputs.panel.authorities).toHaveLength(links[0]?.influence.length ?? 0);
  });

  it('throws without a link', () => {
    expect(() => meanOfSlopes([])).toThrow('requires a link');
  });
});
