import { describe, expect, it } from 'vitest';
import {
  drawPositionMarks,
  positionDots,
  positionScale,
  positionStrip,
  type PositionMarks,
} from '../../../src/charts/place/position-strip.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { field, values } from '../../fixtures/positions/field.ts';
import { expectGolden } from '../golden.ts';

const bare: PositionMarks = { mine: null, comparators: [], comparatorsMedian: null };
const full: PositionMarks = {
  mine: { value: 12, lower: 9, upper: 16 },
  own: { value: 21, lower: 15, upper: 27 },
  comparators: [9.5, 14, 40],
  comparatorsMedian: 14,
};

const draw = (marks: PositionMarks) =>
  renderChart(({ document }) => positionStrip(field, marks, { document, label: 'A strip.' }), 0);

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

/** The place of a mark in per cent: of its own element, or of the one it stands in. */
function placeOf(svg: string, className: string): number {
  const own = new RegExp(`<[^>]*x="([\\d.]+)%"[^>]*><path[^>]*class="${className}"`).exec(svg);
  return Number(own?.[1]);
}

describe('positionStrip', () => {
  it.each([
    ['full', full],
    ['bare', bare],
  ] as const)('looks as it did, %s', (name, marks) => {
    expectGolden(`position-strip-${name}`, draw(marks));
  });

  it('draws every authority, the farthest among them', () => {
    const dots = /<path d="([^"]*)"[^>]*class="dots"/.exec(draw(bare))?.[1] ?? '';
    expect(count(dots, /h0/g)).toBe(values.length);
    expect(positionScale(values)).toEqual({ from: 4, to: 40 });
  });

  it('draws no diamond where the authority has no figure', () => {
    expect(draw(bare)).not.toMatch(/class="(mine|own|mine-range)"/);
  });

  it('places a mark by its value, from end to end of the scale', () => {
    const at = (value: number) =>
      placeOf(draw({ ...bare, mine: { value, lower: null, upper: null } }), 'mine');
    expect([at(4), at(22), at(40)]).toEqual([1.5, 50, 98.5]);
  });

  it('gives mine, own, median, England and the comparators marks of their own', () => {
    const svg = draw(full);
    const classes = ['mine', 'mine-range', 'own', 'own-range', 'median', 'england-pin', 'comparators-median'];
    expect(classes.map((name) => count(svg, new RegExp(`class="${name}"`, 'g')))).toEqual(
      classes.map(() => 1),
    );
    expect(count(svg, /class="comparator"/g)).toBe(3);
  });

  it('sets a figure beyond the scale at its end, with a wedge that says so', () => {
    const svg = draw({ ...bare, own: { value: 55, lower: null, upper: null } });
    expect(placeOf(svg, 'own')).toBe(98.5);
    expect(svg).toContain('class="beyond"');
    expect(draw(full)).not.toContain('class="beyond"');
  });

  it('cuts a range at the ends of the strip', () => {
    const svg = draw({ ...bare, mine: { value: 38, lower: -10, upper: 90 } });
    expect(svg).toMatch(/<line[^>]*x2="98.5%" x1="1.5%" class="mine-range"/);
  });

  it('has no text, style or colour of its own, and one description', () => {
    const svg = draw(full);
    expect(svg).not.toMatch(/<text|<style|style="|#[0-9a-f]{3,6}|rgb\(/);
    expect(svg.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="A strip."']);
  });

  it('stays light: 151 authorities and ten comparators in less than 4 KB', () => {
    const many = Array.from({ length: 151 }, (_, i) => 10 + ((i * 37) % 113) / 3);
    const scale = positionScale(many);
    const strip = renderChart(
      ({ document }) =>
        positionStrip(
          { ...field, scale, dots: positionDots(many, scale) },
          { ...full, comparators: many.slice(0, 10) },
          { document, label: '' },
        ),
      0,
    );
    expect(strip.length).toBeLessThan(4_000);
  });
});

describe('positionDots', () => {
  it('sets equal values beside each other, never on each other', () => {
    const dots = positionDots([5, 5, 5, 9], { from: 5, to: 9 });
    expect(new Set(dots.match(/[Mm][^h]*h0/g)).size).toBe(4);
  });

  it('keeps a crowd on one step inside the strip', () => {
    const dots = positionDots([...Array.from({ length: 120 }, () => 2), 1, 3, 4], { from: 1, to: 4 });
    const heights = [...dots.matchAll(/M[\d.]+ ([\d.-]+)h0/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...heights)).toBeLessThanOrEqual(38);
  });

  it('draws one value where all are alike', () => {
    expect(positionDots([7], positionScale([7]))).toBe('M500 20h0');
  });
});

describe('drawPositionMarks', () => {
  it('puts new marks in the place of the old, and a new description', () => {
    const svg = renderChart(({ document }) => {
      const strip = positionStrip(field, full, { document, label: 'Before.' });
      drawPositionMarks(strip, { ...bare, mine: { value: 40, lower: null, upper: null } }, 'After.');
      return strip;
    }, 0);
    expect(count(svg, /class="marks"/g)).toBe(1);
    expect(placeOf(svg, 'mine')).toBe(98.5);
    expect(svg).not.toContain('comparator');
    expect(svg).toContain('aria-label="After."');
  });

  it('refuses a drawing that is no strip', () => {
    expect(() =>
      renderChart(({ document }) => {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        drawPositionMarks(svg, bare);
        return svg;
      }, 0),
    ).toThrow('data-from');
  });
});
