import { describe, expect, it } from 'vitest';
import { authorityMeans } from '../../../../src/lib/links/between.ts';
import { matrixOf } from '../../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../../src/lib/links/panel-sample.ts';
import { specificationEstimators } from '../../../../src/lib/links/specifications/specification-estimators.ts';
import type { SpecificationSample } from '../../../../src/lib/links/specifications/specification-sample.ts';
import { partialCorrelation } from '../../../../src/lib/stats/partial-correlation.ts';
import { pearson } from '../../../../src/lib/stats/pearson.ts';
import { standardise } from '../../../../src/lib/stats/standardise.ts';
import { timeDummies, twoWayFixedEffects } from '../../../../src/lib/stats/two-way-fixed-effects.ts';
import { relativeError } from '../../stats/relative-error.ts';
import { levelsAndChance, panelOf } from '../made-up-panel.ts';

const panel = panelOf({ support: levelsAndChance(35, 1), outcome: levelsAndChance(35, 2) });
const plain = panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), { shift: 0, years: 9 });
const control = Float64Array.from(levelsAndChance(35, 3).flat());
const sample: SpecificationSample = {
  unit: plain.unit,
  period: plain.time,
  x: plain.x,
  y: plain.y,
  controls: [],
};
const names = ['pooled', 'fixed_effects', 'first_differences', 'between'] as const;

function slopeOf(estimator: (typeof names)[number], changes: Partial<SpecificationSample> = {}): number {
  return specificationEstimators[estimator]({ ...sample, ...changes })?.slope ?? NaN;
}

/** The slope in standard deviations with columns held equal, by another way. */
function standardSlope(held: readonly Float64Array[]): number {
  const columns = held.map((column) => [...column]);
  const found = partialCorrelation([...standardise(plain.x).z], [...standardise(plain.y).z], columns);
  return (found as { slope: number }).slope;
}

describe('specificationEstimators', () => {
  it('pooled holds the years equal', () => {
    expect(relativeError(slopeOf('pooled'), standardSlope(timeDummies(plain.time)))).toBeLessThan(1e-11);
  });

  it('pooled holds controls equal too', () => {
    const expected = standardSlope([...timeDummies(plain.time), control]);
    expect(relativeError(slopeOf('pooled', { controls: [control] }), expected)).toBeLessThan(1e-11);
  });

  it('first differences are pooled', () => {
    expect(slopeOf('first_differences')).toBe(slopeOf('pooled'));
  });

  it('fixed effects without controls are the within estimate', () => {
    const [x, y] = [standardise(plain.x).z, standardise(plain.y).z];
    const expected = twoWayFixedEffects({ unit: plain.unit, time: plain.time, x, y });
    const found = specificationEstimators.fixed_effects(sample);
    expect(relativeError(found?.slope ?? NaN, expected?.slope ?? NaN)).toBeLessThan(1e-12);
    expect(relativeError(found?.se ?? NaN, expected?.se ?? NaN)).toBeLessThan(1e-12);
  });

  it('between without controls is the correlation of the authorities’ means', () => {
    const { x, y } = authorityMeans(plain);
    expect(relativeError(slopeOf('between'), (pearson(x, y) as { r: number }).r)).toBeLessThan(1e-12);
    expect(specificationEstimators.between(sample)).toMatchObject({ n: 35, clusters: 35, df: 34 });
  });

  it.each(names)('%s does not see the units of either side', (name) => {
    const scaled = slopeOf(name, { x: plain.x.map((v) => 4 * v + 9), y: plain.y.map((v) => v / 100) });
    expect(relativeError(scaled, slopeOf(name))).toBeLessThan(1e-10);
  });

  it.each(names)('%s turns with the sign', (name) => {
    expect(relativeError(slopeOf(name, { y: plain.y.map((v) => -v) }), -slopeOf(name))).toBeLessThan(1e-11);
  });

  it.each(names)('%s takes equal weights for none', (name) => {
    const weights = new Float64Array(plain.n).fill(1);
    expect(relativeError(slopeOf(name, { weights }), slopeOf(name))).toBeLessThan(1e-11);
  });

  it.each(names)('%s is moved by unequal weights', (name) => {
    const weights = Float64Array.from(plain.unit, (unit) => 0.2 + unit / 20);
    expect(Math.abs(slopeOf(name, { weights }) - slopeOf(name))).toBeGreaterThan(1e-4);
  });
});
