import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../scripts/anonymise/bands.ts';

describe('bandsOf', () => {
  it('splits into groups of equal size, 1 the lowest', () => {
    expect(bandsOf([40, 10, 30, 20], 2)).toEqual([2, 1, 2, 1]);
  });

  it('splits into nearly equal groups where the number does not divide', () => {
    expect(bandsOf([1, 2, 3, 4, 5, 6, 7], 5)).toEqual([1, 2, 3, 3, 4, 5, 5]);
  });

  it('puts equal values into one band', () => {
    expect(bandsOf([5, 5, 5, 5], 4)).toEqual([3, 3, 3, 3]);
  });

  it('gives the highest value the highest band, and a lone value too', () => {
    expect(bandsOf([3], 5)).toEqual([5]);
  });

  it('gives no bands to no values', () => {
    expect(bandsOf([], 5)).toEqual([]);
  });
});
