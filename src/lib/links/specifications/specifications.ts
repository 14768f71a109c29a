import { standardise } from '../../stats/standardise.ts';
import { studentsTTwoSided } from '../../stats/students-t.ts';
import type { Place } from '../between.ts';
import { linkYears } from '../complete-years.ts';
import type { LinkPair } from '../link-row.ts';
import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';
import {
  everySpecification,
  type NumberedSpecification,
  type Specification,
  type SpecificationResult,
  specificationChoices,
} from './specification-choices.ts';
import { specificationEstimators } from './specification-estimators.ts';
import { moveOn } from './move-on.ts';
import { type SpecificationMatrices, specificationSample } from './specification-sample.ts';
import { transformMatrix } from './transform-matrix.ts';

/** A specification with fewer rows says nothing. */
const fewestRows = 60;

const pandemic = { first: 2020, last: 2022 } as const;

const controlNames: Readonly<Record<Specification['controls'], readonly string[]>> = {
  none: [],
  free_school_meals: ['free_school_meals'],
  free_school_meals_need_and_language: ['free_school_meals', 'in_need_rate', 'english_additional_language'],
};

/** All 432 ways to estimate a pair; those with too few rows or nothing to compare are left out. */
export function estimateSpecifications(
  panel: PanelMatrix,
  places: readonly Place[],
  pair: LinkPair,
): SpecificationResult[] {
  return [...eachSpecification({ panel, places }, pair, everySpecification())];
}

/** Some of the ways to estimate a pair, one after the other as they are asked for. */
export function* eachSpecification(
  { panel, places }: { panel: PanelMatrix; places: readonly Place[] },
  pair: LinkPair,
  specifications: readonly NumberedSpecification[],
): Generator<SpecificationResult> {
  const matrices = matricesBy(panel, pair);
  for (const specification of specifications) {
    const found = estimate(matrices(specification), specification, places, panel.years.length);
    if (found) yield { ...specification, ...found, aligned: pair.sign * found.aligned };
  }
}

function estimate(
  matrices: SpecificationMatrices,
  { estimator, sample: which }: Specification,
  places: readonly Place[],
  years: number,
): Pick<SpecificationResult, 'aligned' | 'se' | 'p' | 'n'> | undefined {
  const sample = specificationSample(matrices, {
    years,
    differences: estimator === 'first_differences',
    fewestRows: estimator === 'fixed_effects' || estimator === 'between' ? 2 : 1,
    usable: (unit, period) => {
      const year = linkYears.first + period;
      if (which === 'without_london') return isOutsideLondon(places[unit]);
      return which === 'all' || year < pandemic.first || year > pandemic.last;
    },
  });
  if (sample.x.length < fewestRows || isConstant(sample.x) || isConstant(sample.y)) return undefined;
  const found = specificationEstimators[estimator](sample);
  if (!found) return undefined;
  return {
    aligned: found.slope,
    se: found.se,
    p: studentsTTwoSided(found.slope / found.se, found.df),
    n: found.n,
  };
}

/** Whether a place is known to lie outside London; of a group of authorities it is not known. */
function isOutsideLondon(place: Place | undefined): boolean {
  return typeof place?.region === 'string' && place.region !== 'London';
}

/** The matrices of each specification of a pair; each is made once. */
function matricesBy(
  panel: PanelMatrix,
  pair: LinkPair,
): (specification: Specification) => SpecificationMatrices {
  const years = panel.years.length;
  const [support, outcome] = [matrixOf(panel, pair.support), matrixOf(panel, pair.outcome)];
  const x = new Map<string, Float64Array>();
  const y = new Map<string, Float64Array>();
  for (const transform of specificationChoices.transform) {
    y.set(transform, transformMatrix(outcome, years, transform));
    const changed = transformMatrix(support, years, transform);
    for (const [further, timing] of specificationChoices.timing.entries())
      x.set(`${transform} ${timing}`, moveOn(changed, years, pair.shift + further));
  }
  const population = matrixOf(panel, 'population_0_17');
  return ({ transform, timing, controls, weights }) => ({
    x: x.get(`${transform} ${timing}`) as Float64Array,
    y: y.get(transform) as Float64Array,
    controls: controlNames[controls].map((name) => matrixOf(panel, name)),
    ...(weights === 'population' ? { weights: population } : {}),
  });
}

function isConstant(column: Float64Array): boolean {
  return !(standardise(column).sd > 0);
}
