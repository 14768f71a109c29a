import { tokenise } from './tokens.ts';

/**
 * A statement without the semicolons that end it and the spaces and comments behind and between them; every place before
 * stays where it was. Any other semicolon is left, for the database to refuse as a second statement.
 *
 * @example soleStatement('SELECT 1; -- done') // 'SELECT 1'
 */
export function soleStatement(sql: string): string {
  const tokens = tokenise(sql);
  const last = tokens.findLastIndex(({ kind, text }) => kind !== 'symbol' || text !== ';');
  return sql.slice(0, tokens[last + 1]?.start).trimEnd();
}
