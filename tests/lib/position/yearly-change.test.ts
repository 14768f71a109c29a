import { describe, expect, it } from 'vitest';
import { yearlyChanges } from '../../../src/lib/position/yearly-change.ts';

const codes = Array.from({ length: 40 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`);
const column = (count: number, valueOf: (place: number) => number) =>
  new Map(codes.slice(0, count).map((code, place) => [code, valueOf(place + 1)]));

describe('yearlyChanges', () => {
  it('gives the change of those with a value in both years', () => {
    const { changes } = yearlyChanges(
      new Map([
        ['A001', 12],
        ['A002', 5],
      ]),
      new Map([
        ['A001', 14.5],
        ['A003', 1],
      ]),
    );
    expect([...changes]).toEqual([['A001', -2.5]]);
  });

  it('says between which changes 95 in 100 lie', () => {
    // R 4.2.2: d <- (1:30)^2 / 10 - 2; mean(d) + c(-1.96, 1.96) * sd(d)
    const { usual } = yearlyChanges(
      column(30, (place) => place ** 2 / 10),
      column(30, () => 2),
    );
    expect(usual?.lower).toBeCloseTo(-25.610_169_895_332, 9);
    expect(usual?.upper).toBeCloseTo(84.643_503_228_666, 9);
  });

  it('says nothing of what is usual with fewer than 30 changes', () => {
    const found = yearlyChanges(
      column(29, (place) => place),
      column(40, () => 2),
    );
    expect(found.changes.size).toBe(29);
    expect(found.usual).toBeUndefined();
  });

  it('says nothing of what is usual where nothing differs', () => {
    expect(
      yearlyChanges(
        column(40, () => 3),
        column(40, () => 2),
      ).usual,
    ).toBeUndefined();
  });
});
