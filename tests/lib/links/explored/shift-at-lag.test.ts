import { describe, expect, it } from 'vitest';
import { shiftAtLag } from '../../../../src/lib/links/explored/shift-at-lag.ts';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import { everyPair } from '../../../content/every-pair.ts';

describe('the shift of a lag', () => {
  it('is that of the published tests at 0 and counted after, for every pair', () => {
    const wrong = everyPair().filter(({ support, outcome, verdict }) => {
      const timing = pairTiming(support, outcome);
      return shiftAtLag(timing, 0) !== verdict.shift || shiftAtLag(timing, -1) !== verdict.shift_after;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is two label years on, counted after, where one would overlap the outcome', () => {
    const beyond = everyPair().filter(
      ({ support, outcome }) =>
        shiftAtLag(pairTiming(support, outcome), -1) < shiftAtLag(pairTiming(support, outcome), 0) - 1,
    );
    expect(beyond.map(({ id }) => id)).toContain('plan_reviews_on_time/plan_absence');
    expect(beyond.length).toBeLessThan(200);
  });
});
