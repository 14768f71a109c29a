import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { lagProfile, type Timing } from '../../../src/charts/link/lag-profile.ts';
import { expectGolden } from '../golden.ts';

const placebo: Timing = {
  aligned: 0.1,
  lower: -0.1,
  upper: 0.3,
  label: ['a year too late', 'placebo'],
  isPlacebo: true,
  isChief: false,
};
const test: Timing = {
  aligned: 0.3,
  lower: 0.1,
  upper: 0.5,
  label: ['in its year', 'the test'],
  isPlacebo: false,
  isChief: true,
};
const earlier: Timing = {
  aligned: -0.2,
  lower: -0.35,
  upper: -0.05,
  label: ['a year earlier', ''],
  isPlacebo: false,
  isChief: false,
};
const draw = (timings: readonly Timing[], width: number = drawingWidths.medium) =>
  renderChart((drawing) => lagProfile(timings, { ...drawing, label: 'Timing.' }), width);

describe('lagProfile', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`lag-profile-${size}`, draw([placebo, test, earlier], width));
  });

  it('shades the placebo alone and writes every value', () => {
    const svg = draw([placebo, test]);
    expect(svg.match(/class="blind"/g)).toHaveLength(1);
    expect(svg).toContain('+0.10');
    expect(svg).toContain('+0.30');
  });
});
