import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findingIntervals, mostNamedPairs } from '../../../src/charts/link/finding-intervals.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const mean = { label: 'Average of 3', aligned: 0.05, lower: 0.01, upper: 0.09 };
const three = [
  {
    heading: '',
    pairs: [
      { label: 'Re-referrals', aligned: 0.15, lower: 0.05, upper: 0.25 },
      { label: 'Repeat plans', aligned: 0.02, lower: -0.08, upper: 0.12 },
      { label: 'School absence', aligned: -0.1, lower: -0.18, upper: -0.02 },
    ],
  },
];
const many = ['Repeat plans', 'School absence'].map((heading) => ({
  heading,
  pairs: Array.from({ length: mostNamedPairs }, (_, i) => ({
    label: `Support ${i}`,
    aligned: 0.1 - i / 100,
    lower: -i / 100,
    upper: 0.2 - i / 100,
  })),
}));
const draw = (groups: typeof three, width = 760) =>
  findingIntervals(groups, mean, { document, width, label: 'Three links.' });
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

describe('findingIntervals', () => {
  it('draws every pair with its interval: disc as hoped, ring across zero, square the other way', () => {
    const svg = draw(three);
    expect(svg.querySelectorAll('.interval')).toHaveLength(3);
    expect(svg.querySelectorAll('circle.as-hoped')).toHaveLength(1);
    expect(svg.querySelectorAll('circle.unclear')).toHaveLength(1);
    expect(svg.querySelectorAll('rect.other-way')).toHaveLength(1);
  });

  it('draws the mean as one diamond, at least eight px wide', () => {
    const svg = findingIntervals(
      three,
      { ...mean, lower: 0.0499, upper: 0.0501 },
      { document, width: 300, label: 'a' },
    );
    const [from = 0, , to = 0] = [
      ...(svg.querySelector('.estimate')?.getAttribute('d') ?? '').matchAll(/[ML]([\d.]+)/g),
    ].map((match) => Number(match[1]));
    expect(to - from).toBeGreaterThanOrEqual(7.9);
  });

  it('names few pairs, and of many only their groups', () => {
    expect(texts(draw(three))).toContain('Re-referrals');
    expect(texts(draw(many))).toEqual(expect.arrayContaining(['Repeat plans', 'School absence']));
    expect(texts(draw(many)).some((text) => text?.startsWith('Support'))).toBe(false);
  });

  it.each([300, 470, 760])('stays within its frame at %i px', (width) => {
    const svg = draw(many, width);
    const [, , , height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const ys = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));
    expect(Math.max(...ys)).toBeLessThan(height);
    expect(Math.min(...ys)).toBeGreaterThan(10);
  });

  it('says what it shows', () => {
    expect(draw(three).getAttribute('role')).toBe('img');
    expect(draw(three).getAttribute('aria-label')).toBe('Three links.');
  });
});
