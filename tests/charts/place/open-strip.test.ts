import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import {
  type OpenMarks,
  openStrip,
  ringOn,
  rowsApart,
  unring,
} from '../../../src/charts/place/open-strip.ts';
import { expectGolden } from '../golden.ts';

const values = [3, 5, 5, 8, 9, 12, 12, 12.5, 14, 16, 20, 28, 35];
const field = { scale: { from: 3, to: 35 }, q1: 8, q3: 16, england: 11.8, better: 'lower' as const, values };
const marks: OpenMarks = {
  mine: { value: 28, lower: 12, upper: 21 },
  peersMedian: 12,
  mineName: 'A010',
  peersName: 'Neighbours',
  peers: [
    { name: 'A402', value: 12 },
    { name: 'A544', value: 12.5 },
    { name: 'A034', value: 35 },
  ],
};
const format = (value: number) => `${value.toFixed(1)}%`;
const draw = (more: Partial<OpenMarks> = {}) =>
  renderChart(
    ({ document }) => openStrip(field, { ...marks, ...more }, { document, label: 'Turnover', format }),
    0,
  );

describe('openStrip', () => {
  it('looks as it did', () => {
    expectGolden('open-strip', draw());
  });

  it('has a dot for every authority, a ring for each of those compared with, and its scale', () => {
    expect(draw().match(/class="dot"/g)).toHaveLength(values.length);
    expect(draw().match(/class="peer"/g)).toHaveLength(3);
    for (const attribute of ['data-from="3"', 'data-to="35"']) expect(draw()).toContain(attribute);
  });

  it('names few of those compared with, and none where they are many', () => {
    expect(draw()).toContain('>A402</text>');
    const many = Array.from({ length: 12 }, (_, i) => ({ name: `A1${i + 10}`, value: i + 5 }));
    expect(draw({ peers: many })).not.toContain('class="peer-name"');
  });

  it('is heard by its label', () => {
    for (const attribute of ['role="img"', 'aria-label="Turnover"']) expect(draw()).toContain(attribute);
  });
});

describe('rowsApart', () => {
  it('gives no two labels of one row room that meets', () => {
    const label = fc.record({
      at: fc.double({ min: 0, max: 100, noNaN: true }),
      width: fc.integer({ min: 5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        const rows = rowsApart(labels);
        const ends = labels.map(({ at, width }) => {
          const left = at < 22 ? at : at > 78 ? at - width : at - width / 2;
          return [left, left + width] as const;
        });
        const meeting = ends.flatMap((one, i) =>
          ends.filter((other, j) => i < j && rows[i] === rows[j] && one[1] > other[0] && one[0] < other[1]),
        );
        expect(meeting).toEqual([]);
      }),
    );
  });
});

describe('a walk', () => {
  it('rings one dot at a time, and none once it ends', () => {
    const { document } = parseHTML('<html><body></body></html>');
    const svg = openStrip(field, marks, { document, label: 'Turnover', format });
    ringOn(svg, 3);
    ringOn(svg, 35);
    expect([...svg.querySelectorAll('.walked')].map((ring) => ring.getAttribute('cx'))).toEqual(['98.5%']);
    unring(svg);
    expect(svg.querySelector('.walked')).toBeNull();
  });
});
