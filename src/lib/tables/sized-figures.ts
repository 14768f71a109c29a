import type { Observation } from './rows.ts';

type Cell = Pick<Observation, 'authority' | 'year' | 'value' | 'recast' | 'denominator'>;

/** What the size behind a figure is: how many it is out of, or how many children the authority has. */
export const sizedBys = ['denominator', 'population'] as const;

export type SizedBy = (typeof sizedBys)[number];

/** Figures of one indicator, and the size behind each, by authority and label year; NaN where there is none. */
export interface SizedFigures {
  /** Codes in order; the row of each is its place here. Some may have a size and no figure. */
  authorities: readonly string[];
  /** The first label year with a figure, and how many there are to the last, years without one counted. */
  firstYear: number;
  periods: number;
  /** Authorities × label years, years running fastest. */
  values: Float64Array;
  sizes: Float64Array;
  sizedBy: SizedBy;
}

/** A denominator stands for size where more than this share of the figures has one. */
const mostlyKnown = 0.95;

/**
 * Lays out the figures of one indicator, those printed for an authority outside its life left out. `children` are the
 * cells of the population aged 0 to 17, which stand for size where too few figures come with a denominator. Throws
 * without a figure.
 *
 * @example sizedFigures(cells, children).sizedBy // 'denominator'
 */
export function sizedFigures(cells: readonly Cell[], children: readonly Cell[]): SizedFigures {
  const used = cells.filter(isFigure);
  if (used.length === 0) throw new Error('sizedFigures requires a figure');
  const denominators = used.filter(({ denominator }) => denominator !== null);
  const counted = denominators.length > mostlyKnown * used.length;
  const sized = counted ? used : children.filter(isFigure);
  const years = used.map(({ year }) => year);
  const firstYear = Math.min(...years);
  const periods = Math.max(...years) - firstYear + 1;
  const authorities = [...new Set([...used, ...sized].map(({ authority }) => authority))].toSorted();
  const rows = new Map(authorities.map((code, row) => [code, row]));
  const lay = (some: readonly Cell[], of: (cell: Cell) => number | null) => {
    const matrix = new Float64Array(authorities.length * periods).fill(Number.NaN);
    for (const cell of some) {
      const period = cell.year - firstYear;
      if (period < 0 || period >= periods) continue;
      matrix[(rows.get(cell.authority) as number) * periods + period] = of(cell) ?? Number.NaN;
    }
    return matrix;
  };
  return {
    authorities,
    firstYear,
    periods,
    values: lay(used, ({ value }) => value),
    sizes: lay(sized, counted ? ({ denominator }) => denominator : ({ value }) => value),
    sizedBy: counted ? 'denominator' : 'population',
  };
}

function isFigure({ recast, value }: Cell): boolean {
  return !recast && value !== null;
}
