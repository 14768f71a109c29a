import { describe, expect, it } from 'vitest';
import { formatProbability } from '../../../src/lib/words/probability.ts';

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
