import type { ChangedCell, History } from '../tables/release-comparison.ts';
import type { Observation } from '../tables/rows.ts';

/** How many of the cells that moved furthest are told. */
const mostCells = 10;

/** Values of derived indicators carry the noise of binary fractions; a smaller difference is none. */
const noise = 1e-9;

/**
 * What became of the figures of a release in the next. Compared are the cells of the release before whose indicator still
 * has that year; a cell counts as changed when its value or its status differs, or when it is no longer there. A year or
 * an indicator that is gone as a whole is told elsewhere, not counted here. Moves are in standard deviations (n − 1) of
 * all values the indicator had before, over authorities and years.
 */
export function compareHistory(before: readonly Observation[], after: readonly Observation[]): History {
  const now = new Map(after.map((row) => [keyOf(row), row]));
  const kept = new Set(after.map(yearOf));
  const spreads = spreadsOf(before);
  const compared = before.filter((row) => kept.has(yearOf(row)));
  const changed = compared.flatMap((row) => changeOf(row, now.get(keyOf(row)), spreads.get(row.indicator)));
  const counts = Map.groupBy(compared, ({ indicator }) => indicator);
  const groups = Map.groupBy(changed, ({ indicator }) => indicator);
  return {
    compared: compared.length,
    changed: changed.length,
    lost: changed.filter((cell) => cell.before !== null && cell.after === null).length,
    gained: changed.filter((cell) => cell.before === null && cell.after !== null).length,
    indicators: [...groups]
      .map(([indicator, cells]) => ({
        indicator,
        compared: counts.get(indicator)?.length ?? 0,
        changed: cells.length,
      }))
      .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    furthest: changed
      .filter(({ moved }) => moved !== null)
      .toSorted((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1))
      .slice(0, mostCells),
  };
}

/** The cell when the two releases tell it differently. */
function changeOf(
  before: Observation,
  after: Observation | undefined,
  spread: number | undefined,
): ChangedCell[] {
  const { authority, indicator, year } = before;
  const value = after?.value ?? null;
  const isSame = after !== undefined && after.status === before.status && isEqual(before.value, value);
  if (isSame) return [];
  const moved = before.value === null || value === null || !spread ? null : (value - before.value) / spread;
  const is = after?.status ?? null;
  return [{ authority, indicator, year, before: before.value, after: value, was: before.status, is, moved }];
}

function isEqual(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= noise * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The standard deviation of each indicator that has two values or more. */
function spreadsOf(observations: readonly Observation[]): Map<string, number> {
  const groups = Map.groupBy(observations, ({ indicator }) => indicator);
  return new Map(
    [...groups].flatMap(([indicator, rows]) => {
      const values = rows.flatMap(({ value }) => value ?? []);
      if (values.length < 2) return [];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return [[indicator, Math.sqrt(squares / (values.length - 1))] as const];
    }),
  );
}

function keyOf({
  authority,
  indicator,
  year,
}: Pick<Observation, 'authority' | 'indicator' | 'year'>): string {
  return `${indicator} ${year} ${authority}`;
}

function yearOf({ indicator, year }: Observation): string {
  return `${indicator} ${year}`;
}
