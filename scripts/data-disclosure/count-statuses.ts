import type { DisclosureReport } from '../../src/lib/tables/disclosure-report.ts';
import type { Status } from '../../src/lib/tables/status.ts';
import type { Inputs } from './inputs.ts';

type StatusCounts = DisclosureReport['statuses'];

/** How many cells of each indicator have each status, in both tables that hold cells. */
export function countStatuses({ observations, library }: Inputs): StatusCounts {
  return [...countOf('observations', observations), ...countOf('library', library)];
}

function countOf(
  table: StatusCounts[number]['table'],
  cells: readonly { indicator: string; status: Status }[],
): StatusCounts {
  const groups = Map.groupBy(cells, ({ indicator }) => indicator);
  return [...groups]
    .map(([indicator, own]) => ({ table, indicator, cells: countEach(own.map(({ status }) => status)) }))
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1));
}

function countEach(found: readonly Status[]): Partial<Record<Status, number>> {
  const counts = [...Map.groupBy(found, (status) => status)].map(
    ([status, own]) => [status, own.length] as const,
  );
  return Object.fromEntries(counts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
