import { type ClusteredSlope, clusteredSlope } from '../../stats/clustered-slope.ts';
import { standardise } from '../../stats/standardise.ts';
import { timeDummies } from '../../stats/two-way-fixed-effects.ts';
import { withinGroups } from '../../stats/within-groups.ts';
import type { Specification } from './specification-choices.ts';
import type { SpecificationSample } from './specification-sample.ts';

type Estimator = (sample: SpecificationSample) => ClusteredSlope | undefined;

/** Least squares over all rows with an effect of each year. First differences are pooled the same way. */
function pooled({ unit, period, x, y, controls, weights }: SpecificationSample): ClusteredSlope | undefined {
  const constant = new Float64Array(x.length).fill(1);
  const covariates = [...controls.map(scores), ...timeDummies(period), constant];
  return clusteredSlope({
    x: scores(x),
    y: scores(y),
    covariates,
    clusters: unit,
    ...(weights ? { weights } : {}),
  });
}

/** Least squares with an effect of each authority and each year. */
function fixedEffects({
  unit,
  period,
  x,
  y,
  controls,
  weights,
}: SpecificationSample): ClusteredSlope | undefined {
  const columns = [scores(x), scores(y), ...controls.map(scores), ...timeDummies(period)];
  const [dx, dy, ...covariates] = withinGroups(columns, unit, weights) as [
    Float64Array,
    Float64Array,
    ...Float64Array[],
  ];
  return clusteredSlope({
    x: dx,
    y: dy,
    covariates,
    clusters: unit,
    spent: 1,
    ...(weights ? { weights } : {}),
  });
}

/** Least squares over the means of each authority, the mean of each year taken out first. */
function between({ unit, period, x, y, controls, weights }: SpecificationSample): ClusteredSlope | undefined {
  const places = new Map([...new Set(unit)].map((row, place) => [row, place]));
  const groups = unit.map((row) => places.get(row) as number);
  const [mx, my, ...held] = meansBy(withinGroups([x, y, ...controls], period), groups, places.size).map(
    scores,
  );
  const constant = new Float64Array(places.size).fill(1);
  const clusters = Int32Array.from(places.keys(), (_, place) => place);
  const [w] = weights ? meansBy([weights], groups, places.size) : [];
  const sample = { x: mx as Float64Array, y: my as Float64Array, covariates: [...held, constant], clusters };
  return clusteredSlope({ ...sample, ...(w ? { weights: w } : {}) });
}

/** The estimator of each choice. */
export const specificationEstimators: Readonly<Record<Specification['estimator'], Estimator>> = {
  pooled,
  fixed_effects: fixedEffects,
  first_differences: pooled,
  between,
};

function scores(column: Float64Array): Float64Array {
  return standardise(column).z;
}

function meansBy(columns: readonly Float64Array[], groups: Int32Array, count: number): Float64Array[] {
  const sizes = new Float64Array(count);
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
  return columns.map((column) => {
    const sums = new Float64Array(count);
    for (const [i, group] of groups.entries()) sums[group] = (sums[group] as number) + (column[i] as number);
    return sums.map((sum, group) => sum / (sizes[group] as number));
  });
}
