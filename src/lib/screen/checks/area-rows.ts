import { cellOf, columnNamed, groupRows, type TextColumn, type TextTable } from '../text-table.ts';

/** One combination of the cells that name a place, with its first row and how many rows have it. */
export interface AreaCells {
  cells: readonly string[];
  row: number;
  count: number;
}

/**
 * The distinct combinations of these columns, in order of first appearance; undefined where a column is missing.
 */
export function areaCells(data: TextTable, names: readonly string[]): AreaCells[] | undefined {
  const columns = names.map((name) => columnNamed(data, name));
  if (columns.some((column) => column === undefined)) return undefined;
  const present = columns.filter((column): column is TextColumn => column !== undefined);
  const { of, count } = groupRows(present, data.rows);
  const first = new Int32Array(count).fill(-1);
  const counts = new Int32Array(count);
  of.forEach((group, row) => {
    if ((first[group] ?? -1) < 0) first[group] = row;
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return Array.from({ length: data.rows === 0 ? 0 : count }, (_, group) => {
    const row = first[group] ?? 0;
    return { cells: present.map((column) => cellOf(column, row)), row, count: counts[group] ?? 0 };
  });
}

/** The cells that stand beside each value of one column, where they are more than one: places with two names. */
export function withSeveral(areas: readonly AreaCells[], by: number, other: number): AreaCells[] {
  const first = new Map<string, string>();
  return areas.filter(({ cells }) => {
    const [key, value] = [cells[by] ?? '', cells[other] ?? ''];
    const known = first.get(key);
    if (known === undefined) first.set(key, value);
    return known !== undefined && known !== value;
  });
}
