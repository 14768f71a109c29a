import { describe, expect, it } from 'vitest';
import { readOwnYear } from '../../../src/lib/intake/own-figures-year.ts';

describe('readOwnYear', () => {
  it.each([
    '2026',
    '2026.0',
    '2025-26',
    '2025/26',
    '2025 to 2026',
    '2025–26',
    '202526',
    '2026-03-31',
    '31/03/2026',
    '31 March 2026',
  ])('reads “%s” as the year that ends in 2026', (text) => {
    expect(readOwnYear(text)).toBe(2026);
  });

  it.each(['26', 'Q1', '2026?', '1850', '202528', '2025-2', '2026-06-30', '1/4/2026', 'Apr-26'])(
    'does not guess at “%s”',
    (text) => {
      expect(readOwnYear(text)).toBeUndefined();
    },
  );
});
