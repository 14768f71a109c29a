import { describe, expect, it } from 'vitest';
import { yearsBeside } from '../../../../src/lib/position/profile/profile-years.ts';

const file = {
  indicator: 'turnover_rate',
  years: [2024, 2025],
  values: { A010: [12.5, null], A402: [10, 20], A544: [14, null], A034: [null, 30] },
  england: [12, null],
  q1: [8, 9],
  q3: [16, 17],
};

describe('yearsBeside', () => {
  it('gives each year the median of those with a figure in it', () => {
    expect(yearsBeside(file, { mine: 'A010', peers: ['A402', 'A544'], region: ['A034'] })).toEqual([
      { year: 2024, mine: 12.5, isMissing: false, peers: 12, region: null, england: 12, q1: 8, q3: 16 },
      { year: 2025, mine: null, isMissing: true, peers: 20, region: 30, england: null, q1: 9, q3: 17 },
    ]);
  });

  it('marks nothing as missing where nobody is chosen', () => {
    expect(
      yearsBeside(file, { mine: undefined, peers: [], region: [] }).map(({ isMissing }) => isMissing),
    ).toEqual([false, false]);
  });
});
