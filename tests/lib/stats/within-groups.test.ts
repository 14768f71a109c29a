import { describe, expect, it } from 'vitest';
import { withinGroups } from '../../../src/lib/stats/within-groups.ts';

describe('withinGroups', () => {
  it('by hand: takes the mean of each group out', () => {
    const [left] = withinGroups([Float64Array.of(1, 10, 3, 20, 7)], Int32Array.of(0, 1, 0, 1, 2));
    expect(left).toEqual(Float64Array.of(-1, -5, 1, 5, 0));
  });

  it('by hand: takes the weighted mean out', () => {
    const weights = Float64Array.of(3, 1, 2);
    const [left] = withinGroups([Float64Array.of(4, 8, 5)], Int32Array.of(0, 0, 1), weights);
    expect(left).toEqual(Float64Array.of(-1, 3, 0));
  });

  it('treats every column alike', () => {
    const groups = Int32Array.of(0, 0, 1, 1);
    const [one, two] = [Float64Array.of(1, 2, 3, 5), Float64Array.of(9, 8, 7, 1)];
    expect(withinGroups([one, two], groups)).toEqual([
      ...withinGroups([one], groups),
      ...withinGroups([two], groups),
    ]);
  });

  it('forgets whatever is added to a group', () => {
    const groups = Int32Array.of(0, 1, 0, 1);
    const moved = withinGroups([Float64Array.of(101, -52, 103, -58)], groups);
    expect(moved).toEqual(withinGroups([Float64Array.of(1, 8, 3, 2)], groups));
  });

  it('does not depend on how groups are numbered, nor on numbers without rows', () => {
    const column = Float64Array.of(1, 2, 6);
    const plain = withinGroups([column], Int32Array.of(0, 0, 1));
    expect(withinGroups([column], Int32Array.of(4, 4, 2))).toEqual(plain);
  });

  it('has nothing to take out of nothing', () => {
    expect(withinGroups([], Int32Array.of(0, 1))).toEqual([]);
    expect(withinGroups([Float64Array.of()], Int32Array.of())).toEqual([Float64Array.of()]);
  });

  it('leaves its input alone', () => {
    const [column, groups] = [Float64Array.of(1, 3), Int32Array.of(0, 0)];
    withinGroups([column], groups);
    expect([column, groups]).toEqual([Float64Array.of(1, 3), Int32Array.of(0, 0)]);
  });
});
