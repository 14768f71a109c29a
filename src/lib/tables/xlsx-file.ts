import writeExcelFile from 'write-excel-file/universal';

/** A column of a sheet. */
export interface SheetColumn {
  header: string;
  /** In letters. */
  width: number;
}

/** A cell: a number with how it is shown, as a spreadsheet has it, or text; null is an empty cell. */
export type SheetCell = string | number | { value: number; format: string } | null;

/** A sheet of a workbook: a head that stays in sight, and its rows. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

/**
 * Sheets as a workbook (Office Open XML). Numbers are numbers, text is text and never a formula, nothing is an empty
 * cell. Throws on a row that has not a cell for each column.
 *
 * @example await xlsxFile([{ name: 'Notes', columns: [{ header: 'Note', width: 60 }], rows: [['Source: …']] }])
 */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Blob> {
  return await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ header }) => ({
          value: header,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
        })),
        ...rows.map((row) => {
          if (row.length !== columns.length)
            throw new Error(`xlsxFile requires a cell for each column: ${row.length} for ${columns.length}`);
          return row.map(cellOf);
        }),
      ],
    })),
  ).toBlob();
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: cell.value, type: Number, format: cell.format };
}

/**
 * How a spreadsheet shows values with so many decimals, a sign of per cent behind them where they are percentages: the
 * number itself stays as it is published.
 *
 * @example sheetFormat('% of posts', 1) // '0.0"%"'
 */
export function sheetFormat(unit: string, digits: number): string {
  const plain = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  if (unit.startsWith('%')) return `${plain}"%"`;
  return unit.startsWith('£') ? `"£"${plain}` : plain;
}
