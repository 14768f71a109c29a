import { connected } from './connected.ts';
import { describePanel } from './describe-panel.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { insertTable, tablesOf, type TableSource } from './load-table.ts';
import { lockStatements } from './lock.ts';
import { startEngine, type Engine } from './start-engine.ts';
import type { Macro } from './tables-named.ts';

/** A locked database that holds some of our tables. */
export interface Database {
  engine: Engine;
  source: TableSource;
  /** Tables that are there or on their way, by name. */
  tables: Map<string, Promise<void>>;
  /** Whether the columns of the wide table are described, or about to be. */
  described: Map<'panel', Promise<void>>;
}

export interface DatabaseOptions {
  siteUrl: string;
  source: TableSource;
  /** Tables to be there from the beginning. */
  tables?: readonly string[];
  /** Macros to be there from the beginning, those that others call first. */
  macros?: readonly Macro[];
}

let shared: Promise<Database> | undefined;

/**
 * The page's one database with these tables in it, started by the first caller and shared by all others.
 * After a failure the next call starts afresh.
 */
export async function openDatabase(siteUrl: string, tables: readonly string[]): Promise<Database> {
  const opening = (shared ??= createDatabase({ siteUrl, source: tablesOf(siteUrl), tables }));
  try {
    const database = await opening;
    database.engine.death.catch(() => forget(opening));
    await Promise.all(tables.map((name) => loadTable(database, name)));
    return database;
  } catch (error) {
    forget(opening);
    throw recogniseFailure(error, 'stopped');
  }
}

/** A database of one's own: tables and macros first, then the lock, after which nothing outside can be reached or set. */
export async function createDatabase({
  siteUrl,
  source,
  tables = [],
  macros = [],
}: DatabaseOptions): Promise<Database> {
  const starting = startEngine(siteUrl);
  try {
    const [engine, ...arrived] = await Promise.all([starting, ...tables.map((name) => source.table(name))]);
    await connected(engine, async (connection) => {
      for (const table of arrived) await insertTable(connection, table);
      for (const statement of [...macros.map(({ sql }) => sql), ...lockStatements])
        await connection.query(statement);
    });
    return { engine, source, tables: settled(tables), described: new Map() };
  } catch (error) {
    const unused = new EngineFailure('stopped', 'a table could not be loaded', { cause: error });
    starting.then((engine) => engine.kill(unused)).catch(() => {}); // already reported by the line below
    throw error;
  }
}

/** Makes sure a published table is there; asking twice costs nothing, and a failed attempt may be repeated. */
export function loadTable(database: Database, name: string): Promise<void> {
  return once(database.tables, name, async () => {
    const table = await database.source.table(name);
    await connected(database.engine, (connection) => insertTable(connection, table));
  });
}

/** Makes sure the columns of the wide table are described; it and the table of indicators must be there before. */
export function describeColumns(database: Database): Promise<void> {
  return once(database.described, 'panel', () => describePanel(database.engine));
}

/** Does something that is remembered by name, unless it failed. */
function once<K extends string>(
  done: Map<K, Promise<void>>,
  name: K,
  act: () => Promise<void>,
): Promise<void> {
  const known = done.get(name);
  if (known) return known;
  const doing = act();
  done.set(name, doing);
  doing.catch(() => done.delete(name));
  return doing;
}

function settled(names: readonly string[]): Map<string, Promise<void>> {
  return new Map(names.map((name) => [name, Promise.resolve()]));
}

function forget(opening: Promise<Database>): void {
  if (shared === opening) shared = undefined;
}
