import { csvFile } from '../../lib/tables/csv-file.ts';

/** What a file of points says of itself before its rows. */
export interface PointsFile {
  /** One line each: what it is, how it was made, from what, under which licence, and where it is found again. */
  about: readonly string[];
  support: string;
  outcome: string;
  /** Names of the columns after the authority. */
  columns: readonly string[];
  rows: readonly { authority: string; values: readonly number[] }[];
}

/** Points as comma-separated text: lines about it that begin with #, then the names of both indicators in every row. */
export function pointsCsv({ about, support, outcome, columns, rows }: PointsFile): string {
  const cells = rows.map(({ authority, values }) => [support, outcome, authority, ...values]);
  return csvFile(about, ['support', 'outcome', 'authority', ...columns], cells);
}
