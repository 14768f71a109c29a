import { publishedTables } from './published-tables.ts';

/** The statements that write our dictionary into the database, so that DESCRIBE and a reader find it there. */
export function commentStatements(name: string): string[] {
  const table = publishedTables.find((each) => each.name === name);
  if (!table) return [];
  const columns = table.columns.map(
    (column) => `COMMENT ON COLUMN "${name}"."${column.name}" IS ${literal(column.description)}`,
  );
  return [`COMMENT ON TABLE "${name}" IS ${literal(table.description)}`, ...columns];
}

/** Text as an SQL literal. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
