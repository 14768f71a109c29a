import { describe, expect, it } from 'vitest';
import type { LinkResult } from '../../../../src/lib/links/explored/link-result.ts';
import {
  describeWithout,
  resultRows,
  resultStep,
  type NamedResult,
} from '../../../../src/lib/words/link/name-results.ts';
import { madeResult } from './made-result.ts';

const figures = madeResult;
const whole: NamedResult = { name: 'Nobody', figures };
const clear: NamedResult = { name: 'Nobody', figures: { ...figures, lower: 0.02 } };

describe('resultRows', () => {
  it('lays results side by side with one step for all', () => {
    const rows = [whole, { name: 'A010', figures: { n: 3, reason: 'too_few_pairs' as const } }];
    expect(resultStep(rows, { unit: '% of workers' })).toBe(
      'Where the support is higher by 10 percentage points',
    );
    expect(resultRows(rows, { unit: '% of referrals' })).toEqual([
      {
        name: 'Nobody',
        authorities: '148',
        estimate: 'r = 0.11 (−0.05 to 0.27)',
        slope: '+0.5 percentage points (−0.2 to 1.3)',
        clear: 'holds zero',
      },
      {
        name: 'A010',
        authorities: '3',
        estimate: 'too few for a line or a correlation',
        slope: '',
        clear: '',
      },
    ]);
  });
});

describe('describeWithout', () => {
  const without = (name: string, changes: Partial<LinkResult>): NamedResult => ({
    name,
    figures: { ...figures, ...changes },
  });

  it.each([
    [[whole, without('London', {})], 'It holds zero whoever of these is left out.'],
    [[clear, without('London', { lower: 0.01 })], 'It stays clear of zero whoever of these is left out.'],
    [[clear, without('A010', {})], 'Without A010 it is no longer clear of zero.'],
    [
      [whole, without('London', { lower: 0.01 })],
      'Without London it becomes clear of zero: the result hangs on who is counted.',
    ],
    [
      [whole, without('A010', { slope: -0.01 })],
      'Without A010 the line turns the other way, and it still holds zero.',
    ],
    [[], 'Without an estimate there is nobody to leave out.'],
  ])('says what the table comes to', (rows, words) => {
    expect(describeWithout(rows)).toBe(words);
  });
});
