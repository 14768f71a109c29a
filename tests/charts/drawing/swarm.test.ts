import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/charts/drawing/drawing.ts';
import { dot } from '../../../src/charts/drawing/plot.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { swarm } from '../../../src/charts/drawing/swarm.ts';

/** Places of the dots, in px, of values drawn on a field of 100 by 100 with no margins. */
function placesOf(values: readonly number[], domain: [number, number]): [number, number][] {
  const svg = renderChart(
    (drawing) =>
      draw(
        {
          label: 'test',
          height: 100,
          margins: { top: 0, right: 0, bottom: 0, left: 0 },
          x: { domain: [0, 2] },
          y: { domain },
          marks: [
            dot(values, {
              x: () => 1,
              y: (value: number) => value,
              render: swarm({ size: 4, opacity: 1, width: 30 }),
            }),
          ],
        },
        drawing,
      ),
    100,
  );
  const d = / d="([^"]*)"/.exec(svg)?.[1] ?? '';
  return [...d.matchAll(/M([\d.-]+) ([\d.-]+)h0/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

describe('swarm', () => {
  it('sets equal values side by side around their year', () => {
    expect(placesOf([5, 5, 5], [0, 10])).toEqual([
      [45.8, 50],
      [50, 50],
      [54.2, 50],
    ]);
  });

  it('keeps the heights of continuous values exact', () => {
    const heights = placesOf([5, 5.1, 5.2, 5.35], [0, 10]).map(([, y]) => y);
    expect(heights.toSorted((a, b) => a - b)).toEqual([46.5, 48, 49, 50]);
  });

  it('never spreads wider than it may', () => {
    const across = placesOf(Array.from({ length: 60 }, () => 5).concat(5.3), [0, 10]).map(([x]) => x);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThanOrEqual(26.01);
  });

  it('sets a crowded step of a score in lines centred on it', () => {
    const values = [...Array.from({ length: 14 }, () => 2), 1, 3];
    const lines = new Set(placesOf(values, [0, 4]).map(([, y]) => y));
    expect([...lines].toSorted((a, b) => a - b)).toEqual([25, 47.9, 52.1, 75]);
  });
});
