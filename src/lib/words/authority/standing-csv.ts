import { csvFile } from '../../tables/csv-file.ts';
import type { StandingFile } from './standing-file.ts';

/** What a spreadsheet needs to take a text for UTF-8. */
const mark = '﻿';

/** The table of an authority as a file for a spreadsheet: UTF-8 with its mark, notes first, then columns and rows. */
export function standingCsv({ columns, rows, notes }: StandingFile): string {
  const cells = rows.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)),
  );
  return (
    mark +
    csvFile(
      notes,
      columns.map(({ header }) => header),
      cells,
    )
  );
}
