import { describe, expect, it } from 'vitest';
import {
  besideAverage,
  besideAverageInShort,
  endsOf,
} from '../../../../src/lib/words/link/beside-average.ts';

const region = { mean: 0.012, lower: -0.005, upper: 0.029 };
const without = { mean: -0.002, lower: -0.013, upper: 0.009 };

describe('besideAverage, besideAverageInShort', () => {
  it('give the other fair test and the average without age-11 results', () => {
    expect(besideAverage({ region, without })).toBe(
      'Against its own region’s year it is +0.012 (−0.005 to 0.029). Without age-11 results on plans, known for few authorities a year, it is −0.002 (−0.013 to 0.009).',
    );
    expect(besideAverageInShort({ region, without })).toBe(
      'region’s year +0.012 (−0.005 to 0.029); without age-11 results −0.002 (−0.013 to 0.009)',
    );
  });

  it('are empty where neither is known', () => {
    expect(besideAverage({ region: undefined, without: undefined })).toBe('');
    expect(besideAverageInShort({ region: undefined, without: undefined })).toBe('');
  });
});

describe('endsOf', () => {
  it('takes three numbers or none', () => {
    expect(endsOf(0.012, -0.005, 0.029)).toEqual(region);
    expect(endsOf(0.012, null, 0.029)).toBeUndefined();
  });
});
