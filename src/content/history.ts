import type { Benchmark, Indicator, Observation } from '../lib/tables/rows.ts';
import { hasValue, statuses, type Status } from '../lib/tables/status.ts';

/** One label year of an indicator: what is published, and how many cells are missing and why. */
export interface IndicatorYear {
  year: number;
  /** Every value of the year, in the order of the authorities' codes. */
  values: number[];
  median: number | null;
  q1: number | null;
  q3: number | null;
  england: number | null;
  /** Authorities that existed in the year and have no value, by reason. */
  missing: { status: Status; count: number }[];
  /** Values printed for authorities outside their life, which are among `values`. */
  recast: number;
}

/**
 * An indicator year by year, from the first to the last with a value; a year without any stands there
 * empty. Its values and the benchmark must count the same authorities.
 */
export function historyOf(
  { indicator, first_year, last_year }: Indicator,
  observations: readonly Observation[],
  benchmarks: readonly Benchmark[],
): IndicatorYear[] {
  const cells = Map.groupBy(observations, (row) => row.year);
  const middles = new Map(benchmarks.map((row) => [row.year, row]));
  const years = Array.from({ length: last_year - first_year + 1 }, (_, i) => first_year + i);
  return years.map((year) => yearOf(indicator, year, cells.get(year) ?? [], middles.get(year)));
}

/** The last year of a history with a value. */
export function latestOf(history: readonly IndicatorYear[]): IndicatorYear {
  const latest = history.findLast((year) => year.values.length > 0);
  if (!latest) throw new Error('latestOf requires a history with a value');
  return latest;
}

function yearOf(
  indicator: string,
  year: number,
  cells: readonly Observation[],
  middle: Benchmark | undefined,
): IndicatorYear {
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length !== (middle?.n ?? 0)) {
    throw new Error(
      `historyOf requires equal counts for ${indicator} ${year}: ${values.length} and ${middle?.n}`,
    );
  }
  return {
    year,
    values,
    median: middle?.median ?? null,
    q1: middle?.q1 ?? null,
    q3: middle?.q3 ?? null,
    england: middle?.england ?? null,
    missing: missingOf(cells),
    recast: cells.filter((cell) => cell.recast && cell.value !== null).length,
  };
}

/** In the order of the list of statuses. */
function missingOf(cells: readonly Observation[]): { status: Status; count: number }[] {
  const gone = cells.filter((cell) => cell.value === null && !cell.recast);
  const counts = Map.groupBy(gone, (cell) => cell.status);
  return (Object.keys(statuses) as Status[])
    .filter((status) => !hasValue(status) && counts.has(status))
    .map((status) => ({ status, count: counts.get(status)?.length ?? 0 }));
}
