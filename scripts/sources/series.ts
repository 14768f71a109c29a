/** One printed cell and the place it stands in, so that a fault in it can be shown to whoever mends the file. */
export interface Cell {
  text: string;
  /** Line of the file, or the key of the row where a file has no lines. */
  row: number | string;
}

/** What a source prints of one figure: a cell for each authority number and year, and for England each year. */
export interface Series {
  /** File it was read from. */
  file: string;
  /** Column or series as the file names it. */
  column: string;
  /** By `cellKey(number, year)`. */
  cells: Map<string, Cell>;
  england: Map<number, Cell>;
}

/** The key of a cell: the three-digit number of the authority and the label year. */
export function cellKey(number: number, year: number): string {
  return `${number}|${year}`;
}

/** The number and year of a key. */
export function splitKey(key: string): { number: number; year: number } {
  const [number, year] = key.split('|');
  return { number: Number(number), year: Number(year) };
}

/** A series without cells. */
export function emptySeries(file: string, column: string): Series {
  return { file, column, cells: new Map(), england: new Map() };
}
