import { isSymbol } from '../../lib/query/scopes.ts';
import { tokenise } from '../../lib/query/tokens.ts';
import { nearestNames } from './nearest-names.ts';
import { adviceFromElsewhere } from './other-dialects.ts';
import { adviceFor } from './query-advice.ts';

/** A message of the database and what it is about. */
export interface Mishap {
  detail: string;
  written: string;
  tables: readonly string[];
  /** Whether the database stumbled over the end of the statement. */
  isAtEnd: boolean;
}

/** What is better said in our own words, and what to do. */
export interface Hint {
  message?: string;
  hint: string;
  suggestions: string[];
}

/** The first that fits is told. */
const hints: readonly {
  fits: (mishap: Mishap) => RegExpExecArray | null;
  tell: (match: string) => Omit<Hint, 'suggestions'>;
}[] = [
  {
    fits: ({ detail, written }) => (/multiple statements/i.test(detail) ? /\bpivot\b/i.exec(written) : null),
    tell: () => ({
      message: 'PIVOT needs to be told its columns here.',
      hint: 'Name them: PIVOT panel ON year IN (2023, 2024) USING … Without the list, PIVOT is two statements, and one is run at a time.',
    }),
  },
  {
    fits: ({ detail }) => /multiple statements|at or near ";"/i.exec(detail),
    tell: () => ({
      message: 'One statement is run at a time.',
      hint: 'Run what stands before the semicolon by itself; a semicolon may stand only at the very end.',
    }),
  },
  {
    fits: ({ detail }) => /"(\w+)" is not in the catalog, but it exists in the (\w+) extension/.exec(detail),
    tell: (name) => ({
      message: `${name} is not part of the database in the browser.`,
      hint: 'It comes with an extension, and none can be loaded here. A file of your own is opened with the button beside the tables.',
    }),
  },
  {
    fits: ({ detail }) =>
      /file system operations are disabled|Cannot access file|No files found/.exec(detail),
    tell: () => ({
      message: 'Files and addresses cannot be read from a query.',
      hint: 'Query the tables on this page, or open a file of your own with the button beside them.',
    }),
  },
  {
    fits: ({ detail }) => /memory exhausted/i.exec(detail),
    tell: () => ({
      message: 'Too many brackets or parts stand inside one another.',
      hint: 'Break the statement up with WITH.',
    }),
  },
  {
    fits: ({ isAtEnd, written }) => (isAtEnd && closesTooOften(written) ? /$/.exec('') : null),
    tell: () => ({
      message: 'A bracket is closed that was not opened.',
      hint: 'Take the closing bracket away, or open one before it.',
    }),
  },
  {
    fits: ({ isAtEnd }) => (isAtEnd ? /$/.exec('') : null),
    tell: () => ({
      message: 'The statement ends too early.',
      hint: 'See whether a bracket is open, or something is missing at the end.',
    }),
  },
  {
    fits: ({ detail }) => /unterminated quoted (string|identifier)/.exec(detail),
    tell: (what) => ({
      message: what === 'string' ? 'A text is not closed.' : 'A name in double quotes is not closed.',
      hint: `Put the closing ${what === 'string' ? 'single' : 'double'} quote.`,
    }),
  },
  {
    fits: ({ detail, written }) => {
      const name = /Referenced column "([^"]+)" not found/.exec(detail);
      return name && written.includes(`"${name[1]}"`) ? name : null;
    },
    tell: (name) => ({ hint: `If ${name} is a text and no column, put it in single quotes: '${name}'.` }),
  },
  {
    fits: ({ detail }) => /must appear in the GROUP BY clause/.exec(detail),
    tell: () => ({ hint: 'Put the column after GROUP BY, or say GROUP BY ALL.' }),
  },
];

/** What to say and to suggest beyond the message itself. */
export function hintFor(mishap: Mishap): Hint {
  const elsewhere = adviceFromElsewhere(mishap.detail, mishap.written);
  if (elsewhere !== undefined) return { hint: elsewhere, suggestions: [] };
  const suggestions = suggestionsFor(mishap);
  for (const { fits, tell } of hints) {
    const match = fits(mishap);
    if (match) return { ...tell(match[1] ?? ''), suggestions };
  }
  if (suggestions.length === 0) return { hint: adviceFor(mishap.detail), suggestions };
  return { hint: `Did you mean ${inWords(suggestions)}?`, suggestions };
}

/** Names that may have been meant: of our tables, and of the columns and functions that the database lists. */
function suggestionsFor({ detail, tables }: Mishap): string[] {
  const [, table] = /Table with name "?([\w.]+)"? does not exist/.exec(detail) ?? [];
  if (table !== undefined) return nearestNames(table, tables);
  const [, other] =
    /(?:(?:column|table) "|with name "?)([^"\s]+)"? (?:not found|does not exist)|column named "([^"]+)"/
      .exec(detail)
      ?.filter((each) => each !== undefined) ?? [];
  const [, listed = ''] =
    /(?:Did you mean|Candidate (?:bindings|tables):|Candidates?:)([^\n]*)/.exec(detail) ?? [];
  const names = [...listed.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  return other === undefined ? [] : nearestNames(other, names);
}

/** Whether a bracket closes that none opened. */
function closesTooOften(sql: string): boolean {
  let open = 0;
  for (const token of tokenise(sql)) {
    if (isSymbol(token, '(')) open += 1;
    if (isSymbol(token, ')') && open-- === 0) return true;
  }
  return false;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
