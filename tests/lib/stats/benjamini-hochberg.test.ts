import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/lib/stats/benjamini-hochberg.ts';
import { relativeError } from './relative-error.ts';

/** The fifteen p values of Benjamini and Hochberg, Controlling the False Discovery Rate, 1995, section 3.2. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
] as const;

describe('benjaminiHochberg', () => {
  // scipy 1.17.1: false_discovery_control(p); by hand p × 15 / place, then the smallest of those to the right
  it.each([
    [0, 0.0015],
    [1, 0.003],
    [2, 0.0095],
    [3, 0.035625],
    [4, 0.0603],
    [5, 0.06385714285714286],
    [6, 0.06385714285714286],
    [7, 0.0645],
    [8, 0.0765],
    [9, 0.486],
    [10, 0.5811818181818181],
    [11, 0.714875],
    [12, 0.7532307692307693],
    [13, 0.8132142857142857],
    [14, 1],
  ])('of the published p value at place %i', (place, q) => {
    expect(relativeError(benjaminiHochberg(published)[place] ?? NaN, q)).toBeLessThan(1e-14);
  });

  it('rejects the four hypotheses that the paper rejects at 0.05', () => {
    expect(benjaminiHochberg(published).filter((q) => q < 0.05)).toHaveLength(4);
  });

  it('by hand: of 0.01, 0.04 and 0.03', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
  });

  it('gives each p the same q wherever it stands', () => {
    expect(benjaminiHochberg(published.toReversed())).toEqual(benjaminiHochberg(published).toReversed());
  });

  it('never goes below p, nor above 1, and keeps the order of p', () => {
    const q = benjaminiHochberg(published);
    expect(q.filter((value, i) => value < (published[i] ?? NaN) || value > 1)).toEqual([]);
    expect(q.toSorted((a, b) => a - b)).toEqual(q);
  });

  it.each([
    ['no test', [], []],
    ['one test', [0.2], [0.2]],
    ['equal p values', [0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5]],
    ['ties in part', [0.02, 0.04, 0.02, 0.04], [0.04, 0.04, 0.04, 0.04]],
    ['both ends', [0, 1], [0, 1]],
  ])('of %s', (_name, p, q) => {
    expect(benjaminiHochberg(p)).toEqual(q);
  });

  it.each([-0.01, 1.01, Number.NaN])('refuses %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(`benjaminiHochberg requires p from 0 to 1: ${p}`);
  });

  it('leaves its input alone', () => {
    expect(() => benjaminiHochberg(Object.freeze([0.3, 0.1]))).not.toThrow();
  });
});
