import { openDatabase, type Database } from '../engine/database.ts';
import { asRecords, runQuery } from '../engine/run-query.ts';

/** The tables that the statements of a link read. */
const tables = ['panel', 'authorities', 'neighbours'] as const;

/** The explorer's database with the tables of links in it, and any others asked for. */
export function explorerDatabase(siteUrl: string, more: readonly string[] = []): Promise<Database> {
  return openDatabase(siteUrl, [...tables, ...more]);
}

/** Rows of a statement of ours, whose columns are known from its text. */
export async function askRows<T>(database: Database, sql: string): Promise<T[]> {
  return asRecords(await runQuery(database, sql)) as T[];
}

/** The rows of any statement that the gate lets through. Fails as an EngineFailure. */
export async function askAnything(siteUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  return asRecords(await runQuery(await explorerDatabase(siteUrl), sql));
}
