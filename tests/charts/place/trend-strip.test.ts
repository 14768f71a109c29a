import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { trendChart, trendStrip, type TrendYear } from '../../../src/charts/place/trend-strip.ts';
import { expectGolden } from '../golden.ts';

const year = (at: number, value: number | null, isMissing = value === null): TrendYear => ({
  year: at,
  q1: 10,
  median: 12,
  q3: 15,
  value,
  isMissing,
});

/** Suppressed in 2020, nothing known of anyone in 2022. */
const years: TrendYear[] = [
  year(2018, 11),
  year(2019, 14),
  year(2020, null),
  year(2021, 16),
  { year: 2022, q1: null, median: null, q3: null, value: null, isMissing: true },
  year(2023, 9),
  year(2024, 8),
];

const strip = (of: readonly TrendYear[]) =>
  renderChart(({ document }) => trendStrip(of, { document, label: 'A trend.' }), 0);
const chart = (of: readonly TrendYear[]) =>
  renderChart(
    (drawing) => trendChart(of, { ...drawing, label: 'A trend.', format: (value) => `${value}%` }),
    300,
  );
const pathOf = (svg: string, className: string) =>
  new RegExp(`<path d="([^"]*)"[^>]*class="${className}"`).exec(svg)?.[1];

describe('trendStrip', () => {
  it('looks as it did', () => {
    expectGolden('trend-strip', strip(years));
  });

  it('never joins years across a gap: a year alone stays a point', () => {
    const line = pathOf(strip(years), 'mine-line') ?? '';
    expect(line.match(/M/g)).toHaveLength(3);
    expect(line.match(/L/g)).toHaveLength(2);
    expect(line.match(/h0/g)).toHaveLength(1);
    expect(pathOf(strip(years), 'mine-alone')?.match(/h0/g)).toHaveLength(1);
  });

  it('breaks the band and the median where nothing is known of anyone', () => {
    expect(pathOf(strip(years), 'band')?.match(/M/g)).toHaveLength(2);
    expect(pathOf(strip(years), 'median-line')?.match(/M/g)).toHaveLength(2);
  });

  it('marks each missing year at the foot, and none of a year in which the authority did not stand', () => {
    expect(pathOf(strip(years), 'gap')?.match(/h0/g)).toHaveLength(2);
    expect(strip([year(2018, 11), year(2019, null, false)])).not.toContain('class="gap"');
  });

  it('ends in a diamond at the last figure there is', () => {
    expect(strip([year(2018, 11), year(2019, 12), year(2020, null)])).toMatch(
      /<svg[^>]*x="50%"[^>]*><path[^>]*class="mine"/,
    );
    expect(strip([year(2018, null), year(2019, null)])).not.toContain('class="mine"');
  });

  it('has no text, and stands on one year alone', () => {
    expect(strip(years)).not.toMatch(/<text|style="/);
    expect(strip([year(2024, 9)])).toContain('class="mine"');
  });
});

describe('trendChart', () => {
  it('looks as it did', () => {
    expectGolden('trend-chart', chart(years));
  });

  it('writes the first and the last year and the last figure', () => {
    expect([...chart(years).matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text)).toEqual([
      '2018',
      '2024',
      '8%',
    ]);
  });

  it('says the year of a last figure that is older than the axis', () => {
    expect(chart([year(2018, 11), year(2019, 12), year(2020, null)])).toContain('12%, 2019');
  });
});
