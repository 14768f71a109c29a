import type { ProfileLine } from '../../position/profile/profile-line.ts';
import {
  aboutColumns,
  besideColumns,
  type FileCell,
  type FileColumn,
  figureColumns,
  levelColumns,
  newerColumns,
} from './standing-file-columns.ts';

/** The table of an authority as a file: what each column is called and means, and a row for each line. */
export interface StandingFile {
  columns: readonly Omit<FileColumn, 'cell'>[];
  rows: FileCell[][];
  /** What stands on a sheet of its own, or above the table. */
  notes: string[];
}

/** What is known of the file beside its lines. */
export interface FileFacts {
  /** Whose table it is, and what those compared with are called. */
  name: string;
  peers: string;
  region: string;
  edition: string;
  address: string;
  publishers: string;
  licences: string;
  /** Whether authorities are shown by codes of this site. */
  isCoded: boolean;
}

/**
 * The table of an authority as a file: plain words, numbers as numbers with their unit in a column of its own, the reason
 * where one is missing. What the reader placed of their own stands in columns of its own and says so.
 *
 * @example standingFile(lines, facts).rows[0]
 */
export function standingFile(lines: readonly ProfileLine[], facts: FileFacts): StandingFile {
  const columns = [
    ...aboutColumns,
    ...figureColumns(facts.name),
    ...levelColumns,
    ...besideColumns(facts),
    ...(lines.some(({ newer }) => newer) ? newerColumns : []),
  ];
  return {
    columns: columns.map(({ header, meaning, width }) => ({ header, meaning, width })),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
    notes: notesOf(facts),
  };
}

function notesOf({ name, peers, edition, address, publishers, licences, isCoded }: FileFacts): string[] {
  return [
    `The Support Atlas, ${name}: where it stands, beside ${peers}`,
    `Source: official statistics of ${publishers}`,
    `Edition: ${edition}. Licence: ${licences}`,
    `Address: ${address}`,
    'Usual level: a local level of the figures with what moved everywhere taken out; places by Holm at 5 in 100. See methods on the site.',
    'A missing figure has a reason and is never 0.',
    ...(isCoded ? ['Authorities are shown by codes of this site, which are not those of any register.'] : []),
  ];
}
