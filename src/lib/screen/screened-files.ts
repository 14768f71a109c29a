import { guessRoles, rolesOf, type ColumnRoles } from './column-roles.ts';
import type { LookUps } from './lookups/look-ups.ts';
import { readMetaRows, type MetaRow } from './meta-rows.ts';
import { noTable, type TextTable } from './text-table.ts';

/** A file as it came: its name, and its table where it could be read. */
export interface ReceivedFile {
  name: string;
  table: TextTable;
}

/** All that the checks look at. */
export interface ScreenedFiles {
  dataName: string;
  /** Undefined where there is no meta file. */
  metaName: string | undefined;
  data: TextTable;
  metaTable: TextTable;
  meta: readonly MetaRow[];
  /** Which columns are filters and indicators; by the meta file, or guessed where there is none. */
  roles: ColumnRoles;
  /** Whether the roles are guessed from the cells. */
  rolesAreGuessed: boolean;
  /** Lists the reader holds beside ours. */
  lookUps: LookUps;
}

/** The files with what follows from them before any check. */
export function screenedFiles(
  data: ReceivedFile,
  meta: ReceivedFile | undefined,
  lookUps: LookUps = {},
): ScreenedFiles {
  const metaTable = meta?.table ?? noTable;
  const rows = readMetaRows(metaTable);
  return {
    dataName: data.name,
    metaName: meta?.name,
    data: data.table,
    metaTable,
    meta: rows,
    roles: rows.length > 0 ? rolesOf(rows, data.table) : guessRoles(data.table),
    rolesAreGuessed: rows.length === 0,
    lookUps,
  };
}
