import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCells, type ShownCell } from '../../../src/lib/disclosure/group-cells.ts';
import type { Status } from '../../../src/lib/tables/status.ts';

const codes = ['A001', 'A002', 'A003', 'A004', 'A005'];
const groups = new Map([...codes, 'A006'].map((code) => [code, code === 'A006' ? 'G02' : 'G01']));

/** One cell of each authority: a number, or the reason there is none. */
function cells(values: readonly (number | Status)[], year = 2025): (ShownCell & { recast: boolean })[] {
  return values.map((each, i) => ({
    authority: codes[i] ?? 'A006',
    indicator: 'checks',
    year,
    value: typeof each === 'number' ? each : null,
    status: typeof each === 'number' ? 'ok' : each,
    recast: false,
  }));
}

const shown = (values: readonly (number | Status)[]) => groupCells(cells(values), groups)[0];

describe('groupCells', () => {
  it('shows one cell for a group, the mean of its members', () => {
    expect(groupCells(cells([1, 2, 3, 4, 6]), groups)).toEqual([
      { authority: 'G01', indicator: 'checks', year: 2025, value: 3.2, status: 'ok' },
    ]);
  });

  it('fills gaps: the group has its mean, whoever has none', () => {
    expect(shown([1, 'suppressed', 3, 'not_available', 8])).toMatchObject({ value: 4, status: 'ok' });
  });

  it.each<[string, (number | Status)[], Status]>([
    ['fewer than three values', [1, 2, 'suppressed', 'suppressed', 'suppressed'], 'suppressed'],
    ['a value set aside', [1, 2, 3, 4, 'set_aside'], 'set_aside'],
    ['one reason for all', ['not_published', 'not_published', 'not_published'], 'not_published'],
    ['several reasons', ['not_published', 'suppressed', 'not_applicable'], 'not_available'],
  ])('withholds the mean for %s', (_, values, status) => {
    expect(shown(values)).toMatchObject({ value: null, status });
  });

  it('leaves out what is printed for an authority outside its life', () => {
    const printed = cells([1, 2, 3, 100]).map((cell, i) => ({ ...cell, recast: i === 3 }));
    expect(groupCells(printed, groups)).toMatchObject([{ value: 2 }]);
    expect(groupCells(printed.slice(3), groups)).toEqual([]);
  });

  it('keeps indicators, years and groups apart, in order', () => {
    const all = [...cells([1, 2, 3, 4, 5, 6], 2025), ...cells([1, 2, 3], 2024)];
    const places = groupCells(all, groups).map(({ year, authority }) => `${year} ${authority}`);
    expect(places).toEqual(['2024 G01', '2025 G01', '2025 G02']);
  });

  it('refuses an authority without a group', () => {
    expect(() => groupCells(cells([1]), new Map())).toThrow(
      'groupCells requires a group of every authority: A001',
    );
  });

  it('says nothing of the order of its members', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: 'suppressed' as const });
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), fc.nat({ max: 4 }), (values, by) => {
        const turned = [...values.slice(by), ...values.slice(0, by)];
        expect(shown(turned)).toEqual(shown(values));
      }),
    );
  });
});
