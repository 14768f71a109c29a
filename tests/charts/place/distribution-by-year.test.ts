import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/drawing.ts';
import { indicatorChart } from '../../../src/charts/place/indicator-chart.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { history, indicatorWith, source } from '../../fixtures/indicators/indicator.ts';
import { expectGolden } from '../golden.ts';

const picture = indicatorChart(indicatorWith(), source, history);

describe('distributionByYear', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`distribution-by-year-${size}`, renderChart(picture.chart, width));
  });

  it('is one image with the numbers in words', () => {
    const svg = renderChart(picture.chart, 760);
    expect(svg).toMatch(/^<svg[^>]* role="img"/);
    expect(svg.match(/aria-label/g)).toHaveLength(1);
    expect(svg).toContain('2020, median 11.5%');
  });

  it('has no style element or attribute and no colour of its own', () => {
    const svg = renderChart(picture.chart, 760);
    expect(svg).not.toMatch(/<style|style="|#[0-9a-f]{3,6}|rgb\(/);
  });

  it('is the same however often it is drawn', () => {
    expect(renderChart(picture.chart, 470)).toBe(renderChart(picture.chart, 470));
  });

  it('draws one dot for each value and none for a missing one', () => {
    const path = /<path d="([^"]*)"[^>]* class="dots"/.exec(renderChart(picture.chart, 760))?.[1];
    expect(path?.match(/M/g)).toHaveLength(15);
  });

  it('names a year without values, and draws no line across it', () => {
    const svg = renderChart(picture.chart, 760);
    expect(svg).toContain('none published');
    const england = /<g[^>]*england-line[^>]*><path d="([^"]*)"/.exec(svg)?.[1];
    expect(england?.match(/L/g)).toHaveLength(1);
  });

  it('draws a zero line only where values are below zero', () => {
    expect(renderChart(picture.chart, 760)).not.toContain('class="zero"');
    const below = history.map((year) => ({ ...year, values: year.values.map((value) => value - 20) }));
    expect(renderChart(indicatorChart(indicatorWith(), source, below).chart, 760)).toContain('class="zero"');
  });

  it.each([
    { better: 'higher', words: 'better' },
    { better: 'lower', words: 'better' },
    { better: null, words: 'no better end' },
  ] as const)('says which end is better: $better', ({ better, words }) => {
    const { chart } = indicatorChart(indicatorWith({ better }), source, history);
    expect(renderChart(chart, 300)).toContain(`>${words}</text>`);
  });

  it('says when the direction is ours', () => {
    const assumed = indicatorWith({ better_is_assumed: true });
    expect(indicatorChart(assumed, source, history).sub).toContain('our assumption');
  });
});
