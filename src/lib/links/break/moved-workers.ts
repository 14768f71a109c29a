/** A cell of the share of social workers who are qualified and hold no cases, in per cent. */
export interface RoleCell {
  authority: string;
  year: number;
  value: number | null;
}

/** The series of the library that shows the break. */
export const withoutCases = 'Social_Work_Qualified_no_cases_%';

/** The label year in which a new check moved workers and cases out of the count of caseloads. */
export const breakYear = 2024;

/** A rise of more points than this, of all social workers, is taken to be the new check. */
export const mostPoints = 10;

/**
 * The authorities in which the share of social workers without cases rose by more than ten points from the label year
 * before, among those known in both years: in 2024 those whose count of caseloads the new check touched most.
 *
 * @example movedWorkers(cells).moved.length // 29
 */
export function movedWorkers(
  cells: readonly RoleCell[],
  year: number = breakYear,
): { moved: string[]; known: number } {
  const at = (label: number) =>
    new Map(
      cells.flatMap((cell) =>
        cell.year === label && cell.value !== null ? [[cell.authority, cell.value]] : [],
      ),
    );
  const [before, after] = [at(year - 1), at(year)];
  const known = [...after.keys()].filter((authority) => before.has(authority)).toSorted();
  const moved = known.filter(
    (authority) => (after.get(authority) as number) - (before.get(authority) as number) > mostPoints,
  );
  return { moved, known: known.length };
}
