import { describe, expect, it } from 'vitest';
import { completeYears, latestYear } from '../../../../src/lib/links/complete-years.ts';
import { estimateLink } from '../../../../src/lib/links/explored/estimate-link.ts';
import { pairUp, type Pair } from '../../../../src/lib/links/explored/pair-up.ts';
import { committedCells, committedIndicators } from '../cells.ts';
import { referencePairs } from '../reference-pairs.ts';

function pairsOf(values: readonly (readonly [number, number])[]): Pair[] {
  return values.map(([support_value, outcome_value], i) => ({
    authority: `A00${i}`,
    support_year: 2024,
    support_value,
    outcome_year: 2025,
    outcome_value,
  }));
}

describe('estimateLink on the committed cells', () => {
  const cells = committedCells();
  const indicators = committedIndicators();

  it.each(referencePairs())('agrees with R on $support and $outcome', (expected) => {
    const [support, outcome] = [cells.get(expected.support) ?? [], cells.get(expected.outcome) ?? []];
    const shift = indicators.get(expected.support)?.shift ?? NaN;
    expect(latestYear(completeYears(support, outcome, shift))).toBe(expected.year);
    expect(expected.year - shift).toBe(expected.support_year);
    const estimate = estimateLink(pairUp(support, outcome, { year: expected.year, shift }));
    expect(estimate).toMatchObject({
      n: expected.n,
      r: expect.closeTo(expected.r, 9),
      lower: expect.closeTo(expected.lower, 9),
      upper: expect.closeTo(expected.upper, 9),
    });
  });
});

describe('estimateLink', () => {
  it('draws no line through four points', () => {
    const four = pairsOf([
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 4],
    ]);
    expect(estimateLink(four)).toEqual({ reason: 'too_few_pairs', n: 4 });
  });

  it('says so when a side is the same everywhere', () => {
    const flat = pairsOf([
      [0.1, 1],
      [0.1, 2],
      [0.1, 3],
      [0.1, 4],
      [0.1, 5],
    ]);
    expect(estimateLink(flat)).toEqual({ reason: 'no_variation', n: 5 });
  });

  it('fits the outcome on the support, not the other way round', () => {
    const steep = pairsOf([
      [1, 10],
      [2, 20],
      [3, 30],
      [4, 40],
      [5, 51],
    ]);
    expect(estimateLink(steep)).toMatchObject({
      slope: expect.closeTo(10.2, 12),
      intercept: expect.closeTo(-0.4, 12),
    });
  });
});
