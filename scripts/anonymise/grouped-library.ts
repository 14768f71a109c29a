import { groupCells } from '../../src/lib/disclosure/group-cells.ts';
import type { LibraryCell } from '../../src/lib/tables/library-rows.ts';

/**
 * The cells of the library for groups. An indicator of which no group has a mean of three values in any year would say
 * nothing and is left out.
 */
export function groupLibrary(
  cells: readonly LibraryCell[],
  groupOf: ReadonlyMap<string, string>,
): LibraryCell[] {
  const grouped = groupCells(cells, groupOf).map((cell): LibraryCell => ({ ...cell, recast: false }));
  const told = new Set(grouped.filter(({ value }) => value !== null).map(({ indicator }) => indicator));
  return grouped.filter(({ indicator }) => told.has(indicator));
}
