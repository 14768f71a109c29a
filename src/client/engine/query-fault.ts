import { hintFor } from './query-hints.ts';

/** What is wrong with a statement, in terms of the text the reader wrote. */
export interface QueryFault {
  message: string;
  /** Line and column of the place, both counted from 1; missing where the database names no place. */
  line?: number;
  column?: number;
  /** What to do about it. */
  hint: string;
  /** Names that may have been meant, the likeliest first. */
  suggestions: string[];
}

/** What the reader wrote and what became of it before it was put in brackets. */
export interface WrittenStatement {
  /** As the reader wrote it. */
  written: string;
  /** With values in place of parameters; it stands in brackets on lines of its own from the second line on. */
  text: string;
  /** The place in `written` for a place in `text`. */
  placeBefore: (place: number) => number;
  /** Names of tables that exist, whether or not they are loaded. */
  tables: readonly string[];
}

/** Lines the gate puts before the statement. */
const linesBefore = 1;

/** The database's message as a fault of the reader's own text. */
export function explainFault(detail: string, statement: WrittenStatement): QueryFault {
  const place = placeOf(detail, statement.text);
  const fault = { message: messageOf(detail), ...lineAndColumn(place, statement) };
  const { message, hint, suggestions } = hintFor({
    detail,
    ...statement,
    isAtEnd: place === statement.text.length,
  });
  return {
    ...fault,
    ...(message !== undefined && { message }),
    hint,
    suggestions,
  };
}

/** The message without its kind, its suggestions and the line it quotes. */
function messageOf(detail: string): string {
  const [first = ''] = detail.split(/\n\s*\n|\nLINE \d|\nDid you mean|\n\s*Candidate/);
  const plain = first
    .replace(/^(?:[A-Z][\w ]*? )?(?:Error|Exception): /, '')
    .replace(/[.!]+$/, '')
    .trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
}

/** The place in the text that the database points at: its end for a place behind it, undefined when it names none. */
function placeOf(detail: string, text: string): number | undefined {
  if (/at end of input/.test(detail)) return text.length;
  const match = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(detail);
  if (!match) return undefined;
  const [, label = '', number, quoted = '', before = ''] = match;
  const lines = text.split('\n');
  const index = Number(number) - 1 - linesBefore;
  const line = lines[index];
  if (line === undefined) return text.length;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return start + columnIn(line, quoted, before.length - label.length);
}

/** Where in a line the caret points, when the database quotes only a part of it with dots at the ends. */
function columnIn(line: string, quoted: string, caret: number): number {
  if (line.includes(quoted)) return Math.max(0, line.indexOf(quoted) + caret);
  const isCutBefore = quoted.startsWith('...');
  const core = quoted.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const at = line.indexOf(core);
  return at < 0 ? 0 : Math.min(line.length, Math.max(0, at + caret - (isCutBefore ? 3 : 0)));
}

/** A place as the reader counts it. */
function lineAndColumn(
  place: number | undefined,
  { written, placeBefore }: WrittenStatement,
): { line?: number; column?: number } {
  if (place === undefined) return {};
  const before = written.slice(0, placeBefore(place)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
