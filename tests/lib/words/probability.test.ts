import { describe, expect, it } from 'vitest';
import { formatProbability, writeShare } from '../../../src/lib/words/probability.ts';

describe('formatProbability', () => {
  it.each([
    { p: 0.00163, text: '0.0016' },
    { p: 0.0164, text: '0.016' },
    { p: 0.17, text: '0.17' },
    { p: 0.5, text: '0.50' },
    { p: 1, text: '1.00' },
    { p: 0.00001, text: 'below 0.0001' },
    { p: 0, text: 'below 0.0001' },
  ])('writes $p as $text', ({ p, text }) => {
    expect(formatProbability(p)).toBe(text);
  });
});

describe('writeShare', () => {
  it('says when a rate is too small to print', () => {
    expect([0.0004, 0.0016, 0.034, 0.914].map(writeShare)).toEqual(['below 0.001', '0.002', '0.03', '0.91']);
  });
});
