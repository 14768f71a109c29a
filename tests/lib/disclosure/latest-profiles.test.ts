import { describe, expect, it } from 'vitest';
import { latestProfiles, type ProfileTables } from '../../../src/lib/disclosure/latest-profiles.ts';

type Cell = ProfileTables['observations'][number];

const cell = (authority: string, value: number | null, more: Partial<Cell> = {}): Cell => ({
  authority,
  indicator: 'checks',
  year: 2025,
  value,
  recast: false,
  in_links: true,
  ...more,
});

const tables = (
  observations: readonly Cell[],
  indicators: ProfileTables['indicators'] = [],
): ProfileTables => ({
  authorities: [
    { authority: 'A001', last_year: 2025 },
    { authority: 'A002', last_year: 2021 },
    { authority: 'A003', last_year: 2025 },
  ],
  indicators: [
    { indicator: 'checks', role: 'outcome' },
    { indicator: 'poverty', role: 'context' },
    { indicator: 'agency_rate', role: 'support' },
    ...indicators,
  ],
  observations,
});

const column = (observations: readonly Cell[]) =>
  latestProfiles(tables(observations)).profiles.map((profile) => profile[0]);

describe('latestProfiles', () => {
  it('is of authorities that stand, and of supports and outcomes alone', () => {
    const found = latestProfiles(
      tables([cell('A001', 5), cell('A002', 6), cell('A003', 7), cell('A001', 99, { indicator: 'poverty' })]),
    );
    expect(found).toEqual({
      authorities: ['A001', 'A003'],
      indicators: ['checks', 'agency_rate'],
      profiles: [
        [5, null],
        [7, null],
      ],
    });
  });

  it('takes the latest year of the indicator, and no older figure in its place', () => {
    expect(
      column([cell('A001', 5), cell('A001', 4, { year: 2024 }), cell('A003', 3, { year: 2024 })]),
    ).toEqual([5, null]);
  });

  it('leaves out what stands outside a life, and what links may not use', () => {
    const used = [cell('A001', 5, { year: 2023 })];
    const others = [cell('A003', 8, { recast: true }), cell('A003', 9, { in_links: false, year: 2026 })];
    expect(column([...used, ...others])).toEqual([5, null]);
  });

  it('keeps a zero and lets a missing figure be missing', () => {
    expect(column([cell('A001', 0), cell('A003', null)])).toEqual([0, null]);
  });

  it('rounds to the decimals its publisher shows', () => {
    expect(column([cell('A001', 12.30006), cell('A003', 7.2)])).toEqual([12.3, 7.2]);
    expect(column([cell('A001', 12.30006), cell('A003', 7.25)])).toEqual([12.3, 7.25]);
  });

  it.each([
    ['empty_post_rate', 12.3],
    ['net_workforce_growth', 12.3],
    ['children_in_need_per_worker', 12.3],
    ['manager_share', 12.3],
    ['leadership_judgement', 12],
    ['checks', 12.3457],
  ])('shows %s, whoever derives it, as %d', (indicator, shown) => {
    const found = latestProfiles({
      ...tables([cell('A001', 12.345678, { indicator })]),
      indicators: [{ indicator, role: 'support' }],
    });
    expect(found.profiles[0]).toEqual([shown]);
  });
});
