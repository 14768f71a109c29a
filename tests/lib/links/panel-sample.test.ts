import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { isEnough, panelSample, type SampleOptions } from '../../../src/lib/links/panel-sample.ts';
import { panelOf } from './made-up-panel.ts';

const panel = panelOf({
  support: [[1, 2, 3], [10, undefined, 30], [100]],
  outcome: [
    [5, 6, 7, 8],
    [50, 60, 70, 80],
    [undefined, 600],
  ],
});

function sampleOf(options: Partial<SampleOptions>) {
  const all = { shift: 0, years: 9, ...options };
  return panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), all);
}

describe('panelSample', () => {
  it('joins both sides of the same label year', () => {
    expect(sampleOf({})).toEqual({
      unit: Int32Array.of(0, 0, 0, 1, 1),
      time: Int32Array.of(0, 1, 2, 0, 2),
      x: Float64Array.of(1, 2, 3, 10, 30),
      y: Float64Array.of(5, 6, 7, 50, 70),
      authority: Int32Array.of(0, 1),
      n: 5,
      units: 2,
      periods: 3,
      firstPeriod: 0,
      lastPeriod: 2,
    });
  });

  it('takes the support of the label year that lies the shift back', () => {
    const { time, x, y } = sampleOf({ shift: 1 });
    expect([time, x, y]).toEqual([
      Int32Array.of(1, 2, 3, 1, 3),
      Float64Array.of(1, 2, 3, 10, 30),
      Float64Array.of(6, 7, 8, 60, 80),
    ]);
  });

  it('takes the support of a later year where the shift is negative', () => {
    const { time, x, y } = sampleOf({ shift: -1 });
    expect([time, x, y]).toEqual([Int32Array.of(0, 1), Float64Array.of(2, 3), Float64Array.of(5, 6)]);
  });

  it('keeps authorities with a single row only where asked', () => {
    expect([...sampleOf({ shift: 1 }).authority]).toEqual([0, 1]);
    expect([...sampleOf({ shift: 1, keepSingles: true }).authority]).toEqual([0, 1, 2]);
  });

  it('hands the supports of one authority to another, whole', () => {
    const { x, y } = sampleOf({ supportRows: [1, 0, 2] });
    expect([x, y]).toEqual([Float64Array.of(10, 30, 1, 2, 3), Float64Array.of(5, 7, 50, 60, 70)]);
  });

  it('counts an authority drawn twice as two', () => {
    const rows = [0, 0];
    const { unit, x, units, authority } = sampleOf({ supportRows: rows, outcomeRows: rows });
    expect([unit, x]).toEqual([Int32Array.of(0, 0, 0, 1, 1, 1), Float64Array.of(1, 2, 3, 1, 2, 3)]);
    expect([units, [...authority]]).toEqual([2, [0, 0]]);
  });

  it('is empty where nothing is complete', () => {
    const empty = new Float64Array(9).fill(Number.NaN);
    expect(panelSample(empty, empty, { shift: 0, years: 9 })).toMatchObject({ n: 0, units: 0, periods: 0 });
  });

  it('leaves its input alone', () => {
    const before = matrixOf(panel, 'support').slice();
    sampleOf({ shift: 1 });
    expect(matrixOf(panel, 'support')).toEqual(before);
  });
});

describe('isEnough', () => {
  const enough = { ...sampleOf({}), n: 100, units: 30, periods: 3 };

  it.each([
    ['just enough', {}, true],
    ['a row too few', { n: 99 }, false],
    ['an authority too few', { units: 29 }, false],
    ['a year too few', { periods: 2 }, false],
  ])('of %s', (_name, changes, expected) => {
    expect(isEnough({ ...enough, ...changes })).toBe(expected);
  });
});
