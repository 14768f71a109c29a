import { mean } from '../../stats/mean.ts';
/** The rows one specification looks at, before its estimator. */
export interface SpecificationSample {
  /** Row of the panel matrix, from 0. */
  unit: Int32Array;
  period: Int32Array;
  x: Float64Array;
  y: Float64Array;
  controls: Float64Array[];
  /** Mean 1; undefined where every row counts the same. */
  weights?: Float64Array;
}

/** The matrices a specification draws from; those of support and controls stand under the label year of the outcome. */
export interface SpecificationMatrices {
  x: Float64Array;
  y: Float64Array;
  controls: readonly Float64Array[];
  weights?: Float64Array;
}

/** What rows are taken. */
export interface SampleRules {
  years: number;
  /** Whether a row of the panel may be used at all. */
  usable(unit: number, period: number): boolean;
  /** Differences from the year before in place of values. */
  differences: boolean;
  /** Authorities with fewer rows than this are left out. */
  fewestRows: number;
}

/** Takes the complete rows of all matrices. */
export function specificationSample(from: SpecificationMatrices, rules: SampleRules): SpecificationSample {
  const { years } = rules;
  const columns = [from.x, from.y, ...from.controls];
  const needed = from.weights ? [...columns, from.weights] : columns;
  const complete = (i: number, unit: number, period: number) => {
    for (const column of needed) if (Number.isNaN(column[i] as number)) return false;
    return rules.usable(unit, period);
  };
  const rows: number[] = [];
  for (let unit = 0; unit < from.y.length / years; unit++) {
    const own: number[] = [];
    for (let period = rules.differences ? 1 : 0; period < years; period++) {
      const i = unit * years + period;
      if (complete(i, unit, period) && (!rules.differences || complete(i - 1, unit, period - 1))) own.push(i);
    }
    if (own.length >= rules.fewestRows) rows.push(...own);
  }
  const take = (column: Float64Array, differences = rules.differences) => {
    const taken = new Float64Array(rows.length);
    for (const [place, i] of rows.entries())
      taken[place] = (column[i] as number) - (differences ? (column[i - 1] as number) : 0);
    return taken;
  };
  const weights = from.weights ? meanOne(take(from.weights, false)) : undefined;
  return {
    unit: Int32Array.from(rows, (i) => Math.floor(i / years)),
    period: Int32Array.from(rows, (i) => i % years),
    x: take(from.x),
    y: take(from.y),
    controls: from.controls.map((column) => take(column)),
    ...(weights ? { weights } : {}),
  };
}

function meanOne(weights: Float64Array): Float64Array {
  const middle = mean(weights);
  return weights.map((weight) => weight / middle);
}
