import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { specificationCurve } from '../../../src/charts/link/specification-curve.ts';
import { expectGolden } from '../golden.ts';

const found = Array.from({ length: 72 }, (_, i) => {
  const aligned = (i - 20) / 100;
  return { aligned, lower: aligned - 0.1, upper: aligned + 0.1, isClear: Math.abs(aligned) > 0.1 };
});
const choices = [
  {
    heading: 'Which rows',
    options: [
      { label: 'all', taken: found.map((_, i) => i < 36) },
      { label: 'without London', taken: found.map((_, i) => i >= 36) },
    ],
  },
];
const draw = (width: number = drawingWidths.wide) =>
  renderChart((drawing) => specificationCurve(found, choices, { ...drawing, label: 'Ways.' }), width);

/** The paths of a class, whatever other classes they have. */
const pathsOf = (svg: string, name: string) =>
  [...svg.matchAll(/ d="([^"]*)" class="([^"]*)"/g)].flatMap(([, d = '', className = '']) =>
    className.split(' ').includes(name) ? [d] : [],
  );

describe('specificationCurve', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`specification-curve-${size}`, draw(width));
  });

  it('draws every specification once, clear ones by direction', () => {
    const curve = pathsOf(draw(), 'curve').map((d) => d.match(/h0/g)?.length ?? 0);
    expect(curve).toHaveLength(3);
    expect(curve.reduce((sum, each) => sum + each, 0)).toBe(72);
    expect(pathsOf(draw(), 'reach').map((d) => d.match(/m/g)?.length)).toEqual([72]);
  });

  it('shows where along the curve an option stands', () => {
    expect(pathsOf(draw(), 'hill')).toHaveLength(2);
  });
});
