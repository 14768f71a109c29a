import { describe, expect, it } from 'vitest';
import { describeWindow } from '../../../../src/lib/words/indicator/describe-window.ts';
import { allIndicators } from '../../../fixtures/results/read-results.ts';

describe('describeWindow', () => {
  it('tells a period from one day and from two', () => {
    const of = (window_kind: 'point' | 'period' | 'two points', window_start: string, window_end: string) =>
      describeWindow({ window_kind, window_start, window_end });
    expect(of('period', '1 Apr Y-1', '31 Mar Y')).toBe('1 Apr Y−1 to 31 Mar Y');
    expect(of('point', '30 Jun Y-1', '30 Jun Y-1')).toBe('30 Jun Y−1, one day');
    expect(of('two points', '31 Mar Y', '30 Sep Y')).toBe('31 Mar Y and 30 Sep Y, two days');
  });

  it('tells every two windows of the dictionary apart', () => {
    const windows = allIndicators();
    const raw = new Set(windows.map((each) => `${each.window_kind} ${each.window_start} ${each.window_end}`));
    expect(raw.size).toBeGreaterThan(6);
    expect(new Set(windows.map(describeWindow)).size).toBe(raw.size);
  });
});
