import { quantile } from '../../stats/quantile.ts';
import { commonPeriods } from '../../stats/levels/common-periods.ts';
import {
  fitLocalLevel,
  type LevelPanel,
  type LocalLevel,
  passingShare,
} from '../../stats/levels/local-level.ts';
import { twoWayResiduals } from '../../stats/two-way-fixed-effects.ts';
import type { Observation } from '../../tables/rows.ts';
import { linkYears } from '../complete-years.ts';

/** How much of a support's movement within authorities lasts longer than the year. */
export interface LastingShare {
  /** Standard deviation (divisor N) of the figures that links use, authorities and years taken out. */
  within_sd: number;
  /** Share of that variance that passes within a year: error or real movement, which figures do not tell. */
  passing_share: number;
  /** The rest: the share of a link that would remain if all that passes were error. */
  lasting: number;
}

/** A support that has this and no more is known by decision, not by counting: what it shows is the case. */
const byDecision = 'leadership_judgement';

/** The smallest and the largest that chance by size is taken to be, beside that at the middle size. */
const scaleBounds = [1 / 20, 20] as const;
/** A denominator stands for size where more than this share of the cells has one. */
const mostlyKnown = 0.95;

type Cell = Pick<Observation, 'authority' | 'year' | 'value' | 'recast' | 'denominator'>;

/**
 * The share of a support's movement that lasts, from a local level in the unit of the figure. `children` are the cells of
 * the population aged 0 to 17, which stand for size where no denominator is published.
 */
export function lastingShareOf(
  indicator: string,
  cells: readonly Cell[],
  children: readonly Cell[],
): LastingShare {
  const table = tableOf(cells, children);
  const common = commonPeriods(table.values, table.periods);
  const values = table.values.map((value, i) => value - (common[i % table.periods] as number));
  const fitted = indicator === byDecision ? undefined : fitLocalLevel({ ...table, values });
  return shareOf(table, fitted);
}

interface CellTable extends LevelPanel {
  firstYear: number;
}

/** The figures of every authority and label year, from the first with a figure to the last, with their sizes. */
function tableOf(cells: readonly Cell[], children: readonly Cell[]): CellTable {
  const used = cells.filter(({ recast, value }) => !recast && value !== null);
  const years = used.map(({ year }) => year);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const periods = lastYear - firstYear + 1;
  const codes = [...new Set(used.map(({ authority }) => authority))].toSorted();
  const rows = new Map(codes.map((code, row) => [code, row]));
  const lay = (some: readonly Cell[], of: (cell: Cell) => number | null) => {
    const matrix = new Float64Array(codes.length * periods).fill(Number.NaN);
    for (const cell of some) {
      const row = rows.get(cell.authority);
      if (row === undefined || cell.year < firstYear || cell.year > lastYear) continue;
      matrix[row * periods + cell.year - firstYear] = of(cell) ?? Number.NaN;
    }
    return matrix;
  };
  const values = lay(used, ({ value }) => value);
  const denominators = used.filter(({ denominator }) => denominator !== null).length;
  const sizes =
    denominators > mostlyKnown * used.length
      ? lay(used, ({ denominator }) => denominator)
      : lay(
          children.filter(({ recast }) => !recast),
          ({ value }) => value,
        );
  return { values, periods, firstYear, scale: scaleOf(sizes, values, periods) };
}

/** Chance by size beside the middle size; a size that is missing is the mean of the authority's own, or the middle. */
function scaleOf(sizes: Float64Array, values: Float64Array, periods: number): Float64Array {
  const known = (size: number) => size > 0;
  const middle = quantile(Array.from(sizes).filter(known), 0.5) ?? Number.NaN;
  const filled = sizes.map((size, i) => {
    if (known(size)) return size;
    const start = i - (i % periods);
    const own = Array.from(sizes.subarray(start, start + periods)).filter(known);
    return own.length === 0 ? middle : own.reduce((sum, each) => sum + each, 0) / own.length;
  });
  const median =
    quantile(
      Array.from(filled).filter((_, i) => !Number.isNaN(values[i])),
      0.5,
    ) ?? Number.NaN;
  return filled.map((size) => Math.min(Math.max(median / size, scaleBounds[0]), scaleBounds[1]));
}

/** What passes beside the variance of the cells that links use, a cell of few years counting for less. */
function shareOf(table: CellTable, fitted: LocalLevel | undefined): LastingShare {
  const { values, periods, firstYear, scale } = table;
  const used: number[] = [];
  for (let start = 0; start < values.length; start += periods) {
    const own: number[] = [];
    for (let i = start; i < start + periods; i++) {
      const year = firstYear + i - start;
      if (!Number.isNaN(values[i]) && year >= linkYears.first && year <= linkYears.last) own.push(i);
    }
    used.push(...own);
  }
  const unitOf = (i: number) => Math.floor(i / periods);
  const counts = new Map<number, number>();
  for (const i of used) counts.set(unitOf(i), (counts.get(unitOf(i)) ?? 0) + 1);
  const places = new Map([...counts.keys()].map((unit, place) => [unit, place]));
  const column = Float64Array.from(used, (i) => values[i] as number);
  const { x } = twoWayResiduals({
    unit: Int32Array.from(used, (i) => places.get(unitOf(i)) as number),
    time: Int32Array.from(used, (i) => i % periods),
    x: column,
    y: column,
  });
  const variance = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  const passing = used.map((i) => {
    if (!fitted) return 0;
    const own = fitted.variance * passingShare(fitted, scale[i] as number);
    return own * (1 - 1 / (counts.get(unitOf(i)) as number));
  });
  const passing_share = passing.reduce((sum, each) => sum + each, 0) / passing.length / variance;
  return { within_sd: Math.sqrt(variance), passing_share, lasting: 1 - passing_share };
}
