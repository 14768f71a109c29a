import { tokenise, type TokenKind } from './tokens.ts';

/** The words of SQL that questions use; DuckDB knows more, but suggesting them would bury these. */
export const sqlWords: readonly string[] = (
  'all and anti any as asc asof between by case columns cross cube current desc describe distinct else end ' +
  'except exclude exists explain filter first following from full glob group grouping having ilike in inner intersect ' +
  'into is join last lateral left like limit named natural not null nulls offset on or order outer over partition ' +
  'percent pivot positional preceding qualify range recursive replace right rollup row rows sample select semi sets ' +
  'similar some summarize table then ties to unbounded union unpivot using values when where window with within'
).split(' ');

/** What a part of a printed statement is. */
export type PrintedKind = 'plain' | 'word' | 'text' | 'number' | 'parameter' | 'comment';

/** A part of a printed statement. */
export interface PrintedPart {
  kind: PrintedKind;
  text: string;
}

const printed: Partial<Record<TokenKind, PrintedKind>> = {
  text: 'text',
  number: 'number',
  parameter: 'parameter',
};

const words = new Set(sqlWords);

/**
 * A statement in lines, each in parts that are to be told apart in print: words of SQL, texts, numbers, parameters,
 * comments and the rest. Put together again, the parts are the statement to the letter.
 */
export function printSql(sql: string): PrintedPart[][] {
  const parts: PrintedPart[] = [];
  let at = 0;
  for (const { kind, text, start, end } of tokenise(sql)) {
    parts.push(...between(sql.slice(at, start)));
    const isWord = kind === 'word' && words.has(text);
    parts.push({ kind: isWord ? 'word' : (printed[kind] ?? 'plain'), text: sql.slice(start, end) });
    at = end;
  }
  parts.push(...between(sql.slice(at)));
  return inLines(parts);
}

/** What stands between two tokens: spaces, or a comment with the spaces around it. */
function between(text: string): PrintedPart[] {
  if (text === '') return [];
  return [{ kind: text.trim() === '' ? 'plain' : 'comment', text }];
}

function inLines(parts: readonly PrintedPart[]): PrintedPart[][] {
  const lines: PrintedPart[][] = [[]];
  for (const { kind, text } of parts) {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ kind, text: piece });
    });
  }
  return lines;
}
