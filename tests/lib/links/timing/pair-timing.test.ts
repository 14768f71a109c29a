import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import { timingOfShift } from '../../../../src/lib/links/timing/shift-class.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedIndicators } from '../cells.ts';

const known = committedIndicators();
const windowOf = (indicator: unknown) => {
  const found = known.get(String(indicator));
  if (!found) throw new Error(`no such indicator: ${String(indicator)}`);
  return found;
};
const rounded = (share: number | null) => (share === null ? null : Number(share.toFixed(4)));

describe('the windows of the dictionary', () => {
  it.each(referenceRows('followed/windows').map((row) => ({ name: String(row['indicator']), row })))(
    'of $name are those of the reference',
    ({ row }) => {
      expect(windowOf(row['indicator'])).toMatchObject(row);
    },
  );
});

describe('pairTiming', () => {
  it('has main, earlier and later shift, class and share of every pair at hand', () => {
    const rows = referenceRows('followed/pair-timing');
    expect(rows).toHaveLength(240);
    const found = rows.map((row) => {
      const { main, earlier, after } = pairTiming(windowOf(row['support']), windowOf(row['outcome']));
      return {
        shift: main.shift,
        main_class: main.class,
        main_share: rounded(main.share),
        earlier: earlier.shift,
        earlier_class: earlier.class,
        earlier_share: rounded(earlier.share),
        placebo: after.shift,
        placebo_months_after: Math.round(after.daysAfter / 30.4375),
      };
    });
    expect(found).toEqual(
      rows.map((row, i) => Object.fromEntries(Object.keys(found[i] ?? {}).map((k) => [k, row[k]]))),
    );
  });

  it('has the class and share of every shift at hand', () => {
    const rows = referenceRows('followed/pair-shifts');
    const found = rows.map((row) => {
      const timing = timingOfShift(windowOf(row['support']), windowOf(row['outcome']), Number(row['shift']));
      return { ...row, class: timing.class, share: rounded(timing.share) };
    });
    expect(found).toEqual(rows);
  });

  it('puts a later shift after an earlier one: classes run from after to before', () => {
    const rank = { after: 0, during: 1, before: 2 };
    const some = [...known.values()];
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.constantFrom(...some), (support, outcome) => {
        const ranks = [-3, -2, -1, 0, 1, 2, 3].map(
          (shift) => rank[timingOfShift(support, outcome, shift).class],
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it('counts the later support after all of the outcome, and the main one not', () => {
    const withRole = (role: string) =>
      fc.constantFrom(...[...known.values()].filter((each) => each.role === role));
    fc.assert(
      fc.property(withRole('support'), withRole('outcome'), (support, outcome) => {
        const { main, after } = pairTiming(support, outcome);
        expect(main.class).not.toBe('after');
        expect(after.daysAfter).toBeGreaterThanOrEqual(0);
        expect(after.shift).toBeLessThan(main.shift);
      }),
    );
  });
});
