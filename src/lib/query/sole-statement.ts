import { tokenise } from './tokens.ts';

/**
 * A statement without the one semicolon that ends it and the spaces and comments behind that; every place before stays
 * where it was. Any other semicolon is left, for the database to refuse as a second statement.
 *
 * @example soleStatement('SELECT 1; -- done') // 'SELECT 1'
 */
export function soleStatement(sql: string): string {
  const last = tokenise(sql).at(-1);
  const ends = last?.kind === 'symbol' && last.text === ';';
  return sql.slice(0, ends ? last.start : undefined).trimEnd();
}
