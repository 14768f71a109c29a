import { describe, expect, it } from 'vitest';
import { timingKinds } from '../../../../src/lib/links/timing/timing-kinds.ts';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import type { VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { allIndicators, resultRows } from '../../../fixtures/results/read-results.ts';

const indicators = new Map(allIndicators().map((row) => [row.indicator, row]));
const followed = resultRows<VerdictRow>('verdicts').filter(({ within }) => within !== null);
const kinds = timingKinds(followed, indicators);

describe('timingKinds', () => {
  it('holds every pair once, in four kinds of support by four kinds of outcome', () => {
    expect(kinds.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(420);
    expect(kinds).toHaveLength(16);
  });

  it('has the shifts that follow from the windows', () => {
    for (const kind of kinds) {
      const { main, earlier, after } = pairTiming(kind.support, kind.outcome);
      expect([kind.shift, kind.timing, kind.timing_share]).toEqual([main.shift, main.class, main.share]);
      expect([kind.earlier_timing, kind.earlier_share]).toEqual([earlier.class, earlier.share]);
      expect(kind.shift_after).toBe(after.shift);
    }
  });

  it('has no pair with other shifts than the first of its kind', () => {
    const columns = ['shift', 'shift_after', 'months_after', 'timing', 'earlier_timing'] as const;
    const written = (row: Pick<VerdictRow, (typeof columns)[number]>) => columns.map((name) => row[name]);
    for (const row of followed) {
      const [own] = timingKinds([row], indicators);
      const kind = kinds.find(
        ({ support, outcome }) =>
          support.window_start === own?.support.window_start &&
          support.window_end === own.support.window_end &&
          outcome.window_start === own.outcome.window_start &&
          outcome.window_end === own.outcome.window_end,
      );
      expect(kind && written(kind)).toEqual(written(row));
    }
  });

  it('refuses a pair that is not in the dictionary', () => {
    const [row] = followed;
    if (!row) throw new Error('no pair is followed');
    expect(() => timingKinds([{ ...row, support: 'unknown' }], indicators)).toThrow('unknown pair');
  });
});
