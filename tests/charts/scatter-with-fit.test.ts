import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../src/charts/drawing.ts';
import { linkScatter, type DrawableLink } from '../../src/charts/link-scatter.ts';
import { renderChart } from '../../src/charts/render.ts';
import type { LinkSide } from '../../src/lib/format/describe-link.ts';
import { estimateLink } from '../../src/lib/links/estimate-link.ts';
import { linkNumbers } from '../../src/lib/links/link-numbers.ts';
import type { Pair } from '../../src/lib/links/pair-up.ts';
import { anscombe } from '../lib/stats/anscombe.ts';
import { golden, normalise } from './golden.ts';

const support: LinkSide = {
  label: 'Agency social worker rate',
  unit: '% of workers in post and agency workers, full-time equivalent',
  better: 'lower',
  better_is_assumed: false,
  clock: 'september',
  shift: 1,
};
const outcome: LinkSide = {
  label: 'Hospital admissions for mental health, ages 0 to 17',
  unit: 'per 100,000 children',
  better: 'higher',
  better_is_assumed: true,
  clock: 'financial',
  shift: 0,
};

function linkOf(x: readonly number[], y: readonly number[], marked?: string): DrawableLink {
  const pairs = x.map((support_value, i): Pair => ({
    authority: `A${String(i + 1).padStart(3, '0')}`,
    support_year: 2024,
    support_value,
    outcome_year: 2025,
    outcome_value: y[i] ?? NaN,
  }));
  const result = estimateLink(pairs);
  return { support, outcome, year: 2025, figures: linkNumbers(result), enough: 30, pairs, result, marked };
}

const clear = linkOf(anscombe.x, anscombe.y);
const unclear = linkOf(anscombe.x, [5, 9, 4, 8, 6, 9, 5, 7, 4, 8, 6], 'A006');

function drawn(link: DrawableLink, width: number = drawingWidths.wide): Document {
  return parseHTML(`<!doctype html><html><body>${renderChart(linkScatter(link), width)}</body></html>`)
    .document;
}

describe('scatterWithFit', () => {
  it.each(Object.entries(drawingWidths))('draws a clear slope at the %s width as kept', (size, width) => {
    const svg = normalise(renderChart(linkScatter(clear), width));
    expect(svg).toBe(golden(`scatter-with-fit-clear-${size}`, svg));
  });

  it('draws a slope that is not clear, with an authority marked, as kept', () => {
    const svg = normalise(renderChart(linkScatter(unclear), drawingWidths.medium));
    expect(svg).toBe(golden('scatter-with-fit-unclear-medium', svg));
  });

  it('tells the finding with its numbers in place of the picture', () => {
    expect(drawn(clear).querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Scatter of authorities. Higher together: agency social worker rate and hospital admissions for mental health, ages 0 to 17. ' +
        '11 authorities in 2025: r = 0.82 (0.42 to 0.95). The slope is clear of zero. Too few to rely on: fewer than 30.',
    );
  });

  it('dashes the line and says so where the slope is not clear, never otherwise', () => {
    expect(drawn(unclear).querySelector('.fit.dashed')).not.toBeNull();
    expect(drawn(unclear).body.textContent).toContain('no clear slope');
    expect(drawn(clear).querySelector('.fit.dashed')).toBeNull();
    expect(drawn(clear).body.textContent).not.toContain('no clear slope');
  });

  it('draws one dot for each authority and the line no further than the data', () => {
    const dots = drawn(clear).querySelector('path.dots')?.getAttribute('d') ?? '';
    const places = [...dots.matchAll(/M([\d.]+) /g)].map((match) => Number(match[1]));
    const ends = (drawn(clear).querySelector('.fit path')?.getAttribute('d') ?? '')
      .match(/[\d.]+(?=,)/g)
      ?.map(Number);
    expect(places).toHaveLength(11);
    expect(ends).toEqual([Math.min(...places), Math.max(...places)]);
  });

  it('names the better end of each axis in words', () => {
    const words = drawn(clear).body.textContent;
    expect(words).toContain('lower is better');
    expect(words).toContain('higher is better (assumed)');
    const none = { ...clear, outcome: { ...outcome, better: null } };
    expect(drawn(none).body.textContent).toContain('no better end');
  });

  it('labels a marked authority by its code, and no other', () => {
    expect(drawn(unclear).querySelectorAll('.mark-mine')).toHaveLength(1);
    expect(drawn(unclear).body.textContent).toContain('A006');
    expect(drawn(linkOf(anscombe.x, anscombe.y, 'A999')).querySelectorAll('.mark-mine')).toHaveLength(0);
  });

  it.each([
    ['no points', [], []],
    ['too few points', [1, 2, 3], [3, 2, 4]],
    ['points that do not vary', [2, 2, 2, 2, 2], [1, 2, 3, 4, 5]],
  ])('draws no line through %s', (_name, x, y) => {
    const document = drawn(linkOf(x, y));
    expect(document.querySelectorAll('.fit')).toHaveLength(0);
    expect(document.querySelectorAll('[d*="NaN"], [x="NaN"], [y="NaN"]')).toHaveLength(0);
    expect((document.querySelector('path.dots')?.getAttribute('d') ?? '').match(/M/g) ?? []).toHaveLength(
      x.length,
    );
  });
});
