import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { axisRange } from '../../../src/charts/link/axis-range.ts';
import { fitOfPoints, fitOfSlope } from '../../../src/charts/link/scatter-fit.ts';
import { scatter, type Scatter, type ScatterAxis } from '../../../src/charts/link/scatter.ts';
import { expectGolden } from '../golden.ts';

const axis: ScatterAxis = {
  title: 'Distance, points from average',
  domain: [-10, 10],
  ticks: [-10, -5, 0, 5, 10],
  tick: String,
  better: 'lower',
  betterIsAssumed: false,
};
const places = Array.from({ length: 30 }, (_, i) => ({ x: (i - 15) / 3, y: ((i * 7) % 11) - 5 }));
const changes = Array.from({ length: 400 }, (_, i) => ({
  x: ((i * 13) % 41) / 8 - 2.5,
  y: ((i * 17) % 37) / 6 - 3,
}));
const between: Scatter = {
  points: places,
  x: axis,
  y: axis,
  fit: fitOfPoints(places, false),
  hasMeans: true,
  label: 'Scatter.',
};
const within: Scatter = {
  ...between,
  points: changes,
  fit: fitOfSlope({ change: 0.1, lower: -0.2, upper: 0.4 }, false),
};

const draw = (of: Scatter, width: number = drawingWidths.medium) =>
  renderChart((drawing) => scatter(of, drawing), width);
const drawn = (of: Scatter) => parseHTML(`<!doctype html><html><body>${draw(of)}</body></html>`).document;
const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name) ?? NaN);

describe('scatter', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`scatter-between-${size}`, draw(between, width));
    expectGolden(`scatter-within-${size}`, draw(within, width));
  });

  it('dashes a line that is not clear and says so, never a clear one', () => {
    expect(draw(between)).toMatch(/class="fit dashed"[\s\S]*no clear slope/);
    const clear = draw({ ...between, fit: fitOfPoints(places, true) });
    expect(clear).toContain('class="fit"');
    expect(clear).not.toContain('no clear slope');
  });

  it('rings the means of ten groups over many points alone, and only where every point counts the same', () => {
    expect(drawn(within).querySelectorAll('.ring')).toHaveLength(10);
    expect(drawn(between).querySelectorAll('.ring')).toHaveLength(0);
    expect(drawn({ ...within, hasMeans: false }).querySelectorAll('.ring')).toHaveLength(0);
  });

  it('draws the line with its band over the range of the dots that are shown', () => {
    const far = { ...within, points: [...changes, { x: 90, y: 0 }, { x: 0, y: -90 }] };
    const band = (of: Scatter) => drawn(of).querySelector('.band')?.getAttribute('d');
    expect(band(far)).toBe(band(within));
    expect(band(within)).toMatch(/^M[\d. L]+z$/);
  });

  it('keeps the band inside the field', () => {
    const steep = { ...within, fit: fitOfSlope({ change: 1, lower: -40, upper: 42 }, true) };
    const document = drawn(steep);
    const [, , , bottom = 0, top = 0] =
      document.querySelector('svg')?.getAttribute('data-y')?.split(' ').map(Number) ?? [];
    const heights = [...(document.querySelector('.band')?.getAttribute('d') ?? '').matchAll(/ ([\d.]+)/g)];
    expect(heights.length).toBeGreaterThan(50);
    expect(heights.every(([, y]) => Number(y) >= top && Number(y) <= bottom)).toBe(true);
  });

  it('leaves out points beyond its axes', () => {
    const beyond = { ...between, points: [...places, { x: 11, y: 0 }] };
    const dots = (of: Scatter) => drawn(of).querySelector('.dots')?.getAttribute('d')?.match(/h0/g)?.length;
    expect([dots(between), dots(beyond)]).toEqual([30, 30]);
  });

  it.each([
    { x: 'lower', y: 'lower', isLeft: true, isLow: true },
    { x: 'higher', y: 'lower', isLeft: false, isLow: true },
    { x: 'lower', y: 'higher', isLeft: true, isLow: false },
  ] as const)('names the corner where both are better: $x and $y', ({ x, y, isLeft, isLow }) => {
    const of = { ...between, x: { ...axis, better: x }, y: { ...axis, better: y } };
    const corner = drawn(of).querySelector('.better-corner');
    expect(numberOf(corner, 'x') < 235).toBe(isLeft);
    expect(numberOf(corner, 'y') > 200).toBe(isLow);
  });

  it('says the better end of each axis, whose view that is, and names no corner where one has none', () => {
    const of = {
      ...between,
      x: { ...axis, better: null },
      y: { ...axis, better: 'higher' as const, betterIsAssumed: true },
    };
    const document = drawn(of);
    expect(document.body.textContent).toContain('higher is better (assumed)');
    expect(document.body.textContent).toContain('no better end');
    expect(document.querySelector('.better-corner')).toBeNull();
    expect(drawn(between).querySelector('.better-corner')).not.toBeNull();
  });

  it('has an upright line at 0 only where the axis goes below it', () => {
    const uprights = (of: Scatter) => draw(of).match(/d="M[\d.]+ [\d.]+V[\d.]+" class="axis"/g)?.length ?? 0;
    expect(uprights(between)).toBe(1);
    const above = places.map(({ x, y }) => ({ x: x + 5, y }));
    const x = { ...axis, ...axisRange(above.map((point) => point.x)) };
    expect(x.domain[0]).toBe(0);
    expect(uprights({ ...between, points: above, x })).toBe(0);
  });
});
