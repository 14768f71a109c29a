import { describe, expect, it } from 'vitest';
import { sweepOutBlocks } from '../../../../src/lib/stats/panel/blockwise-effects.ts';
import { slopeInfluence } from '../../../../src/lib/stats/panel/influence.ts';

describe('sweepOutBlocks', () => {
  it('counts cells less connected parts: four units in two blocks of three periods leave four effects', () => {
    const unit = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
    const time = Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2);
    const column = Float64Array.from(unit, (_, i) => (i * 7) % 5);
    const { rank } = sweepOutBlocks([column], { unit, time, blockOf: Int32Array.of(0, 0, 1, 1) });
    expect(rank).toBe(4);
    expect(sweepOutBlocks([column], { unit, time, blockOf: new Int32Array(4) }).rank).toBe(2);
  });

  it('counts a block that falls apart for as many parts: units that share no period', () => {
    const unit = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3);
    const time = Int32Array.of(0, 1, 0, 1, 2, 3, 2, 3);
    const column = Float64Array.of(1, 5, 2, 3, 8, 1, 0, 4);
    expect(sweepOutBlocks([column], { unit, time, blockOf: new Int32Array(4) }).rank).toBe(2);
  });

  it('leaves nothing of an authority alone in its block', () => {
    const unit = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2);
    const time = Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2);
    const column = Float64Array.of(1, 5, 2, 3, 8, 1, 0, 4, 9);
    const { columns } = sweepOutBlocks([column], { unit, time, blockOf: Int32Array.of(0, 0, 1) });
    for (const left of columns[0]?.slice(6) ?? []) expect(left).toBeCloseTo(0, 12);
    expect(Math.max(...(columns[0]?.slice(0, 6) ?? []))).toBeGreaterThan(0.1);
  });
});

describe('slopeInfluence', () => {
  it('adds up to the standard error', () => {
    const x = Float64Array.of(1, -1, 2, -2, 1, -1);
    const y = Float64Array.of(2, -1, 3, -5, 1, 0);
    const cluster = Int32Array.of(0, 0, 1, 1, 2, 2);
    const found = slopeInfluence({ x, y, cluster, count: 3, parameters: 2 });
    expect(found?.influence.reduce((sum, each) => sum + each ** 2, 0)).toBeCloseTo(
      (found?.se ?? NaN) ** 2,
      14,
    );
    expect(found?.influence.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 14);
  });

  it('is undefined without variation or with one cluster', () => {
    const two = Float64Array.of(0, 0);
    const cluster = Int32Array.of(0, 1);
    expect(slopeInfluence({ x: two, y: two, cluster, count: 2, parameters: 2 })).toBeUndefined();
    const one = { x: Float64Array.of(1, -1), y: two, cluster: Int32Array.of(0, 0) };
    expect(slopeInfluence({ ...one, count: 1, parameters: 2 })).toBeUndefined();
  });
});
