import { describe, expect, it } from 'vitest';
import { linkageCurve } from '../../../src/charts/place/linkage-curve.ts';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { expectGolden } from '../golden.ts';

const lines = [
  { kind: 'published', words: 'as published', shares: [0.4, 1] },
  { kind: 'filled', words: 'gaps filled', shares: [0, 0] },
] as const;
const svg = (width: number) =>
  renderChart((drawing) => linkageCurve(lines, ['1', 'all'], { ...drawing, label: 'Told apart' }), width);

describe('linkageCurve', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    const four = [
      { kind: 'published', words: 'as published', shares: [0.1, 0.7, 0.95, 1] },
      { kind: 'rounded', words: 'in whole numbers', shares: [0.02, 0.4, 0.8, 1] },
      { kind: 'kept', words: 'gaps kept', shares: [0, 0.01, 0.05, 0.3] },
      { kind: 'filled', words: 'gaps filled', shares: [0, 0, 0, 0] },
    ] as const;
    const drawn = renderChart(
      (drawing) => linkageCurve(four, ['1', '2', '3', 'all'], { ...drawing, label: 'Told apart' }),
      width,
    );
    expectGolden(`linkage-curve-${size}`, drawn);
  });

  it.each([300, 470, 760])(
    'draws a line and a point for every share at %d px, inside the drawing',
    (width) => {
      const drawn = svg(width);
      expect(drawn.match(/class="told-line /g)).toHaveLength(2);
      expect(drawn.match(/<circle/g)).toHaveLength(4);
      const places = Array.from(drawn.matchAll(/cx="([\d.]+)"/g), ([, x]) => Number(x));
      expect(places.every((x) => x > 0 && x < width)).toBe(true);
    },
  );

  it('names each line, says what stands along the foot, and bears its description', () => {
    const drawn = svg(760);
    for (const words of ['as published', 'gaps filled', 'figures known', 'aria-label="Told apart"'])
      expect(drawn).toContain(words);
  });

  it('puts none at the foot and all at the top', () => {
    const points = Array.from(svg(760).matchAll(/cy="([\d.]+)" cx="[\d.]+" class="told (\w+)"/g));
    const of = (kind: string) => points.filter((point) => point[2] === kind).map((point) => Number(point[1]));
    expect([of('published'), of('filled')].map(({ length }) => length)).toEqual([2, 2]);
    expect(of('filled')[0]).toBe(of('filled')[1]);
    expect(of('published')[1]).toBeLessThan(of('published')[0] ?? 0);
    expect(of('published')[0]).toBeLessThan(of('filled')[0] ?? 0);
  });
});
