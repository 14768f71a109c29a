import { soleStatement } from '../../lib/query/sole-statement.ts';
import { EngineFailure } from './failures.ts';
import type { QueryLimits } from './limits.ts';

/** A statement ready for the gate. */
export interface PlainStatement {
  /** Without closing semicolons and what stands behind them; without EXPLAIN, for which spaces stand, so that every place stays where it was. */
  text: string;
  /** What to put before the whole. */
  explain: '' | 'EXPLAIN ' | 'EXPLAIN ANALYZE ';
}

/** A column of the result, with its type as DuckDB names it. */
export interface TypedColumn {
  name: string;
  type: string;
}

/** Statements that yield no rows to show; said before the database refuses them in its own words. */
const doing =
  /^(?:alter|analyze|attach|begin|call|checkpoint|comment|commit|copy|create|deallocate|delete|detach|drop|execute|export|grant|import|insert|install|load|merge|pragma|prepare|reset|rollback|set|truncate|update|upsert|use|vacuum)\b/i;

/** The spaces and comments at the beginning; as there may be none, it fits there and nowhere later. */
const blank = /(?:\s|--[^\n]*|\/\*[\s\S]*?\*\/)*/;

/**
 * A statement as the gate takes it. Refuses what is empty, what is too long, and what does something instead of
 * asking for rows; the last only to say it clearly, the gate itself would refuse it too.
 */
export function plainStatement(sql: string, { characters }: Pick<QueryLimits, 'characters'>): PlainStatement {
  const text = soleStatement(sql);
  const rest = text.replace(blank, '');
  if (rest === '') throw new EngineFailure('refused', 'it is empty');
  if (text.length > characters) {
    throw new EngineFailure('refused', `it has ${text.length} characters and ${characters} are allowed`);
  }
  const [verb] = doing.exec(rest) ?? [];
  if (verb !== undefined) {
    throw new EngineFailure(
      'refused',
      `it begins with ${verb.toUpperCase()}, and only questions can be asked here`,
      {
        advice:
          'Begin with SELECT, FROM, WITH, DESCRIBE, SUMMARIZE or EXPLAIN. A step of its own can be put in WITH.',
      },
    );
  }
  const explain = /^explain(\s+analyze)?(?=\s)/i.exec(rest);
  if (!explain) return { text, explain: '' };
  const [prefix, analyze] = explain;
  const spaces = ' '.repeat(prefix.length);
  return {
    text: text.slice(0, text.length - rest.length) + spaces + rest.slice(prefix.length),
    explain: analyze === undefined ? 'EXPLAIN ' : 'EXPLAIN ANALYZE ',
  };
}

/**
 * A statement as a table in brackets, so that only something that yields rows can run: DuckDB refuses to prepare
 * DROP, SET, COPY or a second statement there. Asks for one row more than allowed, so that a cut result is known
 * to be cut.
 */
export function gated(text: string, { rows }: Pick<QueryLimits, 'rows'>, selected = '*'): string {
  return `SELECT ${selected} FROM (\n${text}\n) LIMIT ${rows + 1}`;
}

/**
 * The question which columns a statement has, which reads no rows: one row for each with its name, its type and how
 * many there are in all; one more than allowed at most.
 */
export function columnsOf(text: string, { columns }: Pick<QueryLimits, 'columns'>): string {
  return `SELECT column_name, left(column_type, 500), count(*) OVER () FROM (DESCRIBE SELECT * FROM (\n${text}\n)) LIMIT ${columns + 1}`;
}
