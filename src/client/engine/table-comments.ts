import { quoteName, quoteText } from '../../lib/sql/quote.ts';
import { publishedTables } from './published-tables.ts';

/** The statements that write our dictionary into the database, so that DESCRIBE and a reader find it there. */
export function commentStatements(name: string): string[] {
  const table = publishedTables.find((each) => each.name === name);
  if (!table) return [];
  const columns = table.columns.map(
    (column) =>
      `COMMENT ON COLUMN ${quoteName(name)}.${quoteName(column.name)} IS ${quoteText(column.description)}`,
  );
  return [`COMMENT ON TABLE ${quoteName(name)} IS ${quoteText(table.description)}`, ...columns];
}
