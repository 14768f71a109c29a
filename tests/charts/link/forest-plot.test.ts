import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/charts/drawing/estimate-mark.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import {
  forestPlot,
  mostNamedRows,
  type ForestGroup,
  type ForestPlotOptions,
  type ForestRow,
} from '../../../src/charts/link/forest-plot.ts';
import { expectGolden } from '../golden.ts';

const hoped = { aligned: 0.3, lower: 0.1, upper: 0.5 };
const contrary = { aligned: -0.3, lower: -0.5, upper: -0.1 };
const unclear = { aligned: 0.1, lower: -0.1, upper: 0.3 };

/** One link by several methods. */
const methods: ForestGroup[] = [
  {
    heading: 'Compare places',
    rows: [
      { label: 'Latest year', note: '151 authorities', estimate: contrary, detectable: 0.2 },
      { label: 'All-year averages', note: '151 authorities', estimate: unclear, detectable: 0.9 },
    ],
  },
  {
    heading: 'Watch each place change',
    rows: [
      {
        label: 'In the outcome’s year',
        note: '1,184 authority-years',
        estimate: hoped,
        detectable: 0.2,
        isChief: true,
      },
    ],
  },
];
/** Averages of links, one of which is not measured. */
const averages: ForestGroup[] = [
  {
    heading: '',
    rows: [
      { label: 'Safer', note: '126 links', estimate: unclear, isAverage: true },
      { label: 'Healthier', note: '42 links', estimate: hoped, isAverage: true, survives: true },
      { label: 'Less anxious', note: 'nothing measured', estimate: null },
    ],
  },
];
/** Many links under the names of their groups. */
const many: ForestGroup[] = ['Repeat plans', 'School absence'].map((heading) => ({
  heading,
  rows: Array.from({ length: mostNamedRows }, (_, i) => ({
    label: `Support ${i}`,
    estimate: { aligned: 0.1 - i / 100, lower: -i / 100, upper: 0.2 - i / 100 },
  })),
}));
const total = { label: 'Average of 32', estimate: { aligned: 0.02, lower: -0.01, upper: 0.05 } };

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const draw = (groups: readonly ForestGroup[], options: Partial<ForestPlotOptions> = {}) =>
  forestPlot(groups, {
    document,
    width: drawingWidths.wide,
    label: 'Estimates.',
    reach: { least: 0.3, parts: 10 },
    ...options,
  });
const one = (row: Partial<ForestRow>) =>
  draw([{ heading: '', rows: [{ label: 'a', estimate: hoped, ...row }] }]);
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent);
const marks = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll('.mark, .diamond')].map(
    (mark) => `${mark.localName} ${mark.getAttribute('class')}`,
  );
const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name) ?? NaN);

describe('forestPlot', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    const options = { width, label: 'Estimates.', reach: { least: 0.3, parts: 10 } };
    const drawn = (groups: readonly ForestGroup[], more: Partial<ForestPlotOptions> = {}) =>
      renderChart((drawing) => forestPlot(groups, { ...drawing, ...options, ...more }), width);
    expectGolden(`forest-plot-methods-${size}`, drawn(methods));
    expectGolden(`forest-plot-averages-${size}`, drawn(averages));
    expectGolden(`forest-plot-dense-${size}`, drawn(many, { isDense: true, total }));
  });

  it('marks a single estimate as a disc as hoped, a square the other way, a ring across zero', () => {
    expect(marks(draw(methods))).toEqual([
      'rect mark other-way',
      'circle mark unclear',
      'circle mark as-hoped',
    ]);
    expect(draw(methods).querySelectorAll('.interval')).toHaveLength(3);
    expect(draw(methods).querySelectorAll('.interval.chief')).toHaveLength(1);
  });

  it('marks an average as a diamond on its interval, open across zero', () => {
    expect(marks(draw(averages))).toEqual(['path diamond open', 'path diamond']);
    expect(draw(averages).querySelectorAll('.interval')).toHaveLength(2);
  });

  it('draws the average of all as one diamond as wide as its interval, open across zero', () => {
    const classOf = (estimate: Estimate) =>
      draw(methods, { total: { ...total, estimate } })
        .querySelector('.estimate')
        ?.getAttribute('class');
    expect([hoped, contrary, unclear].map(classOf)).toEqual(['estimate', 'estimate', 'estimate open']);
    const reach = (estimate: Estimate) => {
      const svg = draw(methods, { total: { ...total, estimate } });
      const d = svg.querySelector('.estimate')?.getAttribute('d') ?? '';
      const [from = NaN, , to = NaN] = [...d.matchAll(/[ML]([\d.]+)/g)].map((match) => Number(match[1]));
      return to - from;
    };
    expect(reach(hoped)).toBeCloseTo(2 * reach({ aligned: 0.3, lower: 0.2, upper: 0.4 }), 0);
    expect(reach({ aligned: 0.05, lower: 0.0499, upper: 0.0501 })).toBeGreaterThanOrEqual(7.9);
  });

  it('boxes only what survives', () => {
    expect(one({}).querySelectorAll('.survivor')).toHaveLength(0);
    expect(one({ survives: true }).querySelectorAll('.survivor')).toHaveLength(1);
  });

  it('keeps the place of what is not measured, says so and draws no mark', () => {
    const svg = one({ label: 'Less anxious', note: 'nothing measured', estimate: null });
    expect(texts(svg)).toEqual(expect.arrayContaining(['Less anxious', 'nothing measured']));
    expect(svg.querySelectorAll('.mark, .diamond, .interval')).toHaveLength(0);
    expect(svg.getAttribute('viewBox')).toBe(one({}).getAttribute('viewBox'));
  });

  it('lays a block under what was too small to see, no further than the scale goes', () => {
    const [low, high] = [0.2, 5].map((detectable) => one({ detectable }).querySelector('.blind'));
    expect(numberOf(high ?? null, 'width')).toBeGreaterThan(numberOf(low ?? null, 'width'));
    expect(numberOf(high ?? null, 'x')).toBeGreaterThan(0);
    expect(numberOf(high ?? null, 'x') + numberOf(high ?? null, 'width')).toBeLessThan(drawingWidths.wide);
    expect(one({}).querySelector('.blind')).toBeNull();
  });

  it('names every row, and of many only their groups and the total', () => {
    expect(texts(draw(methods))).toEqual(
      expect.arrayContaining(['Compare places', 'Latest year', '151 authorities', 'In the outcome’s year']),
    );
    const dense = texts(draw(many, { isDense: true, total }));
    expect(dense).toEqual(expect.arrayContaining(['Repeat plans', 'School absence', 'Average of 32']));
    expect(dense.some((text) => text?.startsWith('Support'))).toBe(false);
  });

  it.each(Object.values(drawingWidths))('stays within its frame at %i px, beside the names', (width) => {
    for (const svg of [draw(methods, { width }), draw(many, { width, isDense: true, total })]) {
      const [, , , height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const lines = [...svg.querySelectorAll('.interval')].map((line) =>
        (line.getAttribute('d') ?? '').match(/[\d.]+/g)?.map(Number),
      );
      expect(lines.length).toBeGreaterThan(2);
      for (const [from = NaN, y = NaN, to = NaN] of lines as number[][]) {
        expect(from).toBeGreaterThan(width >= drawingWidths.wide ? 100 : 0);
        expect(to).toBeLessThan(width);
        expect(y).toBeLessThan(height);
      }
    }
  });

  it('says which way is hoped for, and what it shows', () => {
    expect(texts(draw(methods))).toEqual(expect.arrayContaining(['as hoped', 'the other way']));
    expect(draw(methods).getAttribute('role')).toBe('img');
    expect(draw(methods).getAttribute('aria-label')).toBe('Estimates.');
  });
});
