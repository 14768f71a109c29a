import { describe, expect, it } from 'vitest';
import { endsOf, spanOf } from '../../../../src/lib/links/timing/window.ts';

const year = { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' } as const;

describe('spanOf', () => {
  it('counts every day of a period, leap days too', () => {
    const days = [2023, 2024, 2025].map((label) => {
      const [first, last] = endsOf(spanOf(year, label));
      return last - first;
    });
    expect(days).toEqual([365, 366, 365]);
  });

  it('takes a count of one day at its end, and so inside a period that ends with it', () => {
    const day = spanOf({ window_kind: 'point', window_start: '31 Mar Y', window_end: '31 Mar Y' }, 2020);
    expect(endsOf(day)[0]).toBe(endsOf(spanOf(year, 2020))[1]);
  });

  it.each([
    ['31 Sep Y', '31 Sep Y', 'point', 'unreadable day'],
    ['1 April Y', '31 Mar Y', 'period', 'unreadable day'],
    ['1 Apr', '31 Mar Y', 'period', 'unreadable day'],
    ['1 Apr Y', '31 Mar Y', 'period', 'contradictory window'],
    ['1 Apr Y-1', '31 Mar Y', 'point', 'contradictory window'],
    ['31 Mar Y', '31 Mar Y', 'two points', 'contradictory window'],
  ] as const)('refuses %s to %s as %s', (window_start, window_end, window_kind, message) => {
    expect(() => spanOf({ window_kind, window_start, window_end }, 2020)).toThrow(message);
  });
});
