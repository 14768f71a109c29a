import { describe, expect, it } from 'vitest';
import { contextScales, neighbourDistance } from '../../../src/lib/position/neighbour-distance.ts';
import type { Indicator } from '../../../src/lib/tables/rows.ts';
import type { StandingRow } from '../../../src/lib/position/standing/standing-row.ts';
import { resultRows } from '../../data/read-results.ts';
import { referenceRows } from '../../reference/read-reference.ts';
import { committedInputs } from '../links/committed-inputs.ts';

const indicators = [
  { indicator: 'poverty', role: 'context' as const },
  { indicator: 'checks', role: 'outcome' as const },
  { indicator: 'size', role: 'context' as const },
  { indicator: 'constant', role: 'context' as const },
];
const valued = (authority: string, indicator: string, value: number | null) => ({
  authority,
  indicator,
  year: 2025,
  value,
});
const scales = contextScales(
  [
    ...[10, 20, 30].map((value, i) => valued(`A00${i + 1}`, 'poverty', value)),
    ...[300, 100, null].map((value, i) => valued(`A00${i + 1}`, 'size', value)),
    ...[7, 7, 7].map((value, i) => valued(`A00${i + 1}`, 'constant', value)),
    valued('A001', 'checks', 1),
    valued('A002', 'checks', 9),
  ],
  indicators,
);

describe('contextScales', () => {
  it('holds the context indicators whose values differ', () => {
    expect(scales.map(({ indicator, sd }) => [indicator, sd])).toEqual([
      ['poverty', 10],
      ['size', expect.closeTo(Math.SQRT2 * 100, 9)],
    ]);
  });
});

describe('neighbourDistance', () => {
  it('says where a neighbour is alike and where it is unlike', () => {
    const found = neighbourDistance('A001', 'A002', scales);
    expect(found?.differences).toEqual([
      { indicator: 'poverty', year: 2025, own: 10, other: 20, difference: 1 },
      { indicator: 'size', year: 2025, own: 300, other: 100, difference: expect.closeTo(-Math.SQRT2, 9) },
    ]);
    expect(found?.total).toBeCloseTo(Math.sqrt(1.5), 9);
  });

  it('leaves out what either lacks', () => {
    expect(neighbourDistance('A001', 'A003', scales)).toMatchObject({
      total: 2,
      differences: [{ indicator: 'poverty' }],
    });
  });

  it('is unknown where nothing is shared', () => {
    expect(neighbourDistance('A001', 'A999', scales)).toBeUndefined();
  });
});

describe('neighbourDistance over the published tables', async () => {
  const inputs = await committedInputs();
  const context: readonly Indicator[] = inputs.indicators.filter(({ role }) => role === 'context');
  const published = contextScales(resultRows<StandingRow>('positions'), inputs.indicators);

  it.each(referenceRows('neighbour-distances'))('is that of R from $authority to $neighbour', (row) => {
    const found = neighbourDistance(String(row['authority']), String(row['neighbour']), published);
    expect(found?.total).toBeCloseTo(Number(row['total']), 9);
    const differences = new Map(found?.differences.map((each) => [each.indicator, each.difference]));
    for (const { indicator } of context)
      expect(differences.get(indicator)).toBeCloseTo(Number(row[indicator]), 9);
  });
});
