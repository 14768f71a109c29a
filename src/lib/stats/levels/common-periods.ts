/**
 * What is common to each period of a matrix of units × periods with gaps, counted from the last period in which any unit
 * is known: least squares on units and periods over the units with two cells or more. A period without a cell has 0.
 * As the coefficients of `factor(period)` in `lm(y ~ factor(unit) + relevel(factor(period), last))` in R. The units must
 * hang together through their periods: throws where they do not.
 */
export function commonPeriods(matrix: Float64Array, periods: number): Float64Array {
  const units = matrix.length / periods;
  const normal = new Float64Array(periods * periods);
  const side = new Float64Array(periods);
  let last = -1;
  for (let unit = 0; unit < units; unit++) {
    const own: number[] = [];
    for (let period = 0; period < periods; period++)
      if (!Number.isNaN(matrix[unit * periods + period])) own.push(period);
    if (own.length < 2) continue;
    last = Math.max(last, own.at(-1) as number);
    const middle =
      own.reduce((sum, period) => sum + (matrix[unit * periods + period] as number), 0) / own.length;
    for (const a of own) {
      side[a] = (side[a] as number) + (matrix[unit * periods + a] as number) - middle;
      for (const b of own)
        normal[a * periods + b] = (normal[a * periods + b] as number) + (a === b ? 1 : 0) - 1 / own.length;
    }
  }
  const known = [...side.keys()].filter((period) => (normal[period * periods + period] as number) > 0);
  const free = known.filter((period) => period !== last);
  eliminate(normal, side, { free, periods });
  const common = new Float64Array(periods);
  for (const period of free)
    common[period] = (side[period] as number) / (normal[period * periods + period] as number);
  return common;
}

/** Gauss and Jordan over the periods that have an effect of their own. */
function eliminate(
  normal: Float64Array,
  side: Float64Array,
  { free, periods }: { free: readonly number[]; periods: number },
): void {
  for (const pivot of free) {
    const size = normal[pivot * periods + pivot] as number;
    if (!(size > 1e-9)) throw new Error('commonPeriods requires periods that hang together');
    for (const row of free) {
      if (row === pivot) continue;
      const times = (normal[row * periods + pivot] as number) / size;
      for (const column of free)
        normal[row * periods + column] =
          (normal[row * periods + column] as number) - times * (normal[pivot * periods + column] as number);
      side[row] = (side[row] as number) - times * (side[pivot] as number);
    }
  }
}
