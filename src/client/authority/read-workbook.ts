import readSheets from 'read-excel-file/universal';

/**
 * The cells of the first sheet of an Excel workbook that holds any, as text; dates as `yyyy-mm-dd`. Throws where the
 * bytes are no workbook.
 */
export async function readWorkbook(bytes: ArrayBuffer): Promise<string[][]> {
  const sheets = await readSheets(bytes);
  const filled = sheets.find(({ data }) => data.length > 0);
  return (filled?.data ?? []).map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
