/** Sums of squares and products of rows: all that a ridge regression needs of them. */
export interface Products {
  /** Columns × columns. */
  xx: Float64Array;
  xy: Float64Array;
}

/** The squares and products of rows of `columns` numbers. */
export function productsOf(rows: readonly Float64Array[], y: readonly number[], columns: number): Products {
  const [xx, xy] = [new Float64Array(columns * columns), new Float64Array(columns)];
  for (const [i, row] of rows.entries())
    for (let a = 0; a < columns; a++) {
      const at = row[a] as number;
      xy[a] = (xy[a] as number) + at * (y[i] as number);
      for (let b = 0; b < columns; b++)
        xx[a * columns + b] = (xx[a * columns + b] as number) + at * (row[b] as number);
    }
  return { xx, xy };
}

/** One set of products less another: what is known without some of the rows. */
export function without(all: Products, some: Products): Products {
  return {
    xx: all.xx.map((value, i) => value - (some.xx[i] as number)),
    xy: all.xy.map((value, i) => value - (some.xy[i] as number)),
  };
}

/**
 * The coefficients of a ridge regression with a penalty for each column, 0 for none. As
 * `solve(crossprod(X) + diag(penalties), crossprod(X, y))` in R, by Cholesky. Throws where the columns depend on each
 * other and no penalty parts them.
 */
export function ridge({ xx, xy }: Products, penalties: readonly number[]): number[] {
  const size = penalties.length;
  const factor = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      let left = (xx[a * size + b] as number) + (a === b ? (penalties[a] as number) : 0);
      for (let k = 0; k < b; k++) left -= (factor[a * size + k] as number) * (factor[b * size + k] as number);
      if (a === b && !(left > 0)) throw new Error('ridge requires independent columns or a penalty');
      factor[a * size + b] = a === b ? Math.sqrt(left) : left / (factor[b * size + b] as number);
    }
  const found = Array.from(xy);
  for (let a = 0; a < size; a++) {
    for (let k = 0; k < a; k++)
      found[a] = (found[a] as number) - (factor[a * size + k] as number) * (found[k] as number);
    found[a] = (found[a] as number) / (factor[a * size + a] as number);
  }
  for (let a = size - 1; a >= 0; a--) {
    for (let k = a + 1; k < size; k++)
      found[a] = (found[a] as number) - (factor[k * size + a] as number) * (found[k] as number);
    found[a] = (found[a] as number) / (factor[a * size + a] as number);
  }
  return found;
}
