import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../../src/client/engine/nearest-names.ts';

describe('nearestNames', () => {
  const names = ['authorities', 'averages', 'observations', 'panel', 'positions'];
  it.each([
    ['observatons', ['observations']],
    ['Panle', ['panel']],
    ['auth', ['authorities']],
    ['position', ['positions']],
    ['zebra', []],
  ])('of %s', (word, expected) => {
    expect(nearestNames(word, names)).toEqual(expected);
  });

  it('gives three at most, the nearest first', () => {
    expect(nearestNames('a1', ['a4', 'a3', 'a2', 'a11'])).toEqual(['a11', 'a2', 'a3']);
  });
});
