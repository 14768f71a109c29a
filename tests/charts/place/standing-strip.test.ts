import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import {
  miniStrip,
  type StandingField,
  type StandingMarks,
} from '../../../src/charts/place/standing-strip.ts';
import { expectGolden } from '../golden.ts';

const field: StandingField = { scale: { from: 0, to: 40 }, q1: 10, q3: 20, england: 12, better: 'lower' };
const marks: StandingMarks = { mine: { value: 28, lower: 12, upper: 21 }, peersMedian: 16 };
const draw = (more: Partial<StandingMarks> = {}, other: Partial<StandingField> = {}) =>
  renderChart(({ document }) => miniStrip({ ...field, ...other }, { ...marks, ...more }, { document }), 0);

/** Every place along a drawing that is given in per cent. */
function places(svg: string): number[] {
  return [...svg.matchAll(/\b(?:x|x1|x2|cx)="(-?[\d.]+)%"/g)].map(([, at]) => Number(at));
}

describe('miniStrip', () => {
  it('looks as it did', () => {
    expectGolden('mini-strip', draw({ own: { value: 31, lower: 15, upper: 27 } }));
  });

  it('is hidden from those who hear, and has neither text nor strokes of no length', () => {
    expect(draw()).toContain('aria-hidden="true"');
    expect(draw()).not.toMatch(/<text|h0|style=/);
  });

  it('leaves out what is missing', () => {
    const bare = draw(
      { mine: { value: null, lower: null, upper: null }, peersMedian: null },
      { q1: null, q3: null, england: null, better: null },
    );
    for (const name of ['level', 'mine', 'peers', 'half', 'england', 'wedge'])
      expect(bare).not.toContain(`class="${name}"`);
  });

  it('says with a wedge where a figure lies beyond the end', () => {
    expect(draw({ mine: { value: 50, lower: null, upper: null } })).toContain('class="beyond"');
    expect(draw()).not.toContain('class="beyond"');
  });

  it('stays within the drawing, whatever the figures', () => {
    const number = fc.double({ min: -50, max: 200, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (value, one, other) => {
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
        const found = places(draw({ mine: { value, lower, upper }, peersMedian: one }));
        expect(found.length).toBeGreaterThan(3);
        expect(found.filter((at) => at < 0 || at > 100)).toEqual([]);
      }),
    );
  });
});
