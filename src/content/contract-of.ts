import { tableNamed } from '../lib/tables/contract.ts';
import type { Table, TableName } from '../lib/tables/table.ts';
import { resultTables } from '../lib/tables/result-tables.ts';

/** The contract of any table, given or computed. */
export function contractOf(name: TableName): Table {
  return resultTables.find((table) => table.name === name) ?? tableNamed(name);
}

/** The folder a table's file stands in. */
export function folderOf(name: TableName): string {
  return resultTables.some((table) => table.name === name) ? 'data/results' : 'data';
}
