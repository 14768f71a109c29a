import { quoteName, quoteText } from '../../lib/sql/quote.ts';
import { connected } from './connected.ts';
import type { Engine } from './start-engine.ts';

/**
 * Writes into the database what each column of the wide table means, from the table of indicators, which must be
 * there. The contract cannot say it: the columns are those of the dictionary.
 */
export async function describePanel(engine: Engine): Promise<void> {
  await connected(engine, async (connection) => {
    const found = await connection.query(
      `SELECT indicator, label || ' (' || unit || ')' || coalesce('. ' || caveat, '') AS description
       FROM indicators JOIN duckdb_columns() ON table_name = 'panel' AND column_name = indicator
       ORDER BY indicator`,
    );
    const rows = found.toArray() as { indicator: string; description: string }[];
    const comments = rows.map(
      ({ indicator, description }) =>
        `COMMENT ON COLUMN panel.${quoteName(indicator)} IS ${quoteText(description)}`,
    );
    if (comments.length > 0) await connection.query(comments.join(';'));
  });
}
