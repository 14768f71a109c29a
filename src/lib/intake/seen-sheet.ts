/** A table as its reader sees it: what a sheet shows, or what a text holds. */
export interface SeenSheet {
  name: string;
  /** Cells as text; a hidden row or column is empty, so that `rows[i]` is row i + 1 of the sheet. */
  rows: string[][];
  /** How many rows and columns with something in them are hidden. */
  hiddenRows: number;
  hiddenColumns: number;
}

/** Cells that are merged into one, by their first and last row and column, from 0. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as it is stored: all its cells, and what of it cannot be seen. */
export interface StoredSheet {
  name: string;
  rows: readonly (readonly string[])[];
  merged: readonly MergedCells[];
  isRowHidden: (row: number) => boolean;
  isColumnHidden: (column: number) => boolean;
}

/** A merged block larger than this is a background, not a head. */
const mostMerged = 5000;

/**
 * What of a sheet is seen: a merged cell stands in each of the cells it covers, hidden rows and columns are emptied and
 * counted, and the empty rest is dropped.
 */
export function seenSheet({ name, rows, merged, isRowHidden, isColumnHidden }: StoredSheet): SeenSheet {
  const filled = rows.map((cells) => [...cells]);
  for (const block of merged) fillMerged(filled, block);
  const isFilled = (cells: readonly string[] | undefined) =>
    cells?.some((cell) => cell.trim() !== '') ?? false;
  const width = filled.reduce((most, cells) => Math.max(most, cells.length), 0);
  const hiddenColumns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => isColumnHidden(column) && filled.some((cells) => (cells[column] ?? '').trim() !== ''),
  );
  const seen = filled.map((cells, row) =>
    isRowHidden(row) ? [] : cells.map((cell, column) => (hiddenColumns.includes(column) ? '' : cell)),
  );
  return {
    name,
    rows: seen.slice(0, seen.findLastIndex(isFilled) + 1),
    hiddenRows: filled.filter((cells, row) => isRowHidden(row) && isFilled(cells)).length,
    hiddenColumns: hiddenColumns.length,
  };
}

/** Writes the first cell of a merged block into all its cells. */
function fillMerged(rows: string[][], { top, left, bottom, right }: MergedCells): void {
  const text = rows[top]?.[left] ?? '';
  if (text === '' || (bottom - top + 1) * (right - left + 1) > mostMerged) return;
  for (const cells of rows.slice(top, bottom + 1)) {
    while (cells.length <= right) cells.push('');
    cells.fill(text, left, right + 1);
  }
}
