import { describe, expect, it } from 'vitest';
import { averageLinks, type AverageRow } from '../../../src/charts/link/average-links.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';

const row = (changes: Partial<AverageRow>): AverageRow => ({
  label: 'Safer',
  note: '126 links',
  average: { aligned: 0.001, lower: -0.011, upper: 0.012 },
  isChief: false,
  survives: false,
  ...changes,
});
const drawn = (rows: readonly AverageRow[], width = 760): string =>
  renderChart((drawing) => averageLinks([{ heading: null, rows }], { ...drawing, label: 'test' }), width);

describe('averageLinks', () => {
  it('draws an open diamond where the interval crosses zero, a filled one where it does not', () => {
    expect(drawn([row({})])).toContain('class="diamond open"');
    const clear = row({ average: { aligned: -0.02, lower: -0.04, upper: -0.001 } });
    expect(drawn([clear])).toContain('class="diamond"');
    expect(drawn([clear])).toContain('interval other-way');
  });

  it('boxes only what survives', () => {
    expect(drawn([row({})])).not.toContain('survivor');
    expect(drawn([row({ survives: true })]).match(/class="survivor"/g)).toHaveLength(1);
  });

  it('keeps the place of what is not measured, says so and draws no mark', () => {
    const svg = drawn([row({ label: 'Less anxious', note: 'nothing measured', average: null })]);
    expect(svg).toContain('nothing measured');
    expect(svg).not.toMatch(/diamond|interval/);
  });

  it.each([300, 470, 760])('keeps every interval inside the drawing at %i px', (width) => {
    const svg = drawn([row({ average: { aligned: 0.08, lower: 0.018, upper: 0.143 } })], width);
    const ends = [...svg.matchAll(/d="M([\d.]+) [\d.]+L([\d.]+) /g)].flatMap(([, a, b]) => [
      Number(a),
      Number(b),
    ]);
    expect(ends).toHaveLength(2);
    expect(Math.min(...ends)).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThan(width);
  });
});
