import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../src/lib/release/compare-tables.ts';
import { cell, manyCells, tablesOf } from './made-tables.ts';

const before = manyCells();

describe('compareTables', () => {
  it('finds nothing between a release and itself', () => {
    const { history, authorities_by_year, ...turnover } = compareTables(tablesOf(before), tablesOf(before));
    expect(Object.values(turnover).flatMap((each) => [...each.new, ...each.gone])).toEqual([]);
    expect(history).toMatchObject({ compared: 200, changed: 0, lost: 0, gained: 0, furthest: [] });
    expect(authorities_by_year.every((each) => each.before === 20 && each.after === 20)).toBe(true);
  });

  it('tells a new year, a new authority, a new indicator and a new symbol, and changes no history for them', () => {
    const after = [
      ...before,
      cell(['A100', 're_referrals', 2026], 5),
      cell(['A900', 're_referrals', 2026], null, { published: 'low' }),
      cell(['A100', 'vacancy_rate', 2026], 5),
    ];
    const found = compareTables(tablesOf(before), tablesOf(after));
    expect(found).toMatchObject({
      indicators: { new: ['vacancy_rate'], gone: [] },
      authorities: { new: ['A900'], gone: [] },
      years: { new: [2026], gone: [] },
      indicator_years: { new: ['re_referrals 2026'], gone: [] },
      symbols: { new: ['low'], gone: [] },
    });
    expect(found.history.changed).toBe(0);
    expect(found.authorities_by_year.at(-1)).toEqual({ year: 2026, before: 0, after: 1 });
  });

  it('tells a year that is gone as a whole, and does not count its cells as changed', () => {
    const found = compareTables(tablesOf(before), tablesOf(before.filter(({ year }) => year !== 2020)));
    expect(found.indicator_years.gone).toEqual(['re_referrals 2020']);
    expect(found.history).toMatchObject({ compared: 180, changed: 0 });
  });

  it('counts a changed value, a withdrawn one, an added one, another status and a cell that is gone', () => {
    const [, , , , gone, ...rest] = before;
    const hidden = cell(['A950', 're_referrals', 2016], null);
    const after = [
      cell(['A100', 're_referrals', 2016], 300),
      cell(['A101', 're_referrals', 2016], null),
      cell(['A102', 're_referrals', 2016], 2, { status: 'low' }),
      before[3] ?? hidden,
      ...rest,
      { ...hidden, value: 7, status: 'ok' as const },
    ];
    const { history } = compareTables(tablesOf([...before, hidden]), tablesOf(after));
    expect(gone).toMatchObject({ authority: 'A104' });
    expect(history).toMatchObject({ compared: 201, changed: 5, lost: 2, gained: 1 });
    expect(history.indicators).toEqual([{ indicator: 're_referrals', compared: 201, changed: 5 }]);
  });

  it('measures a move in standard deviations of the indicator, as sd(0:199) in R 4.5 gives them', () => {
    const after = before.map((row, place) => (place === 10 ? { ...row, value: 110 } : row));
    const { history } = compareTables(tablesOf(before), tablesOf(after));
    expect(history.furthest).toHaveLength(1);
    expect(history.furthest[0]).toMatchObject({ before: 10, after: 110, was: 'ok', is: 'ok' });
    expect(history.furthest[0]?.moved).toBeCloseTo(100 / 57.87918451395113, 10);
  });

  it('puts the ten cells that moved furthest first', () => {
    const after = before.map((row, place) => ({ ...row, value: (row.value ?? 0) + (place % 30) }));
    const { furthest } = compareTables(tablesOf(before), tablesOf(after)).history;
    const moves = furthest.map(({ moved }) => Math.abs(moved ?? 0));
    expect(furthest).toHaveLength(10);
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
  });

  it('takes the last digits of binary fractions for no change', () => {
    const after = before.map((row) => ({ ...row, value: (row.value ?? 0) + 1e-12 }));
    expect(compareTables(tablesOf(before), tablesOf(after)).history.changed).toBe(0);
  });
});

describe('compareTables, whatever is changed', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 40 });

  it('counts exactly the cells that were changed', () => {
    fc.assert(
      fc.property(places, (changed) => {
        const after = before.map((row, place) =>
          changed.includes(place) ? { ...row, value: 1000 + place } : row,
        );
        expect(compareTables(tablesOf(before), tablesOf(after)).history.changed).toBe(changed.length);
      }),
    );
  });

  it('calls new what the other way round is gone', () => {
    fc.assert(
      fc.property(places, places, (left, right) => {
        const [a, b] = [left, right].map((out) =>
          tablesOf(before.filter((_, place) => !out.includes(place))),
        );
        if (!a || !b) throw new Error('two tables are made');
        const [there, back] = [compareTables(a, b), compareTables(b, a)];
        expect(there.authorities.new).toEqual(back.authorities.gone);
        expect(there.indicator_years.new).toEqual(back.indicator_years.gone);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(before, { minLength: 150 }), (after) => {
        const sorted = after.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
        expect(compareTables(tablesOf(before), tablesOf(after)).history).toEqual(
          compareTables(tablesOf(before), tablesOf(sorted)).history,
        );
      }),
      { numRuns: 30 },
    );
  });
});
