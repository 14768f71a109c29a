import { type Sheet, sheetFormat } from '../../tables/xlsx-file.ts';
import type { StandingFile } from './standing-file.ts';

/** The table of an authority as sheets: the table, what its columns mean, and where it comes from. */
export function standingSheets({ columns, rows, notes }: StandingFile): Sheet[] {
  return [
    {
      name: 'Indicators',
      columns: columns.map(({ header, width }) => ({ header, width })),
      rows: rows.map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === 'object'
            ? { value: cell.value, format: sheetFormat(cell.unit, cell.digits) }
            : cell,
        ),
      ),
    },
    {
      name: 'Notes',
      columns: [
        { header: 'Column or note', width: 34 },
        { header: 'What it is', width: 90 },
      ],
      rows: [
        ...notes.map((note) => ['Note', note]),
        ...columns.map(({ header, meaning }) => [header, meaning]),
      ],
    },
  ];
}
