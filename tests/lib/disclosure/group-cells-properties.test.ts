import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCells, type ShownCell } from '../../../src/lib/disclosure/group-cells.ts';
import { hasValue, type Status, statuses } from '../../../src/lib/tables/status.ts';

const codes = Array.from({ length: 12 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`);
const groups = new Map(codes.map((code, i) => [code, i < 6 ? 'G01' : 'G02']));

/** Cells of any status, each with a value exactly where it says so, at most one for an authority, indicator and year. */
const cells = fc.uniqueArray(
  fc
    .record({
      authority: fc.constantFrom(...codes),
      indicator: fc.constantFrom('checks', 'plans'),
      year: fc.constantFrom(2024, 2025),
      status: fc.constantFrom(...(Object.keys(statuses) as Status[])),
      value: fc.integer({ min: 0, max: 1000 }),
      recast: fc.boolean(),
    })
    .map((cell) => ({ ...cell, value: hasValue(cell.status) ? cell.value : null })),
  { maxLength: 40, selector: ({ authority, indicator, year }) => `${authority} ${indicator} ${year}` },
);

/** The cells a shown one stands for. */
function membersOf(all: readonly (ShownCell & { recast: boolean })[], shown: ShownCell) {
  return all.filter(
    ({ authority, indicator, year, recast }) =>
      !recast &&
      groups.get(authority) === shown.authority &&
      indicator === shown.indicator &&
      year === shown.year,
  );
}

describe('groupCells, whatever the cells', () => {
  it('has a value exactly where its status says so, never of fewer than three, never beside one set aside', () => {
    fc.assert(
      fc.property(cells, (all) => {
        for (const shown of groupCells(all, groups)) {
          const members = membersOf(all, shown);
          const known = members.filter(({ value }) => value !== null);
          const isSetAside = members.some(({ status }) => status === 'set_aside');
          expect(hasValue(shown.status)).toBe(shown.value !== null);
          expect(shown.value !== null).toBe(known.length >= 3 && !isSetAside);
        }
      }),
    );
  });

  it('names groups alone, each indicator and year once, and leaves none out', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const keyOf = (code: string | undefined, { indicator, year }: ShownCell) =>
          `${indicator} ${year} ${code}`;
        const shown = groupCells(all, groups).map((cell) => keyOf(cell.authority, cell));
        const own = all
          .filter(({ recast }) => !recast)
          .map((cell) => keyOf(groups.get(cell.authority), cell));
        expect(shown).toEqual([...new Set(own)].toSorted());
      }),
    );
  });

  it('gives a reason that a member has, or says that there are several', () => {
    fc.assert(
      fc.property(cells, (all) => {
        for (const shown of groupCells(all, groups).filter(({ value }) => value === null)) {
          const reasons = membersOf(all, shown).map(({ status }) => status);
          const isMixed = shown.status === 'not_available' || shown.status === 'suppressed';
          expect(isMixed || reasons.includes(shown.status)).toBe(true);
        }
      }),
    );
  });
});
