import { describe, expect, it } from 'vitest';
import { isClear } from '../../../src/lib/words/is-clear.ts';

describe('isClear', () => {
  it.each([
    [{ lower: 0.01, upper: 0.3 }, true],
    [{ lower: -0.3, upper: -0.01 }, true],
    [{ lower: -0.1, upper: 0.3 }, false],
    [{ lower: 0, upper: 0.3 }, false],
  ])('of %o is %s', (interval, expected) => {
    expect(isClear(interval)).toBe(expected);
  });
});
