import { describe, expect, it } from 'vitest';
import { reliabilityOf } from '../../../src/lib/position/reliability.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';
import { indicatorWith } from '../../fixtures/indicators/indicator.ts';
import { differences } from '../../reference/differences.ts';
import { referenceRows } from '../../reference/read-reference.ts';
import { committedInputs } from '../links/committed-inputs.ts';

describe('reliabilityOf the committed cells', async () => {
  const { indicators, observations } = await committedInputs();
  const cells = Map.groupBy(observations, ({ indicator }) => indicator);
  const found = new Map(
    indicators.map((each) => [each.indicator, reliabilityOf(each, cells.get(each.indicator) ?? [])]),
  );

  it.each(referenceRows('variance-shares'))('agrees with NumPy on the variance of $indicator', (row) => {
    expect(differences(found.get(String(row['indicator'])), row, 1e-8)).toEqual([]);
  });

  it.each(referenceRows('funnels'))('agrees with NumPy on the funnel of $indicator', (row) => {
    expect(differences(found.get(String(row['indicator'])), row, 1e-8)).toEqual([]);
  });

  it('has a funnel for no other indicator', () => {
    const drawn = [...found].filter(([, row]) => row.funnel_year !== null).map(([indicator]) => indicator);
    expect(drawn.toSorted()).toEqual(referenceRows('funnels').map(({ indicator }) => indicator));
  });

  it('knows that suppression moves the centre of plans open over two years', () => {
    expect(found.get('open_plans_over_2_years')?.suppressed_share).toBeGreaterThan(0.1);
    expect(found.get('repeat_plans')?.suppressed_share).toBeLessThan(0.1);
  });
});

describe('reliabilityOf', () => {
  const observation = (
    authority: string,
    year: number,
    value: number | null,
    changes: Partial<Observation> = {},
  ) => ({
    authority,
    indicator: 'repeat_plans',
    year,
    value,
    published: null,
    status: 'ok' as const,
    recast: false,
    in_links: value !== null,
    denominator: 100,
    ...changes,
  });
  const cells = [
    ...[10, 12, 11].map((value, at) => observation('A001', 2023 + at, value)),
    ...[30, 28, 33].map((value, at) => observation('A002', 2023 + at, value)),
    observation('A003', 2025, null, { status: 'suppressed', denominator: null }),
    observation('A004', 2025, null, { status: 'suppressed', denominator: null, recast: true }),
  ];
  const counted = indicatorWith({ indicator: 'repeat_plans', unit: '% of plans' });

  it('takes the funnel of the newest year and the share suppressed in it, without cells outside a life', () => {
    expect(reliabilityOf(counted, cells)).toMatchObject({
      cells: 6,
      funnel_year: 2025,
      funnel_n: 2,
      funnel_centre: 22,
      suppressed_share: 1 / 3,
      median_denominator: 100,
    });
  });

  it('has no counting noise where the unit is no percentage', () => {
    expect(reliabilityOf({ ...counted, unit: 'per 10,000' }, cells)).toMatchObject({
      cells: 6,
      median_denominator: null,
      noise_share: null,
      funnel_year: null,
    });
  });

  it('has no funnel of posts, which are no people', () => {
    const posts = { ...counted, unit: '% of posts, full-time equivalent' };
    expect(reliabilityOf(posts, cells)).toMatchObject({ median_denominator: 100, funnel_year: null });
  });

  it('is null throughout where there are no cells', () => {
    const { indicator, ...numbers } = reliabilityOf(counted, []);
    expect(indicator).toBe('repeat_plans');
    expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
  });

  it('leaves its input alone', () => {
    expect(() =>
      reliabilityOf(counted, Object.freeze(cells.map((cell) => Object.freeze(cell)))),
    ).not.toThrow();
  });
});
