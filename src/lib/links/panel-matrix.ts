import { everyLinkYear, linkYears } from './complete-years.ts';

/** The cells that links may use, laid out by authority and label year; NaN where there is none. */
export interface PanelMatrix {
  /** Codes in order; the row of each is its place here. */
  authorities: readonly string[];
  /** Label years in order. */
  years: readonly number[];
  /** By indicator: authorities × years, years running fastest. */
  values: ReadonlyMap<string, Float64Array>;
}

interface Cell {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  in_links: boolean;
}

/**
 * Lays cells out as one matrix for each indicator, so that thousands of links can be estimated from the same columns.
 *
 * @example panelMatrix(observations).values.get('agency_rate')
 */
export function panelMatrix(cells: readonly Cell[]): PanelMatrix {
  const used = cells.filter(({ in_links, value }) => in_links && value !== null);
  const authorities = [...new Set(used.map(({ authority }) => authority))].toSorted();
  const rows = new Map(authorities.map((authority, row) => [authority, row]));
  const years = everyLinkYear();
  const values = new Map<string, Float64Array>();
  for (const { authority, indicator, year, value } of used) {
    const matrix =
      values.get(indicator) ?? new Float64Array(authorities.length * years.length).fill(Number.NaN);
    values.set(indicator, matrix);
    matrix[(rows.get(authority) ?? 0) * years.length + year - linkYears.first] = value ?? Number.NaN;
  }
  return { authorities, years, values };
}

/** The matrix of one indicator. Throws when there is none. */
export function matrixOf({ values }: PanelMatrix, indicator: string): Float64Array {
  const matrix = values.get(indicator);
  if (!matrix) throw new Error(`matrixOf unknown indicator: ${indicator}`);
  return matrix;
}
