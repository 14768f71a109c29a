import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RoleCell, withoutCases } from '../../src/lib/links/break/moved-workers.ts';
import { readLibraryCells } from '../node/read-library.ts';

/**
 * The cells of the library that show which authorities the check of 2024 moved; none where the folder has no library.
 * Throws where there is one that cannot be read.
 */
export async function readRoleCells(folder: string): Promise<RoleCell[]> {
  if (!existsSync(join(folder, 'library.parquet'))) return [];
  const cells = await readLibraryCells(folder);
  return cells.filter(({ indicator, recast }) => indicator === withoutCases && !recast);
}
