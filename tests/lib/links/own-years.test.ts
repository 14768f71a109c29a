import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestSample } from '../../../src/lib/links/latest.ts';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { moveOn } from '../../../src/lib/links/specifications/move-on.ts';
import { panelOf, madeUpPair } from './made-up-panel.ts';

const years = 9;
const count = 40;

/** Cells that say whose they are and when: authority × 100 + place of the year; in some there is none. */
const cells = fc
  .array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: years - 1 })), {
    maxLength: 40,
  })
  .map((holes) => {
    const rows: (number | undefined)[][] = Array.from({ length: count }, (_, row) =>
      Array.from({ length: years }, (__, year) => 100 * row + year),
    );
    for (const [row, year] of holes) (rows[row] as (number | undefined)[])[year] = undefined;
    return rows;
  });
const shift = fc.integer({ min: -3, max: 3 });

describe('a shift of label years, back or on', () => {
  it('never takes a cell of another authority, nor of another year, in a sample of the panel', () => {
    fc.assert(
      fc.property(cells, cells, shift, (support, outcome, back) => {
        const panel = panelOf({ support, outcome });
        const [x, y] = [panel.values.get('support'), panel.values.get('outcome')];
        if (!x || !y) throw new Error('no such column');
        const sample = panelSample(x, y, { shift: back, years });
        expect(sample.n).toBeGreaterThan(0);
        expect(Array.from(sample.y, (value, i) => value - (sample.x[i] ?? NaN))).toEqual(
          Array.from({ length: sample.n }, () => back),
        );
      }),
    );
  });

  it('never does in the latest year', () => {
    fc.assert(
      fc.property(cells, shift, (support, back) => {
        const panel = panelOf({ support, outcome: support });
        const sample = latestSample(panel, { ...madeUpPair, shift: back });
        if (!sample) throw new Error('no year with enough authorities');
        expect(sample.y.map((value, i) => value - (sample.x[i] ?? NaN))).toEqual(sample.x.map(() => back));
      }),
    );
  });

  it('never does in the columns of a specification', () => {
    fc.assert(
      fc.property(cells, shift, (support, back) => {
        const matrix = panelOf({ support }).values.get('support') ?? new Float64Array();
        const moved = moveOn(matrix, years, back);
        const known = Array.from(moved.keys()).filter((i) => !Number.isNaN(moved[i]));
        expect(known.length).toBeGreaterThan(0);
        expect(known.map((i) => moved[i])).toEqual(
          known.map((i) => 100 * Math.floor(i / years) + (i % years) - back),
        );
        const lost = Array.from(matrix.keys()).filter((i) => {
          const year = (i % years) + back;
          return !Number.isNaN(matrix[i]) && year >= 0 && year < years && Number.isNaN(moved[i + back]);
        });
        expect(lost).toEqual([]);
      }),
    );
  });
});
