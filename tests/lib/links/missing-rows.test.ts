import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { twoWayFixedEffects } from '../../../src/lib/stats/two-way-fixed-effects.ts';

const years = 4;
const shift = fc.integer({ min: -1, max: 2 });

/** A matrix of six authorities over four years; null where a cell is missing. */
const matrix = fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { freq: 4 }), {
  minLength: 6 * years,
  maxLength: 6 * years,
});
const asNumbers = (cells: readonly (number | null)[]) =>
  Float64Array.from(cells, (cell) => cell ?? Number.NaN);

describe('a missing cell, whatever the panel', () => {
  it('costs the row it stands in, on whichever side it is missing, and no other', () => {
    const place = fc.integer({ min: 0, max: 6 * years - 1 });
    fc.assert(
      fc.property(matrix, matrix, shift, place, (support, outcome, back, at) => {
        const without = (cells: readonly (number | null)[], gap: number) =>
          asNumbers(cells.map((cell, i) => (i === gap ? null : cell)));
        const period = at % years;
        fc.pre(period - back >= 0 && period - back < years);
        const options = { shift: back, years };
        const noOutcome = panelSample(asNumbers(support), without(outcome, at), options);
        const noSupport = panelSample(without(support, at - back), asNumbers(outcome), options);
        expect(noSupport).toEqual(noOutcome);
      }),
    );
  });

  it('never becomes a number: every row has both of its sides as they were', () => {
    fc.assert(
      fc.property(matrix, matrix, shift, (support, outcome, back) => {
        const { authority, unit, time, x, y } = panelSample(asNumbers(support), asNumbers(outcome), {
          shift: back,
          years,
        });
        for (const [row, of] of unit.entries()) {
          const at = (authority[of] as number) * years + (time[row] as number);
          expect([x[row], y[row]]).toEqual([support[at - back], outcome[at]]);
        }
      }),
    );
  });

  it('of an authority with no other row changes nothing', () => {
    fc.assert(
      fc.property(matrix, matrix, fc.integer(), (support, outcome, value) => {
        const options = { shift: 0, years };
        const one = [value % 100, null, null, null];
        const before = panelSample(asNumbers(support), asNumbers(outcome), options);
        const after = panelSample(asNumbers([...support, ...one]), asNumbers([...outcome, ...one]), options);
        expect(twoWayFixedEffects(after)).toEqual(twoWayFixedEffects(before));
      }),
    );
  });
});
