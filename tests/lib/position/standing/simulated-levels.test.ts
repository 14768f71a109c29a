import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../../src/lib/position/level/level-range.ts';
import { usualLevels } from '../../../../src/lib/position/level/usual-levels.ts';
import {
  expectedLevel,
  farFromMost,
  levelSpread,
} from '../../../../src/lib/position/standing/far-from-most.ts';
import { randomFrom } from '../../../../src/lib/stats/random.ts';
import type { SizedFigures } from '../../../../src/lib/tables/sized-figures.ts';

const [authorities, periods, fields] = [150, 8, 12];

/** Figures whose true levels are known: they differ as normal ones do, walk from year to year, and chance goes with size. */
function simulated(seed: number): { figures: SizedFigures; truths: number[] } {
  const random = randomFrom(seed);
  const values = new Float64Array(authorities * periods);
  const sizes = new Float64Array(authorities * periods);
  const truths = Array.from({ length: authorities }, (_, row) => {
    const size = 50 + random.below(400);
    let level = 50 + 6 * random.normal();
    for (let cell = row * periods; cell < (row + 1) * periods; cell++) {
      level += random.normal();
      values[cell] = level + 2 * Math.sqrt(200 / size) * random.normal() + (cell % periods);
      sizes[cell] = size;
    }
    return level + periods - 1;
  });
  const codes = truths.map((_, row) => `A${String(row + 100)}`);
  return {
    figures: { authorities: codes, firstYear: 2018, periods, values, sizes, sizedBy: 'denominator' },
    truths,
  };
}

describe('levels of simulated figures', () => {
  const counts = { levels: 0, held: 0, high: 0, low: 0, expected: 0 };
  for (let seed = 1; seed <= fields; seed++) {
    const { figures, truths } = simulated(seed);
    const { levels } = usualLevels(figures, 'unit');
    const spread = levelSpread(levels, 'unit');
    for (const [row, own] of levels.entries()) {
      const { lower, upper } = endsOf(own);
      const truth = truths[row] ?? Number.NaN;
      const expected = spread && expectedLevel(own, spread);
      const side = expected ? farFromMost(own, expected) : Number.NaN;
      counts.levels += 1;
      counts.held += lower <= truth && truth <= upper ? 1 : 0;
      counts.high += side === 1 ? 1 : 0;
      counts.low += side === -1 ? 1 : 0;
      counts.expected += (expected?.chance_low ?? 0) + (expected?.chance_high ?? 0);
    }
  }

  it('hold the true level in their range 95 times in 100', () => {
    expect(counts.levels).toBe(authorities * fields);
    expect(counts.held / counts.levels).toBeGreaterThan(0.935);
    expect(counts.held / counts.levels).toBeLessThan(0.965);
  });

  it('are far from most about 2.3 times in 100 on each side, as they say', () => {
    for (const count of [counts.high, counts.low]) {
      expect(count / counts.levels).toBeGreaterThan(0.014);
      expect(count / counts.levels).toBeLessThan(0.032);
    }
    expect(counts.expected / counts.levels).toBeGreaterThan(0.04);
    expect(counts.expected / counts.levels).toBeLessThan(0.05);
  });
});
