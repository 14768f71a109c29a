import { describe, expect, it } from 'vitest';
import { rangeOn } from '../../../src/client/explorer/brush.ts';

const across = { kind: 'linear', values: [0, 50], places: [40, 740] } as const;
const up = { kind: 'linear', values: [-2, 2], places: [400, 20] } as const;

describe('rangeOn', () => {
  it('turns two places into a range of values, whichever way was dragged', () => {
    expect(rangeOn(across, 180, 460)).toEqual([10, 30]);
    expect(rangeOn(across, 460, 180)).toEqual([10, 30]);
    expect(rangeOn(up, 20, 210)).toEqual([0, 2]);
  });

  it('rounds to what a hand can draw', () => {
    expect(rangeOn(across, 181.234, 460.987)).toEqual([10.1, 30.1]);
  });

  it('never gives a range without width', () => {
    const [low, high] = rangeOn(across, 180, 180);
    expect(high).toBeGreaterThan(low);
  });
});
