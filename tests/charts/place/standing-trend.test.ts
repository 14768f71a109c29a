import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { standingTrend } from '../../../src/charts/place/standing-trend.ts';
import type { BesideYear } from '../../../src/lib/position/profile/profile-years.ts';
import { expectGolden } from '../golden.ts';

const names = { mine: 'A010', peers: 'Neighbours', region: 'London', england: 'England' };
const format = (value: number) => `${value.toFixed(1)}%`;
const years: BesideYear[] = [27.5, 24.7, null, 15.7, 14.1, 19.9, 11.9, 12.5, 28].map((mine, i) => ({
  year: 2017 + i,
  mine,
  isMissing: mine === null,
  peers: 16 + (i % 3),
  region: 14 + (i % 2),
  england: 13 - i / 10,
  q1: 10,
  q3: 18,
}));
type More = Partial<Parameters<typeof standingTrend>[2]>;
const draw = (some: readonly BesideYear[] = years, more: More = {}) =>
  renderChart(
    ({ document }) => standingTrend(some, names, { document, label: 'Turnover by year', format, ...more }),
    0,
  );

/** The elements of a drawing. */
function drawn(svg: string, selector: string): Element[] {
  return [...parseHTML(`<html><body>${svg}</body></html>`).document.querySelectorAll(selector)];
}

/** The labels at the ends of lines, with their heights. */
function ends(svg: string): { y: number; words: string }[] {
  return drawn(svg, 'text[x="100%"]').map((text) => ({
    y: Number(text.getAttribute('y')),
    words: text.textContent ?? '',
  }));
}

describe('standingTrend', () => {
  it('looks as it did', () => {
    expectGolden('standing-trend', draw(years, { own: { year: 2026, value: 21.5 } }));
  });

  it('names every line at its end with its latest figure', () => {
    expect(
      ends(draw())
        .map(({ words }) => words)
        .toSorted(),
    ).toEqual(['A010 28.0%', 'England 12.2%', 'London 14.0%', 'Neighbours 18.0%']);
  });

  it('leaves out a line that has no figure, with its name', () => {
    const svg = draw(years.map((year) => ({ ...year, region: null })));
    expect(svg).not.toMatch(/region-line|London/);
  });

  it('marks a year without a figure at the foot and draws no line across it', () => {
    expect(draw().match(/class="gap"/g)).toHaveLength(1);
    const [line] = drawn(draw(), '.mine-line');
    expect(line?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  it('ends in an open diamond, joined by a broken line, where the reader has a newer figure', () => {
    const svg = draw(years, { own: { year: 2026, value: 21.5 } });
    expect(svg).toContain('class="own"');
    expect(svg).toContain('own-line');
    expect(ends(svg).map(({ words }) => words)).toContain('Yours 21.5%');
    expect(draw()).not.toContain('own-line');
  });

  it('has axes: first and last year, and figures beside it', () => {
    expect(draw()).toContain('>2017</text>');
    expect(draw()).toContain('>2025</text>');
    expect(drawn(draw(), 'text[text-anchor="end"]').map(({ textContent }) => textContent)).toContain('20.0');
    expect(draw(years, { isSmall: true }).match(/>20\d\d<\/text>/g)).toEqual([
      '>2017</text>',
      '>2025</text>',
    ]);
  });

  it('stands with one year, with no figure at all, and where all are alike', () => {
    const [only] = years;
    const none = years.map((year) => ({
      ...year,
      mine: null,
      peers: null,
      region: null,
      england: null,
      q1: null,
      q3: null,
      isMissing: true,
    }));
    const alike = years.map((year) => ({ ...year, mine: 5, peers: 5, region: 5, england: 5, q1: 5, q3: 5 }));
    for (const some of [[only as BesideYear], none, alike]) expect(draw(some)).not.toMatch(/NaN|Infinity|h0/);
    expect(() => draw([])).toThrow(/requires at least one year/);
  });

  it('keeps names a line apart and within the drawing, whatever the figures', () => {
    const figure = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    const some = fc.array(fc.tuple(figure, figure, figure, figure), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(some, (rows) => {
        const made = rows.map(([mine, peers, region, england], i) => ({
          year: 2016 + i,
          mine,
          isMissing: mine === null,
          peers,
          region,
          england,
          q1: null,
          q3: null,
        }));
        const found = ends(draw(made))
          .map(({ y }) => y)
          .toSorted((a, b) => a - b);
        expect(found.length).toBeLessThanOrEqual(4);
        expect(found.filter((y) => y > 236)).toEqual([]);
        expect(found.slice(1).filter((y, i) => y - (found[i] ?? 0) < 16.8)).toEqual([]);
      }),
    );
  });
});
