import { describe, expect, it } from 'vitest';
import { boxAt, boxesOfText, placeLabel, placesAround } from '../../../src/charts/drawing/place-label.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { indicatorChart } from '../../../src/charts/place/indicator-chart.ts';
import { history, indicatorWith, source } from '../../fixtures/indicators/indicator.ts';

const bounds = { left: 0, right: 300, top: 0, bottom: 200 };

describe('placeLabel', () => {
  it('takes the first place where nothing is in the way', () => {
    expect(placeLabel('A019', placesAround(100, 100, 8), { taken: [], bounds })).toMatchObject({
      anchor: 'start',
      x: 113,
    });
  });

  it('goes to the other side of other words, and stays inside', () => {
    const taken = [boxAt('in the way', { x: 110, y: 104, anchor: 'start' })];
    expect(placeLabel('A019', placesAround(100, 100, 8), { taken, bounds })).toMatchObject({
      anchor: 'end',
      x: 87,
    });
    expect(placeLabel('A019', placesAround(295, 100, 8), { taken: [], bounds })?.anchor).toBe('end');
  });

  it('covers few points, but does not go far for one', () => {
    const row = (count: number) => Array.from({ length: count }, (_, i) => [116 + 5 * i, 101] as const);
    const at = (count: number) =>
      placeLabel('A019', placesAround(100, 100, 8), { taken: [], points: row(count), bounds });
    expect(at(5)?.anchor).toBe('end');
    expect(at(0)?.anchor).toBe('start');
  });

  it('touches least where it must touch, and gives up only outside', () => {
    const taken = [{ left: 0, right: 300, top: 0, bottom: 200 }];
    expect(placeLabel('A019', placesAround(100, 100, 8), { taken, bounds })).toBeDefined();
    expect(
      placeLabel('A name far too long for such a drawing as this is', placesAround(100, 100, 8), {
        taken: [],
        bounds,
      }),
    ).toBeUndefined();
  });
});

describe('boxesOfText', () => {
  it('finds words where Plot moves them, upright ones too', () => {
    let boxes: ReturnType<typeof boxesOfText> = [];
    const { chart } = indicatorChart(indicatorWith(), source, history);
    const svg = renderChart((drawing) => {
      const drawn = chart(drawing);
      boxes = boxesOfText(drawn);
      return drawn;
    }, 760);
    expect(boxes).toHaveLength(svg.match(/<text/g)?.length ?? 0);
    const year = boxes.find(({ left, right, top }) => left < 571.2 && right > 571.2 && top > 340);
    expect(year?.bottom).toBeLessThan(380);
    const upright = boxes.find(({ left, right, top, bottom }) => bottom - top > 60 && right - left < 30);
    expect(upright?.left).toBeGreaterThan(395);
    expect(upright?.right).toBeLessThan(440);
  });
});
