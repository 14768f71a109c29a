import { describe, expect, it } from 'vitest';
import { windows } from '../../../scripts/checks/windows.ts';
import { indicator, sample } from './sample.ts';

describe('windows', () => {
  it('finds nothing in sound data', () => {
    const period = { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' } as const;
    expect(windows.check(sample({ indicators: [indicator(), indicator(period)] }))).toEqual([]);
  });

  it.each([
    { name: 'a day that is none', changes: { window_start: '31 Sep Y', window_end: '31 Sep Y' } },
    { name: 'a point of two days', changes: { window_start: '1 Mar Y' } },
    {
      name: 'a period that ends first',
      changes: { window_kind: 'period', window_start: '1 Apr Y' } as const,
    },
  ])('finds $name', ({ changes }) => {
    const problems = windows.check(sample({ indicators: [indicator(changes)] }));
    expect(problems).toMatchObject([{ row: 'checks', column: 'window_start', code: 'unreadable_window' }]);
  });
});
