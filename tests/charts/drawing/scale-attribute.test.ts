import { describe, expect, it } from 'vitest';
import {
  isOnAxis,
  placeOnAxis,
  readScale,
  writeScale,
  type AxisScale,
} from '../../../src/charts/drawing/scale-attribute.ts';

const linear: AxisScale = { kind: 'linear', values: [0, 40], places: [320, 30] };
const log: AxisScale = { kind: 'log', values: [10, 1000], places: [0, 200] };

describe('a scale on a drawing', () => {
  it.each([linear, log])('is read as it was written, $kind', (scale) => {
    expect(readScale(writeScale(scale))).toEqual(scale);
  });

  it('places values in equal steps, or in equal ratios', () => {
    expect([0, 20, 40].map(placeOnAxis(linear))).toEqual([320, 175, 30]);
    expect([10, 100, 1000].map((value) => Math.round(placeOnAxis(log)(value)))).toEqual([0, 100, 200]);
  });

  it('knows how far it reaches', () => {
    expect([-1, 0, 40, 41].map((value) => isOnAxis(value, linear))).toEqual([false, true, true, false]);
  });

  it.each([null, undefined, '', 'linear', 'linear 1 2 3', 'cube 1 2 3 4'])(
    'reads nothing from %o',
    (text) => {
      expect(readScale(text)).toBeUndefined();
    },
  );
});
