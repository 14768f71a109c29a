import { AsyncDuckDB, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import { coordinator, wasmConnector } from '@uwdata/mosaic-core';

/** Mosaic on a database in this page, all of it from this server, with these tables in it. */
export async function connect(names) {
  const [connector, ...tables] = await Promise.all([startDatabase(), ...names.map(fetchTable)]);
  const connection = await connector.getConnection();
  for (const { name, arrow } of tables)
    await connection.insertArrowFromIPCStream(arrow, { name, create: true });
  coordinator().databaseConnector(connector);
  return coordinator();
}

async function startDatabase() {
  const file = (name) => new URL(name, document.baseURI).href;
  const bundle = await selectBundle({
    mvp: { mainModule: file('duckdb-mvp.wasm'), mainWorker: file('duckdb-browser-mvp.worker.js') },
    eh: { mainModule: file('duckdb-eh.wasm'), mainWorker: file('duckdb-browser-eh.worker.js') },
  });
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(bundle.mainWorker));
  await database.instantiate(bundle.mainModule);
  return wasmConnector({ duckdb: database });
}

async function fetchTable(name) {
  const response = await fetch(new URL(`${name}.arrow`, document.baseURI));
  return { name, arrow: new Uint8Array(await response.arrayBuffer()) };
}
