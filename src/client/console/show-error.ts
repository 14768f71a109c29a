import { part } from '../page/parts.ts';
import { warningSign } from './warning-sign.ts';

/** What went wrong with a query, in words, with the place in the statement where it is known. */
export interface QueryError {
  /** What happened. */
  message: string;
  /** What to do. */
  advice: string;
  /** Line and column, both counted from 1. */
  line?: number | undefined;
  column?: number | undefined;
  /** Names that may have been meant. */
  suggestions?: readonly string[] | undefined;
}

/** What a reader can do about an error. */
export interface ErrorActions {
  /** Puts the cursor at a place in the statement. */
  goTo: (place: number) => void;
  /** Puts a name in place of the word at a place. */
  replace: (place: number, name: string) => void;
}

/** Says what went wrong, shows the line with the place marked, and offers what may have been meant. */
export function showError(
  root: HTMLElement,
  error: QueryError | undefined,
  sql = '',
  actions?: ErrorActions,
): void {
  const block = part(root, 'error');
  block.hidden = error === undefined;
  block.replaceChildren();
  if (!error) return;
  const words = document.createElement('div');
  words.append(paragraph(error.message, 'strong'), paragraph(error.advice));
  const place = placeIn(sql, error);
  if (place !== undefined && actions)
    words.append(excerpt(sql, place, error), actionRow(place, error, actions));
  block.append(warningSign(), words);
}

/** The place of an error counted in characters; undefined when it names none or one that is not there. */
export function placeIn(
  sql: string,
  { line, column = 1 }: Pick<QueryError, 'line' | 'column'>,
): number | undefined {
  const lines = sql.split('\n');
  if (line === undefined || line < 1 || line > lines.length) return undefined;
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
}

/** The word at a place, or the one character that stands there. */
export function wordAt(sql: string, place: number): { from: number; to: number } {
  const word = /^"[^"]*"|^'[^']*'|^\w+/.exec(sql.slice(place))?.[0] ?? '';
  return { from: place, to: Math.min(sql.length, place + Math.max(1, word.length)) };
}

function paragraph(words: string, element?: 'strong'): HTMLElement {
  const line = document.createElement('p');
  if (element === undefined) line.textContent = words;
  else {
    const strong = document.createElement(element);
    strong.textContent = words;
    line.append(strong);
  }
  return line;
}

/** The line of the error with its place marked. */
function excerpt(sql: string, place: number, { line = 1 }: QueryError): HTMLElement {
  const text = sql.split('\n')[line - 1] ?? '';
  const start = place - (sql.lastIndexOf('\n', place - 1) + 1);
  const { from, to } = wordAt(text, start);
  const block = document.createElement('pre');
  const mark = document.createElement('mark');
  mark.textContent = text.slice(from, to) || ' ';
  block.append(text.slice(0, from), mark, text.slice(to));
  return block;
}

function actionRow(
  place: number,
  { line = 1, column = 1, suggestions = [] }: QueryError,
  actions: ErrorActions,
): HTMLElement {
  const row = document.createElement('p');
  row.className = 'actions';
  row.append(button(`Go to line ${line}, column ${column}`, () => actions.goTo(place)));
  for (const name of suggestions) row.append(button(`Write ${name}`, () => actions.replace(place, name)));
  return row;
}

function button(words: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'as-link';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
