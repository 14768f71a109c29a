import { describe, expect, it } from 'vitest';
import { clusteredSlope, type ClusteredSample } from '../../../src/lib/stats/clustered-slope.ts';
import { leastSquares } from '../../../src/lib/stats/least-squares.ts';
import { employed, predictorAndOthers } from './longley.ts';
import { relativeError } from './relative-error.ts';

const unemployed = predictorAndOthers('unemployed').own;
const year = predictorAndOthers('year').own;
const population = predictorAndOthers('population').own;
const constant = new Float64Array(16).fill(1);
const inFours = Int32Array.from({ length: 16 }, (_, i) => Math.floor(i / 4));
const each = Int32Array.from({ length: 16 }, (_, i) => i);

const sample: ClusteredSample = {
  x: unemployed,
  y: employed,
  covariates: [constant, year],
  clusters: inFours,
};

function fitOf(changes: Partial<ClusteredSample> = {}) {
  const fit = clusteredSlope({ ...sample, ...changes });
  if (!fit) throw new Error('no fit');
  return fit;
}

describe('clusteredSlope', () => {
  // mpmath 1.3.0 at 40 digits on Longley: employed on unemployed, a constant and the year; the sandwich of scores summed
  // over clusters times G / (G - 1) * (N - 1) / (N - 3). In R: vcovCL(fit, cluster, type = "HC1")
  it.each([
    { name: 'in clusters of four', changes: {}, slope: -0.9955303213325527, se: 0.25215278864006624 },
    {
      name: 'each row its own',
      changes: { clusters: each },
      slope: -0.9955303213325527,
      se: 0.1777971954446731,
    },
    {
      name: 'weighted',
      changes: { weights: population },
      slope: -1.002356222848679,
      se: 0.25393865887792455,
    },
  ])('agrees with the formula $name', ({ changes, slope, se }) => {
    const fit = fitOf(changes);
    expect(relativeError(fit.slope, slope)).toBeLessThan(1e-11);
    expect(relativeError(fit.se, se)).toBeLessThan(1e-11);
  });

  it('counts rows, clusters and degrees of freedom', () => {
    expect(fitOf()).toMatchObject({ n: 16, clusters: 4, df: 3 });
  });

  it('by hand: two clusters of two, through the origin', () => {
    // x = 1, 1, 1, 1; y = 2, 4, 1, 1; slope 2; scores 2 and −2; (4 + 4) / 16 × 2 × 3/3 = 1
    const fit = clusteredSlope({
      x: Float64Array.of(1, 1, 1, 1),
      y: Float64Array.of(2, 4, 1, 1),
      covariates: [],
      clusters: Int32Array.of(0, 0, 1, 1),
    });
    expect(fit).toEqual({ n: 4, clusters: 2, slope: 2, se: 1, df: 1 });
  });

  it('has the slope of least squares whatever the clusters', () => {
    const plain = leastSquares([...unemployed], [...employed]) as { slope: number };
    expect(relativeError(fitOf({ covariates: [constant] }).slope, plain.slope)).toBeLessThan(1e-12);
  });

  it('charges for parameters spent elsewhere', () => {
    const dearer = fitOf({ spent: 2 }).se / fitOf().se;
    expect(relativeError(dearer, Math.sqrt(13 / 11))).toBeLessThan(1e-14);
  });

  it('does not depend on the order of rows, the numbers of clusters or the scale of weights', () => {
    const turned = fitOf({
      x: unemployed.toReversed(),
      y: employed.toReversed(),
      covariates: [constant, year.toReversed()],
      clusters: inFours.toReversed().map((cluster) => 2 * (3 - cluster)),
      weights: new Float64Array(16).fill(7),
    });
    expect(relativeError(turned.slope, fitOf().slope)).toBeLessThan(1e-11);
    expect(relativeError(turned.se, fitOf().se)).toBeLessThan(1e-11);
    expect(turned.clusters).toBe(4);
  });

  it('scales with both units and turns with the sign', () => {
    const scaled = fitOf({ x: unemployed.map((v) => 100 * v), y: employed.map((v) => 5 - 2 * v) });
    expect(relativeError(scaled.slope, (-2 * fitOf().slope) / 100)).toBeLessThan(1e-10);
    expect(relativeError(scaled.se, (2 * fitOf().se) / 100)).toBeLessThan(1e-10);
  });

  it.each([
    ['a constant beside a constant', { x: new Float64Array(16).fill(0.1) }],
    ['what a covariate explains', { x: year.map((value) => 0.1 * value - 3) }],
    ['a single cluster', { clusters: new Int32Array(16) }],
    ['no rows', { x: Float64Array.of(), y: Float64Array.of(), covariates: [], clusters: Int32Array.of() }],
  ])('finds nothing in %s', (_name, changes) => {
    expect(clusteredSlope({ ...sample, ...changes })).toBeUndefined();
  });

  it('leaves its input alone', () => {
    const before = [unemployed.slice(), employed.slice(), year.slice(), inFours.slice()];
    fitOf({ weights: population });
    expect([unemployed, employed, year, inFours]).toEqual(before);
  });
});
