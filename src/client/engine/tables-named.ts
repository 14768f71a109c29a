/** A macro of ours, as far as the engine needs to know it. */
export interface Macro {
  name: string;
  /** The statement that creates it, which needs no table to be there. */
  sql: string;
  /** Tables it reads. */
  needs: readonly string[];
}

/** Words with which the database tells what tables there are; then all of them must be there. */
const catalogue =
  /\b(?:show|duckdb_\w+|information_schema|sqlite_master|pg_catalog|pragma_\w+)\b|^\s*(?:describe|summarize)\s*;?\s*$/i;

/**
 * The tables a statement may read: those whose names are among its words, wherever they stand, and those that the
 * macros among its words read, or macros that they call. A word too many costs a download, a word too few would cost
 * the answer.
 */
export function tablesNamed(sql: string, tables: readonly string[], macros: readonly Macro[]): string[] {
  if (catalogue.test(sql)) return [...tables];
  const words = wordsOf(sql);
  for (let before = -1; before < words.size;) {
    before = words.size;
    for (const macro of macros) {
      if (!words.has(macro.name)) continue;
      for (const name of macro.needs) words.add(name);
      const called = wordsOf(macro.sql);
      for (const { name } of macros) if (called.has(name)) words.add(name);
    }
  }
  return tables.filter((name) => words.has(name));
}

function wordsOf(sql: string): Set<string> {
  return new Set(sql.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
}
