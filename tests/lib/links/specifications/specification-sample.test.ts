import { describe, expect, it } from 'vitest';
import {
  type SampleRules,
  specificationSample,
} from '../../../../src/lib/links/specifications/specification-sample.ts';

const none = Number.NaN;
const matrices = {
  x: Float64Array.of(1, 2, 4, 10, none, 30),
  y: Float64Array.of(5, 7, 6, 50, 60, 80),
  controls: [Float64Array.of(0, 1, 3, 7, 7, 9)],
};
const rules: SampleRules = { years: 3, usable: () => true, differences: false, fewestRows: 1 };

describe('specificationSample', () => {
  it('takes the rows that have everything', () => {
    expect(specificationSample(matrices, rules)).toEqual({
      unit: Int32Array.of(0, 0, 0, 1, 1),
      period: Int32Array.of(0, 1, 2, 0, 2),
      x: Float64Array.of(1, 2, 4, 10, 30),
      y: Float64Array.of(5, 7, 6, 50, 80),
      controls: [Float64Array.of(0, 1, 3, 7, 9)],
    });
  });

  it('takes differences only between neighbouring years that both have everything', () => {
    const { unit, x, y, controls } = specificationSample(matrices, { ...rules, differences: true });
    expect([unit, x, y, controls]).toEqual([
      Int32Array.of(0, 0),
      Float64Array.of(1, 2),
      Float64Array.of(2, -1),
      [Float64Array.of(1, 2)],
    ]);
  });

  it('leaves out what the rules do not allow', () => {
    const usable = (unit: number, period: number) => unit === 0 && period !== 1;
    expect([...specificationSample(matrices, { ...rules, usable }).period]).toEqual([0, 2]);
  });

  it('leaves out authorities with too few rows', () => {
    expect([...specificationSample(matrices, { ...rules, fewestRows: 3 }).unit]).toEqual([0, 0, 0]);
  });

  it('weights by the year itself, with mean 1, and needs a weight', () => {
    const weights = Float64Array.of(10, 20, 30, none, 40, 60);
    expect(specificationSample({ ...matrices, weights }, rules)).toMatchObject({
      unit: Int32Array.of(0, 0, 0, 1),
      weights: Float64Array.of(1 / 3, 2 / 3, 1, 2),
    });
    const differences = specificationSample({ ...matrices, weights }, { ...rules, differences: true });
    expect([...(differences.weights ?? [])]).toEqual([0.8, 1.2]);
  });

  it('is empty where nothing is complete', () => {
    const usable = () => false;
    expect(specificationSample(matrices, { ...rules, usable })).toMatchObject({ x: Float64Array.of() });
  });

  it('leaves its input alone', () => {
    const before = matrices.x.slice();
    specificationSample(matrices, { ...rules, differences: true });
    expect(matrices.x).toEqual(before);
  });
});
