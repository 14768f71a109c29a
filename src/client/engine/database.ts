import { connected } from './connected.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { fetchTable, insertTable } from './load-table.ts';
import { lockStatements } from './lock.ts';
import { startEngine, type Engine } from './start-engine.ts';

/** A locked database that holds some of our tables. */
export interface Database {
  engine: Engine;
  siteUrl: string;
  /** Tables that are there or on their way, by name. */
  tables: Map<string, Promise<void>>;
}

let shared: Promise<Database> | undefined;

/**
 * The page's one database with these tables in it, started by the first caller and shared by all others.
 * After a failure the next call starts afresh.
 */
export async function openDatabase(siteUrl: string, tables: readonly string[]): Promise<Database> {
  const opening = (shared ??= start(siteUrl, tables));
  try {
    const database = await opening;
    await Promise.all(tables.map((name) => loadTable(database, name)));
    return database;
  } catch (error) {
    forget(opening);
    throw recogniseFailure(error, 'stopped');
  }
}

/** Makes sure a published table is there; asking twice costs nothing, and a failed attempt may be repeated. */
export function loadTable(database: Database, name: string): Promise<void> {
  const known = database.tables.get(name);
  if (known) return known;
  const loading = fetchTable(database.siteUrl, name).then((table) =>
    connected(database.engine, (connection) => insertTable(connection, table)),
  );
  database.tables.set(name, loading);
  loading.catch(() => database.tables.delete(name));
  return loading;
}

/** The tables first, then the lock: after it nothing outside the database can be reached or set. */
async function start(siteUrl: string, names: readonly string[]): Promise<Database> {
  const starting = startEngine(siteUrl);
  try {
    const [engine, ...arrived] = await Promise.all([
      starting,
      ...names.map((name) => fetchTable(siteUrl, name)),
    ]);
    await connected(engine, async (connection) => {
      for (const table of arrived) await insertTable(connection, table);
      for (const statement of lockStatements) await connection.query(statement);
    });
    forgetWhenDead(engine);
    return { engine, siteUrl, tables: new Map(names.map((name) => [name, Promise.resolve()])) };
  } catch (error) {
    const unused = new EngineFailure('stopped', 'a table could not be loaded', { cause: error });
    starting.then((engine) => engine.kill(unused)).catch(() => {}); // already reported by the line below
    throw error;
  }
}

/** A worker that has died is no database: the next caller gets a new one. */
function forgetWhenDead(engine: Engine): void {
  const current = shared;
  engine.death.catch(() => forget(current));
}

function forget(opening: Promise<Database> | undefined): void {
  if (shared === opening) shared = undefined;
}
