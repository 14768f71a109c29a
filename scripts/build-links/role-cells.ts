import { type RoleCell, withoutCases } from '../../src/lib/links/break/moved-workers.ts';
import { readLibraryCells } from '../node/read-library.ts';

/** The cells of the library that show which authorities the check of 2024 moved; none where the folder has no library. */
export async function readRoleCells(folder: string): Promise<RoleCell[]> {
  const cells = await readLibraryCells(folder).catch(() => []);
  return cells.filter(({ indicator, recast }) => indicator === withoutCases && !recast);
}
