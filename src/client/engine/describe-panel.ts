import { connected } from './connected.ts';
import type { Engine } from './start-engine.ts';

/**
 * Writes into the database what each column of the wide table means, from the table of indicators, which must be
 * there. The contract cannot say it: the columns are those of the dictionary.
 */
export async function describePanel(engine: Engine): Promise<void> {
  await connected(engine, async (connection) => {
    const statements = await connection.query(
      `SELECT string_agg('COMMENT ON COLUMN panel."' || indicator || '" IS ''' ||
         replace(label || ' (' || unit || ')' || coalesce('. ' || caveat, ''), '''', '''''') || '''', ';' ORDER BY indicator) AS text
       FROM indicators JOIN duckdb_columns() ON table_name = 'panel' AND column_name = indicator`,
    );
    const [row] = statements.toArray() as { text: string | null }[];
    if (row?.text) await connection.query(row.text);
  });
}
