import { describe, expect, it } from 'vitest';
import { countBreak } from '../../../../src/lib/links/break/count-break.ts';
import type { BreakSensitivityRow } from '../../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../../fixtures/results/read-results.ts';

describe('countBreak', () => {
  it('counts the clear links of the supports that the check of 2024 may have touched', () => {
    const counts = countBreak(resultRows<BreakSensitivityRow>('break_sensitivity'));
    expect(counts).toEqual([
      { support: 'average_caseload', links: 30, clear: [6, 6, 5], turned: 0 },
      { support: 'children_in_need_per_worker', links: 30, clear: [5, 6, 4], turned: 0 },
      { support: 'manager_share', links: 30, clear: [2, 3, 3], turned: 0 },
      { support: 'senior_practitioner_share', links: 30, clear: [0, 1, 0], turned: 0 },
    ]);
  });

  it('sees a clear link that turns', () => {
    const row = (sample: string, aligned: number): BreakSensitivityRow => ({
      support: 'a',
      outcome: 'b',
      sample,
      n: 100,
      aligned,
      se: 0.01,
      p: 0.001,
    });
    const rows = [row('all', 0.1), row('without the authorities moved', -0.1)];
    expect(countBreak(rows)).toEqual([{ support: 'a', links: 1, clear: [1, 0, 1], turned: 1 }]);
  });
});
