import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/drawing.ts';
import {
  funnel,
  noMarks,
  smallFunnel,
  type FunnelMarks,
  type FunnelShown,
} from '../../../src/charts/place/funnel.ts';
import { boxesOfText } from '../../../src/charts/drawing/place-label.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { expectGolden } from '../golden.ts';

/** Forty authorities of 40 to 625 cases, around a fifth. */
const shown: FunnelShown = {
  places: Array.from({ length: 40 }, (_, i) => ({ denominator: 40 + 15 * i, value: 12 + ((i * 17) % 23) })),
  centre: 21,
  tau: 4,
  england: 24,
};
const marks: FunnelMarks = {
  mine: { denominator: 310, value: 30, name: 'A019 30.0%' },
  comparators: [
    { denominator: 100, value: 20 },
    { denominator: 205, value: 27 },
  ],
};
const words = {
  label: 'A funnel.',
  valueTitle: 'Second plans, % of plans starting',
  countTitle: 'Plans started in the year',
  better: 'lower' as const,
  tick: (value: number) => `${value}%`,
  count: String,
  format: (value: number) => `${value.toFixed(1)}%`,
};

const draw = (width: number, of = shown, marked = marks, more: Partial<typeof words> = {}) =>
  renderChart((drawing) => funnel(of, marked, { ...drawing, ...words, ...more }), width);

/** How many pairs of words in a drawing touch. */
function touchingWords(width: number, of: FunnelShown, marked: FunnelMarks): number {
  let touching = 0;
  renderChart((drawing) => {
    const svg = funnel(of, marked, { ...drawing, ...words });
    const boxes = boxesOfText(svg);
    touching = boxes
      .flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const))
      .filter(
        ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ).length;
    return svg;
  }, width);
  return touching;
}

describe('funnel', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    expectGolden(`funnel-${size}`, draw(width));
  });

  it('draws every authority and keeps the two bands, the centre and England apart', () => {
    const svg = draw(470);
    expect(/<path d="([^"]*)"[^>]*class="dots"/.exec(svg)?.[1]?.match(/h0/g)).toHaveLength(40);
    expect(svg.match(/class="(limit far|limit ordinary|centre|england-line dashed)"/g)).toHaveLength(4);
    expect(svg).toContain('all shown 21.0%');
    expect(svg).toContain('England 24.0%');
  });

  it('names England and the centre once where they are written alike, and no England where there is none', () => {
    expect(draw(470, { ...shown, england: 21.01 })).toContain('England and all shown 21.0%');
    const none = draw(470, { ...shown, england: null });
    expect(none).not.toMatch(/England|england-line/);
  });

  it('marks the authority with its name, comparators as rings, and neither without', () => {
    expect(draw(470)).toMatch(/class="mine"[\s\S]*A019 30\.0%/);
    expect(draw(470).match(/class="comparator"/g)).toHaveLength(2);
    expect(draw(470, shown, noMarks)).not.toMatch(/class="(mine|comparator)"/);
  });

  it.each([
    { most: 50, kind: 'linear' },
    { most: 51, kind: 'log' },
  ])('counts in equal $kind steps where the largest is $most times the smallest', ({ most, kind }) => {
    const places = [
      { denominator: 10, value: 10 },
      { denominator: 10 * most, value: 30 },
    ];
    expect(draw(470, { ...shown, places })).toContain(`data-x="${kind} `);
  });

  it('draws limits as wide as the formula has them', () => {
    const svg = draw(760);
    const [, y0 = 0, y1 = 0, p0 = 0, p1 = 0] = (
      /data-y="linear (\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []
    ).map(Number);
    const at = (px: number) => y0 + ((px - p0) / (p1 - p0)) * (y1 - y0);
    const area = /d="M([^"]*)z"[^>]*class="limit ordinary"/.exec(svg)?.[1]?.split('L') ?? [];
    const heights = area.map((point) => at(Number(point.split(' ')[1])));
    const middle = area.length / 2;
    // at the right end n = 625 * 1.02: sqrt(21 * 79 / 637.5 + 4^2) * 1.96
    expect(heights[middle - 1]).toBeCloseTo(21 + 1.96 * Math.sqrt((21 * 79) / 637.5 + 16), 0);
    expect(heights[middle]).toBeCloseTo(21 - 1.96 * Math.sqrt((21 * 79) / 637.5 + 16), 0);
  });

  it.each([300, 470, 760])('has no words that touch, whichever authority is marked, at %i px', (width) => {
    const touching = shown.places.map((place) =>
      touchingWords(width, shown, { ...marks, mine: { ...place, name: 'A019 30.0%' } }),
    );
    expect(touching.filter((found) => found > 0)).toEqual([]);
  });

  it.each([
    { better: 'higher', says: '>better<' },
    { better: 'lower', says: '>better<' },
    { better: null, says: '>no better end<' },
  ])('says which end is better: $better', ({ better, says }) => {
    expect(draw(470, shown, marks, { better } as typeof words)).toContain(says);
  });

  it('has no style or colour of its own, and one description', () => {
    expect(draw(470)).not.toMatch(/<style|style="|#[0-9a-f]{3,6}|rgb\(/);
    expect(draw(470).match(/aria-label/g)).toHaveLength(1);
  });
});

describe('smallFunnel', () => {
  const small = renderChart((drawing) => smallFunnel(shown, marks, { ...drawing, ...words }), 300);

  it('looks as it did', () => {
    expectGolden('small-funnel', small);
  });

  it('has few words, and weighs less than 3 KB beside its dots', () => {
    expect(small.match(/<text/g)?.length).toBeLessThan(8);
    expect(small.replace(/<path d="[^"]*"[^>]*class="dots"[^>]*>/, '').length).toBeLessThan(3_000);
  });
});
