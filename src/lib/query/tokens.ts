/** What a token is; white space and comments are none. */
export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'parameter' | 'symbol';

/** One token of a statement. */
export interface Token {
  kind: TokenKind;
  /** What it says: a word in small letters, a quoted name or text without its quotation marks, anything else as written. */
  text: string;
  /** Where it stands in the statement, counting characters from 0; `end` is the place after it. */
  start: number;
  end: number;
}

const patterns: readonly { kind: TokenKind | 'nothing'; first: RegExp; pattern: RegExp }[] = [
  { kind: 'nothing', first: /[\s-]/, pattern: /\s+|--[^\n]*/y },
  { kind: 'text', first: /e/i, pattern: /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y },
  { kind: 'text', first: /'/, pattern: /'(?:[^']|'')*(?:'|$)/y },
  { kind: 'text', first: /\$/, pattern: /\$(?<tag>[A-Za-z_]\w*|)\$[\s\S]*?(?:\$\k<tag>\$|$)/y },
  { kind: 'name', first: /"/, pattern: /"(?:[^"]|"")*(?:"|$)/y },
  { kind: 'parameter', first: /[:$?]/, pattern: /(?<!:):[A-Za-z_]\w*|\$\w+|\?/y },
  { kind: 'number', first: /[\d.]/, pattern: /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y },
  { kind: 'word', first: /\w/, pattern: /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff$]*/y },
  { kind: 'symbol', first: /[\s\S]/, pattern: /::|:=|->|<>|!=|<=|>=|\|\||\*\*|[\s\S]/y },
];

/**
 * The tokens of a statement, as far as notes on it need them: it does not judge whether the statement is sound. What
 * is not closed runs to the end. Comments between slash and star may nest. No more than `most` of them are read.
 *
 * @example tokenise('SELECT "a b" -- x').map(({ text }) => text) // ['select', 'a b']
 */
export function tokenise(sql: string, most = Infinity): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length && tokens.length < most) {
    if (sql.startsWith('/*', at)) {
      at = endOfComment(sql, at);
      continue;
    }
    const { kind, end } = readAt(sql, at);
    if (kind !== 'nothing') tokens.push({ kind, text: meaningOf(kind, sql.slice(at, end)), start: at, end });
    at = end;
  }
  return tokens;
}

/** The patterns that can begin with each character of ASCII; any other may begin all of them. */
const beginning = Array.from({ length: 128 }, (_, code) =>
  patterns.filter(({ first }) => first.test(String.fromCharCode(code))),
);

function readAt(sql: string, at: number): { kind: TokenKind | 'nothing'; end: number } {
  for (const { kind, pattern } of beginning[sql.charCodeAt(at)] ?? patterns) {
    pattern.lastIndex = at;
    if (pattern.test(sql)) return { kind, end: pattern.lastIndex };
  }
  return { kind: 'symbol', end: at + 1 };
}

function meaningOf(kind: TokenKind, written: string): string {
  if (kind === 'word') return written.toLowerCase();
  if (kind === 'name') return written.replace(/^"|"$/g, '').replaceAll('""', '"').toLowerCase();
  if (kind !== 'text') return written;
  const dollar = /^\$\w*\$/.exec(written)?.[0];
  if (dollar) return written.slice(dollar.length).replace(dollar, '');
  return written.replace(/^[eE]?'|'$/g, '').replaceAll("''", "'");
}

function endOfComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(sql); match; match = mark.exec(sql)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}
