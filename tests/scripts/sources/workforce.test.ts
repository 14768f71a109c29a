import { describe, expect, it } from 'vitest';
import { readJointReturns } from '../../../scripts/sources/workforce.ts';
import { departmentBytes } from './department-bytes.ts';

describe('readJointReturns', () => {
  it('says for each of them, year by year, who shares the return', () => {
    const bytes = departmentBytes(
      { old_la_code: '314 / 318' },
      { old_la_code: '940 / 941' },
      { old_la_code: '928', time_period: '2020' },
    );
    expect(readJointReturns(bytes)).toEqual(
      new Map([
        ['314|2025', [314, 318]],
        ['318|2025', [314, 318]],
        ['940|2025', [940, 941]],
        ['941|2025', [940, 941]],
      ]),
    );
  });
});
