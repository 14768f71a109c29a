import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/drawing.ts';
import { exploredScatter, type DrawableLink } from '../../../src/charts/link/explored-scatter.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { readScale } from '../../../src/charts/drawing/scale-attribute.ts';
import type { LinkSide } from '../../../src/lib/words/link/describe-link-facts.ts';
import { estimatePlaces } from '../../../src/lib/links/explored/estimate-places.ts';
import { anscombe } from '../../lib/stats/anscombe.ts';
import { expectGolden } from '../golden.ts';

const support: LinkSide = {
  label: 'Agency social worker rate',
  unit: '% of workers in post and agency workers, full-time equivalent',
  better: 'lower',
  better_is_assumed: false,
  clock: 'september',
  window_kind: 'point',
};
const outcome: LinkSide = {
  label: 'Hospital admissions for mental health, ages 0 to 17',
  unit: 'per 100,000 children',
  better: 'higher',
  better_is_assumed: true,
  clock: 'financial',
  window_kind: 'period',
};

function linkOf(x: readonly number[], y: readonly number[], more: Partial<DrawableLink> = {}): DrawableLink {
  const points = x.map((at, i) => ({
    authority: `A${String(i + 1).padStart(3, '0')}`,
    x: at,
    y: y[i] ?? NaN,
  }));
  const result = estimatePlaces(
    points.map((point) => ({
      authority: point.authority,
      support_year: 2024,
      support_value: point.x,
      outcome_year: 2025,
      outcome_value: point.y,
    })),
  );
  return {
    support,
    outcome,
    kind: 'year',
    adjust: 'none',
    weights: 'equal',
    points,
    result,
    label: 'What it shows.',
    ...more,
  };
}

const flat = [5, 9, 4, 8, 6, 9, 5, 7, 4, 8, 6];
const clear = linkOf(anscombe.x, anscombe.y);
const unclear = linkOf(anscombe.x, flat, { marked: 'A006' });
const selected = linkOf(anscombe.x, flat, {
  selected: {
    selection: { x: [4, 9], y: [0, 20] },
    result: linkOf([4, 5, 6, 7, 8], [6, 7, 9, 10, 11]).result,
  },
});

function drawn(link: DrawableLink, width: number = drawingWidths.wide): Document {
  return parseHTML(`<!doctype html><html><body>${renderChart(exploredScatter(link), width)}</body></html>`)
    .document;
}

const places = (document: Document, selector: string): number =>
  (document.querySelector(selector)?.getAttribute('d')?.match(/h0/g) ?? []).length;

describe('exploredScatter', () => {
  it.each(Object.entries(drawingWidths))('draws a clear slope at the %s width as kept', (size, width) => {
    expectGolden(`explored-scatter-clear-${size}`, renderChart(exploredScatter(clear), width));
  });

  it('draws a slope that is not clear, with an authority marked, as kept', () => {
    expectGolden(
      'explored-scatter-unclear-medium',
      renderChart(exploredScatter(unclear), drawingWidths.medium),
    );
  });

  it('draws a selection over the whole as kept', () => {
    expectGolden(
      'explored-scatter-selected-medium',
      renderChart(exploredScatter(selected), drawingWidths.medium),
    );
  });

  it('is heard as what it shows', () => {
    expect(drawn(clear).querySelector('svg')?.getAttribute('aria-label')).toBe('What it shows.');
  });

  it('dashes the line and says so where the slope is not clear, never otherwise', () => {
    expect(drawn(unclear).querySelector('.fit.dashed')).not.toBeNull();
    expect(drawn(unclear).body.textContent).toContain('no clear slope');
    expect(drawn(clear).querySelector('.fit.dashed')).toBeNull();
    expect(drawn(clear).body.textContent).not.toContain('no clear slope');
  });

  it('draws one dot for each point; those selected apart, with both lines', () => {
    expect(places(drawn(clear), 'path.dots')).toBe(11);
    const document = drawn(selected);
    expect(places(document, 'path.dots.chosen')).toBe(6);
    expect(places(document, 'path.dots:not(.chosen)')).toBe(5);
    expect(document.querySelectorAll('.fit')).toHaveLength(2);
    expect(document.querySelectorAll('.fit.stepped-back')).toHaveLength(1);
    expect(document.querySelectorAll('rect.selection')).toHaveLength(1);
    expect(document.body.textContent).toContain('all points');
  });

  it('names the better end of each axis in words', () => {
    const words = drawn(clear).body.textContent;
    expect(words).toContain('lower is better');
    expect(words).toContain('higher is better (assumed)');
    const none = { ...clear, outcome: { ...outcome, better: null } };
    expect(drawn(none).body.textContent).toContain('no better end');
  });

  it('says from what distances are taken once something is held equal', () => {
    const words = (more: Partial<DrawableLink>) => drawn({ ...clear, ...more }).body.textContent;
    expect(words({ adjust: 'poverty' })).toContain('from the usual at its level of child poverty');
    expect(words({ kind: 'between' })).toContain('from the average authority');
    expect(words({ kind: 'within', adjust: 'within' })).toContain('from its own average');
  });

  it('bears its scales, so that places in it can be read', () => {
    const svg = drawn(clear).querySelector('svg');
    const [x, y] = [readScale(svg?.getAttribute('data-x')), readScale(svg?.getAttribute('data-y'))];
    expect(x?.values).toEqual([4, 14]);
    expect(y?.places[0]).toBeGreaterThan(y?.places[1] ?? NaN);
  });

  it('labels a marked authority by its code, and no other', () => {
    expect(drawn(unclear).querySelectorAll('.my-mark')).toHaveLength(1);
    expect(drawn(unclear).body.textContent).toContain('A006');
    expect(drawn(linkOf(anscombe.x, flat, { marked: 'A999' })).querySelectorAll('.my-mark')).toHaveLength(0);
  });

  it.each([
    ['no points', [], []],
    ['too few points', [1, 2, 3], [3, 2, 4]],
    ['points that do not vary', [2, 2, 2, 2, 2], [1, 2, 3, 4, 5]],
  ])('draws no line through %s', (_name, x, y) => {
    const document = drawn(linkOf(x, y));
    expect(document.querySelectorAll('.fit')).toHaveLength(0);
    expect(document.querySelectorAll('[d*="NaN"], [x="NaN"], [y="NaN"]')).toHaveLength(0);
    expect(places(document, 'path.dots')).toBe(x.length);
  });
});
