/**
 * A matrix of authorities × years with every value moved to a label year `shift` later, or earlier where it is below 0.
 * What would come from outside an authority's own years is NaN, never a neighbour's.
 *
 * @example moveOn(Float64Array.of(1, 2, 3), 3, 1) // [NaN, 1, 2]
 */
export function moveOn(matrix: Float64Array, years: number, shift: number): Float64Array {
  return matrix.map((_, i) => {
    const from = (i % years) - shift;
    return from < 0 || from >= years ? Number.NaN : (matrix[i - shift] as number);
  });
}
