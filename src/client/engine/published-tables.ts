import { tables } from '../../lib/tables/contract.ts';
import type { Table } from '../../lib/tables/table.ts';
import { panelTable } from '../../lib/tables/panel.ts';
import { resultTables } from '../../lib/tables/result-tables.ts';

/** Every table the site publishes; the columns of the wide one beyond its key are those of the dictionary. */
export const publishedTables: readonly Table[] = [...tables, panelTable([]), ...resultTables];

export const publishedTableNames: readonly string[] = publishedTables.map(({ name }) => name);
