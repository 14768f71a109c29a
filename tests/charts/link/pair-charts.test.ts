import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/charts/drawing/drawing.ts';
import { ladder, type Rung } from '../../../src/charts/link/ladder.ts';
import { pairScatter, type PairView, type SharedAxis } from '../../../src/charts/link/pair-scatter.ts';
import { placeView, sharedViews } from '../../../src/charts/link/pair-views.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';

const hoped = { aligned: 0.3, lower: 0.1, upper: 0.5 };
const contrary = { aligned: -0.3, lower: -0.5, upper: -0.1 };
const unclear = { aligned: 0.1, lower: -0.1, upper: 0.3 };

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

/** The attributes of every element of a class, whatever their order. */
function ofClass(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(/<(\w+) ([^>]*?)\/?>/g)]
    .map(([, tag = '', text = '']) => {
      const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const attributes: Record<string, string> = Object.fromEntries([...pairs, ['tag', tag]]);
      return attributes;
    })
    .filter((element) => (element['class'] ?? '').split(' ').includes(name));
}
const rung = (estimate: typeof hoped, label: string): Rung => ({
  ...estimate,
  label,
  n: '151 authorities',
  detectable: 0.2,
  isChief: label === 'chief',
});

describe('marks of an estimate', () => {
  const chart: Chart = (drawing) =>
    ladder(
      [{ heading: 'Compare places', rungs: [rung(hoped, 'chief'), rung(contrary, 'b'), rung(unclear, 'c')] }],
      {
        ...drawing,
        label: 'Estimates.',
      },
    );

  it('are a disc as hoped, a square the other way, an open ring across zero', () => {
    const svg = renderChart(chart, 760);
    expect(ofClass(svg, 'mark').map((mark) => [mark['tag'], mark['class']])).toEqual([
      ['circle', 'mark as-hoped'],
      ['rect', 'mark other-way'],
      ['circle', 'mark unclear'],
    ]);
  });

  it('stand on a block of what was too small to see, the chief one larger', () => {
    const svg = renderChart(chart, 760);
    expect(count(svg, /class="blind"/g)).toBe(3);
    expect(count(svg, / chief"/g)).toBe(1);
  });

  it.each([300, 470, 760])('stay inside a drawing of %i px', (width) => {
    const svg = renderChart(chart, width);
    const places = [...svg.matchAll(/ cx="([\d.-]+)"/g)].map((match) => Number(match[1]));
    expect(places.length).toBe(2);
    expect(places.every((x) => x > 0 && x < width)).toBe(true);
    expect(ofClass(svg, 'chart')[0]).toMatchObject({ role: 'img', 'aria-label': 'Estimates.' });
  });
});

describe('pairScatter', () => {
  const axis: SharedAxis = {
    title: 'x',
    domain: [-10, 10],
    ticks: [-10, 0, 10],
    tick: String,
    better: 'lower',
  };
  const between = Array.from({ length: 30 }, (_, i) => ({ x: (i - 15) / 3, y: ((i * 7) % 11) - 5 }));
  const within = Array.from({ length: 400 }, (_, i) => ({
    x: ((i * 13) % 41) / 8 - 2.5,
    y: ((i * 17) % 37) / 6 - 3,
  }));
  const draw = (view: PairView) =>
    renderChart(
      (drawing) => pairScatter(view, { ...drawing, label: 'Scatter.', support: axis, outcome: axis }),
      470,
    );

  it('dashes a line that is not clear and says so, never a clear one', () => {
    expect(draw(placeView(between, false, axis.domain))).toMatch(/class="fit dashed"[\s\S]*no clear slope/);
    expect(draw(placeView(between, true, axis.domain))).not.toContain('no clear slope');
  });

  it('always has the band, and means of ten groups over many points', () => {
    const views = sharedViews(
      { between, within },
      { between: false, within: false },
      { change: 0.1, lower: -0.2, upper: 0.4 },
    );
    const svg = draw(views.within);
    expect(svg).toMatch(/class="band"/);
    expect(count(svg, /class="ring"/g)).toBe(10);
    expect(count(draw(views.between), /class="ring"/g)).toBe(0);
  });

  it('shares axes that hold all authorities, and counts what lies outside', () => {
    const far = [...within, { x: 900, y: 0 }];
    const views = sharedViews(
      { between, within: far },
      { between: false, within: false },
      { change: 0, lower: -0.1, upper: 0.1 },
    );
    expect(views.outside).toBe(1);
    expect(views.x.domain[0]).toBeLessThanOrEqual(-5);
    expect(views.x.domain[1]).toBeLessThan(900);
  });

  it('names the corner where both sides are better', () => {
    const [corner] = ofClass(draw(placeView(between, true, axis.domain)), 'better-corner');
    expect(Number(corner?.['x'])).toBeLessThan(100);
    expect(Number(corner?.['y'])).toBeGreaterThan(200);
  });
});
