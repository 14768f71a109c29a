import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/drawing.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { type NamedCounts, permutationCounts } from '../../../src/charts/link/permutation-counts.ts';
import { expectGolden } from '../golden.ts';

const methods: NamedCounts[] = [
  { name: 'Pooled', real: 171, worlds: [100, 110, 110, 120, 131], lower: 100, upper: 131 },
  { name: 'Within', real: 39, worlds: [20, 22, 22, 22, 30], lower: 20, upper: 30 },
];
const chart = (width: number) =>
  renderChart(
    (drawing) => permutationCounts(methods, { ...drawing, label: 'Counts of two methods.' }),
    width,
  );

describe('permutationCounts', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`permutation-counts-${size}`, chart(width));
  });

  it('draws one dot for each world and says the real count', () => {
    const paths = [...chart(760).matchAll(/<path[^>]* class="dots"/g)].map(([path]) => {
      const step = Number(/stroke-dasharray="0 ([\d.]+)"/.exec(path)?.[1]);
      return [...path.matchAll(/v-([\d.]+)/g)].map(([, height]) => 1 + Math.floor(Number(height) / step));
    });
    expect(paths).toEqual([
      [1, 2, 1, 1],
      [1, 3, 1],
    ]);
    expect(chart(760)).toContain('real: 171');
  });

  it('is one image in words, with no colour of its own', () => {
    expect(chart(760)).toMatch(/^<svg aria-label="Counts of two methods\." role="img"/);
    expect(chart(760)).not.toMatch(/<style|style="|#[0-9a-f]{3,6}|rgb\(/);
  });
});
