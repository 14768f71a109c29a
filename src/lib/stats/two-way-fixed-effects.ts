import { type ClusteredSlope, clusteredSlope } from './clustered-slope.ts';
import { dot, residualise } from './residualise.ts';
import { withinGroups } from './within-groups.ts';

/** A panel with gaps: one entry a row in every column. */
export interface PanelColumns {
  /** Group of each row, from 0; every group has at least two rows. */
  unit: Int32Array;
  /** Any label of the time of each row. */
  time: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

/** Squares of what is left of x, as a share of those of x, below which it is rounding. */
const negligible = 1e-20;

/**
 * The slope of y on x among changes within units, with whatever changed for all units in a period taken out: ordinary
 * least squares with an effect for each unit and each period, standard error clustered by unit. The unit effects are
 * nested in the clusters and not counted among the parameters: K = 1 + (periods − 1) + 1.
 * An x that never changes within a unit, or changes for all alike, gives undefined.
 * As `fixest::feols(y ~ x | unit + time, cluster = ~unit)` in R and Stata's `xtreg, fe vce(cluster unit)`.
 */
export function twoWayFixedEffects(panel: PanelColumns): ClusteredSlope | undefined {
  const dummies = timeDummies(panel.time);
  const [x, y, ...covariates] = withinGroups([panel.x, panel.y, ...dummies], panel.unit) as [
    Float64Array,
    Float64Array,
    ...Float64Array[],
  ];
  if (!(dot(x, x) > negligible * dot(panel.x, panel.x))) return undefined;
  return clusteredSlope({ x, y, covariates, clusters: panel.unit, spent: 1 });
}

/** x and y with the effect of each unit and each period taken out: what the within view draws. */
export function twoWayResiduals(panel: PanelColumns): { x: Float64Array; y: Float64Array } {
  const [x, y, ...covariates] = withinGroups([panel.x, panel.y, ...timeDummies(panel.time)], panel.unit);
  const { columns } = residualise([x, y] as Float64Array[], covariates);
  return { x: columns[0] as Float64Array, y: columns[1] as Float64Array };
}

/** A column of 0 and 1 for every period but the first. */
export function timeDummies(time: Int32Array): Float64Array[] {
  const periods = [...new Set(time)].toSorted((a, b) => a - b).slice(1);
  const columns = new Map(periods.map((period) => [period, new Float64Array(time.length)]));
  for (let i = 0; i < time.length; i++) {
    const column = columns.get(time[i] as number);
    if (column) column[i] = 1;
  }
  return [...columns.values()];
}
