/** A pivot below this share of the largest diagonal is rounding: its direction is none of its own. */
const negligible = 1e-9;

/**
 * A panel with gaps, one entry a row, the rows of a unit together; units and blocks are numbered from 0, periods are small
 * whole numbers from 0.
 */
export interface BlockPanel {
  unit: Int32Array;
  time: Int32Array;
  /** The block of each unit; all of one block share the effect of a period. */
  blockOf: Int32Array;
}

/** Columns with the effects of units, and of the periods of each block, taken out. */
export interface BlockResiduals {
  columns: Float64Array[];
  /** Independent effects of periods beside those of the units: cells of block and period, less connected parts. */
  rank: number;
}

/**
 * What is left of columns when each unit has an effect of its own and each block one for every period. The effects of
 * periods are solved block by block by Cholesky with pivots, directions without a pivot passed over. With one block it
 * is what two-way fixed effects leave. As `resid(lm(y ~ factor(unit) + factor(block):factor(time)))` in R.
 *
 * @example sweepOutBlocks([x, y], { unit, time, blockOf: Int32Array.of(0, 0, 1, 1) }).rank
 */
export function sweepOutBlocks(columns: readonly Float64Array[], panel: BlockPanel): BlockResiduals {
  const { unit, blockOf } = panel;
  const units = blockOf.length;
  const sizes = new Float64Array(units);
  for (const u of unit) sizes[u] = (sizes[u] as number) + 1;
  const swept = columns.map((column) => withoutMeans(column, unit, sizes));
  const periods = panel.time.reduce((most, period) => Math.max(most, period), 0) + 1;
  const blocks = blockOf.reduce((most, block) => Math.max(most, block), -1) + 1;
  const equations = normalEquations(swept, panel, { sizes, periods, blocks });
  let rank = 0;
  for (const { matrix, sides } of equations) rank += solve(matrix, sides, periods);
  const left = swept.map((column, which) => {
    const effects = new Float64Array(column.length);
    for (let i = 0; i < column.length; i++) {
      const block = blockOf[unit[i] as number] as number;
      effects[i] = (equations[block] as Equations).sides[which]?.[panel.time[i] as number] as number;
    }
    const taken = withoutMeans(effects, unit, sizes);
    for (let i = 0; i < column.length; i++) taken[i] = (column[i] as number) - (taken[i] as number);
    return taken;
  });
  return { columns: left, rank };
}

/** The normal equations of the period effects of one block; `sides` come to hold the effects. */
interface Equations {
  matrix: Float64Array;
  sides: Float64Array[];
}

function normalEquations(
  swept: readonly Float64Array[],
  { unit, time, blockOf }: BlockPanel,
  { sizes, periods, blocks }: { sizes: Float64Array; periods: number; blocks: number },
): Equations[] {
  const equations = Array.from({ length: blocks }, () => ({
    matrix: new Float64Array(periods * periods),
    sides: swept.map(() => new Float64Array(periods)),
  }));
  for (let i = 0; i < unit.length; i++) {
    const { sides } = equations[blockOf[unit[i] as number] as number] as Equations;
    const period = time[i] as number;
    for (let which = 0; which < sides.length; which++) {
      const side = sides[which] as Float64Array;
      side[period] = (side[period] as number) + (swept[which]?.[i] as number);
    }
  }
  for (let first = 0, last = 0; first < unit.length; first = last) {
    const u = unit[first] as number;
    while (last < unit.length && unit[last] === u) last += 1;
    const { matrix } = equations[blockOf[u] as number] as Equations;
    const share = 1 / (sizes[u] as number);
    for (let a = first; a < last; a++) {
      const row = (time[a] as number) * periods;
      matrix[row + (time[a] as number)] = (matrix[row + (time[a] as number)] as number) + 1;
      for (let b = first; b < last; b++)
        matrix[row + (time[b] as number)] = (matrix[row + (time[b] as number)] as number) - share;
    }
  }
  return equations;
}

/** Solves in place by elimination with the largest pivot left; effects without one are 0. Gives the number of pivots. */
function solve(matrix: Float64Array, sides: readonly Float64Array[], size: number): number {
  const pivots: number[] = [];
  const at = (row: number, column: number) => matrix[row * size + column] as number;
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, at(i, i));
  for (;;) {
    let pivot = -1;
    let best = negligible * largest;
    for (let i = 0; i < size; i++) if (!pivots.includes(i) && at(i, i) > best) [pivot, best] = [i, at(i, i)];
    if (pivot < 0) break;
    pivots.push(pivot);
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const times = at(row, pivot) / at(pivot, pivot);
      if (times === 0) continue;
      for (let column = 0; column < size; column++)
        matrix[row * size + column] = at(row, column) - times * at(pivot, column);
      for (const side of sides) side[row] = (side[row] as number) - times * (side[pivot] as number);
    }
  }
  for (let i = 0; i < size; i++)
    for (const side of sides) side[i] = pivots.includes(i) ? (side[i] as number) / at(i, i) : 0;
  return pivots.length;
}

function withoutMeans(column: Float64Array, unit: Int32Array, sizes: Float64Array): Float64Array {
  const means = new Float64Array(sizes.length);
  for (let i = 0; i < column.length; i++)
    means[unit[i] as number] = (means[unit[i] as number] as number) + (column[i] as number);
  for (let u = 0; u < means.length; u++) means[u] = (means[u] as number) / (sizes[u] as number);
  const left = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++)
    left[i] = (column[i] as number) - (means[unit[i] as number] as number);
  return left;
}
