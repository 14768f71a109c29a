import type { TextColumn } from './text-table.ts';

/** A column while rows come in. */
interface GrowingColumn {
  name: string;
  numbers: Map<string, number>;
  values: string[];
  codes: number[];
  first: number[];
  counts: number[];
  last: string;
  lastCode: number;
}

/** Keeps rows by columns, each distinct cell of a column once. */
export class ColumnKeeper {
  private readonly growing: GrowingColumn[];

  constructor(names: readonly string[]) {
    this.growing = names.map((name) => ({
      name,
      numbers: new Map(),
      values: [],
      codes: [],
      first: [],
      counts: [],
      last: '',
      lastCode: -1,
    }));
  }

  /** How many columns there are. */
  get width(): number {
    return this.growing.length;
  }

  /** Takes a row with a cell for every column. */
  keep(cells: readonly string[], row: number): void {
    for (let place = 0; place < this.growing.length; place += 1) {
      const column = this.growing[place];
      const cell = cells[place];
      if (column !== undefined && cell !== undefined) keepCell(column, cell, row);
    }
  }

  /** The columns with all that was kept. */
  columns(): TextColumn[] {
    return this.growing.map(({ name, values, codes, first, counts }, place) => ({
      name,
      place,
      values,
      codes,
      first,
      counts,
    }));
  }
}

/** Takes one cell; most cells of a sorted file are those of the row before. */
function keepCell(column: GrowingColumn, cell: string, row: number): void {
  if (cell !== column.last || column.lastCode < 0) {
    const known = column.numbers.get(cell);
    column.lastCode = known ?? addValue(column, cell, row);
    column.last = cell;
  }
  const code = column.lastCode;
  column.counts[code] = (column.counts[code] ?? 0) + 1;
  column.codes.push(code);
}

/** A cell that was not there before. */
function addValue(column: GrowingColumn, cell: string, row: number): number {
  const code = column.values.length;
  column.numbers.set(cell, code);
  column.values.push(cell);
  column.first.push(row);
  column.counts.push(0);
  return code;
}
