import { describe, expect, it } from 'vitest';
import { judgedPlace } from '../../../../src/lib/position/standing/judged-place.ts';

describe('judgedPlace', () => {
  it('counts who is judged lower, higher and the same', () => {
    expect(judgedPlace(3, [1, 2, 3, 3, 4])).toEqual({ higher_than: 2, lower_than: 1, same: 2 });
    expect(judgedPlace(1, [])).toEqual({ higher_than: 0, lower_than: 0, same: 0 });
  });
});
