import { connect } from './database.js';

const database = await connect(['authorities', 'library', 'links', 'neighbours', 'observations', 'panel']);

/** Every value of every row, as the page of the atlas reads them. An answer kept from before would be no answer. */
globalThis.ask = async (sql) => {
  const table = await database.query(sql, { cache: false });
  const columns = table.names.map((name) => table.getChild(name));
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column.at(row)));
};
document.getElementById('ready').textContent = 'ready';
