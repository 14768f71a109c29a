import { EngineFailure } from './failures.ts';
import type { QueryLimits } from './limits.ts';

/**
 * A statement as a table in brackets, so that only something that yields rows can run: DuckDB refuses to prepare
 * DROP, SET, COPY or a second statement there. One closing semicolon is taken off.
 * Asks for one row more than allowed, so that a cut result is known to be cut.
 */
export function gated(sql: string, { rows, characters }: QueryLimits): string {
  return `SELECT * FROM (\n${plainStatement(sql, characters)}\n) LIMIT ${rows + 1}`;
}

/** The question how many columns a statement has, which reads no rows. */
export function columnCount(sql: string, { characters }: QueryLimits): string {
  return `SELECT count(*) AS columns FROM (DESCRIBE SELECT * FROM (\n${plainStatement(sql, characters)}\n))`;
}

function plainStatement(sql: string, characters: number): string {
  const statement = sql.trim().replace(/;$/, '').trimEnd();
  if (statement === '') throw new EngineFailure('refused', 'it is empty');
  if (statement.length > characters) {
    throw new EngineFailure('refused', `it has ${statement.length} characters and ${characters} are allowed`);
  }
  return statement;
}
