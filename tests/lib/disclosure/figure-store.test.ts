import { describe, expect, it } from 'vitest';
import { placeOf, type ShownCells, storeFigures } from '../../../src/lib/disclosure/figure-store.ts';
import { type Status, statuses } from '../../../src/lib/tables/status.ts';

type Cell = ShownCells['observations'][number];

const observed = (more: Partial<Cell>): Cell => ({
  authority: 'A001',
  indicator: 'checks',
  year: 2025,
  value: 12.5,
  status: 'ok',
  denominator: null,
  ...more,
});

describe('storeFigures', () => {
  it('keeps values, numbers of cases and the library apart, by authority and year', () => {
    const { figures } = storeFigures({
      observations: [observed({ denominator: 40 }), observed({ authority: 'A002', year: 2024, value: 9 })],
      library: [{ authority: 'A001', indicator: 'LACnum', year: 2025, value: 412, status: 'ok' }],
    });
    expect([...figures].map(([path, own]) => [path, [...own]])).toEqual([
      [
        'observations/checks',
        [
          ['A001 2025', { value: 12.5, hidden: false }],
          ['A002 2024', { value: 9, hidden: false }],
        ],
      ],
      ['denominators/checks', [['A001 2025', { value: 40, hidden: false }]]],
      ['library/LACnum', [['A001 2025', { value: 412, hidden: false }]]],
    ]);
  });

  it.each(Object.keys(statuses) as Status[])(
    'takes a cell that is %s for hidden only where it may be',
    (status) => {
      const hides = status === 'suppressed' || status === 'not_published';
      const { figures } = storeFigures({
        observations: [observed({ value: null, status })],
        library: [{ authority: 'A001', indicator: 'LACnum', year: 2025, value: null, status }],
      });
      const place = placeOf('A001', 2025);
      expect(figures.get('observations/checks')?.get(place)).toEqual({ value: null, hidden: hides });
      expect(figures.get('library/LACnum')?.get(place)).toEqual({ value: null, hidden: hides });
    },
  );

  it('finds the step in which each year is printed, whichever authority has the finest figure', () => {
    const { stepOf } = storeFigures({
      observations: [
        observed({ value: 12 }),
        observed({ authority: 'A002', value: 12.25 }),
        observed({ authority: 'A003', value: null, status: 'suppressed' }),
        observed({ year: 2024, value: 12.5 }),
        observed({ year: 2023, value: null, status: 'suppressed' }),
      ],
      library: [],
    });
    const steps = [2025, 2024, 2023, 1999].map((year) => stepOf('observations/checks', `A003 ${year}`));
    expect(steps).toEqual([0.01, 0.1, 1, 1]);
    expect(stepOf('library/checks', 'A001 2025')).toBe(1);
  });
});
