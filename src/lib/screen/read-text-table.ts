import { recogniseForeignText } from '../intake/recognise-foreign-text.ts';
import { ColumnKeeper } from './column-keeper.ts';
import { readRecord } from './read-record.ts';
import type { ReadingFault, TextTable } from './text-table.ts';

/** No publisher’s row is longer; one that seems so has lost its line ends or its closing quotation mark. */
const longestRow = 1_000_000;

/** How many faults of the file itself are kept; a file with more is broken throughout. */
const mostFaults = 200;

/** Reads a comma-separated file piece by piece. Pieces may end anywhere, also within a row. */
export interface TextTableReader {
  /** Takes the next piece; false once nothing more can be read. */
  take: (piece: string) => boolean;
  /** The table of all that was taken. */
  finish: () => TextTable;
}

/**
 * A reader of comma-separated text that keeps each column’s distinct cells once, so that a file of many rows needs
 * little memory and is looked through quickly. Cells are neither trimmed nor given a type. A byte order mark is
 * dropped; rows that do not fit the header and empty rows are told and left out.
 *
 * @example const reader = textTableReader('a.csv'); reader.take('a,b\n1,2\n'); reader.finish().rows // 1
 */
export function textTableReader(source: string): TextTableReader {
  const state = new Reading(source);
  return { take: (piece) => state.take(piece), finish: () => state.finish() };
}

/** The table in a text that is at hand as a whole. */
export function readTextTable(text: string, source: string): TextTable {
  const reader = textTableReader(source);
  reader.take(text);
  return reader.finish();
}

/** What has been read so far. */
class Reading {
  private rest = '';
  private line = 1;
  private begun = false;
  private ended = false;
  /** Whether lines end as those of old Macintosh computers. */
  private endsInReturns = false;
  private keeper: ColumnKeeper | undefined;
  private readonly lines: number[] = [];
  private readonly faults: ReadingFault[] = [];
  /** Empty rows since the last row that holds something: at the end of a file they are only line ends. */
  private blank: number[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  take(piece: string): boolean {
    if (this.ended) return false;
    if (this.begun) this.rest += this.withLineEnds(piece);
    else if (isTooLittle(this.rest + piece)) this.rest += piece;
    else this.rest = this.withLineEnds(this.begin(this.rest + piece));
    if (this.begun && !this.ended) this.readRecords(false);
    return !this.ended;
  }

  finish(): TextTable {
    if (!this.begun) this.rest = this.withLineEnds(this.begin(this.rest));
    if (!this.ended) this.readRecords(true);
    if (!this.ended && this.keeper && this.lines.length === 0)
      this.tell({ kind: 'no_rows', message: 'the file has a header and no rows' });
    return {
      columns: this.keeper?.columns() ?? [],
      rows: this.lines.length,
      lines: this.lines,
      faults: this.faults,
    };
  }

  /** A piece with line ends as they are read. */
  private withLineEnds(piece: string): string {
    return this.endsInReturns ? piece.replaceAll('\r', '\n') : piece;
  }

  /** The first piece without a byte order mark; nothing more is read where it is no comma-separated text at all. */
  private begin(piece: string): string {
    this.begun = true;
    const text = piece.replace(/^\uFEFF/, '');
    this.endsInReturns = text.includes('\r') && !text.includes('\n');
    const foreign = recogniseForeignText(text.slice(0, 4096).replaceAll('\uFFFD', '?'), this.source);
    if (foreign) {
      const value = foreign.actual ? { value: foreign.actual } : {};
      this.tell({ kind: 'not_a_table', message: foreign.message, ...value });
      this.ended = true;
    }
    return text;
  }

  /** Reads the whole records at hand, and at the end of the file the last one too. */
  private readRecords(atEnd: boolean): void {
    let from = 0;
    while (from < this.rest.length && !this.ended) {
      const record = readRecord(this.rest, from, atEnd);
      if (!record) break;
      if (record.fault) this.tell({ kind: 'unbalanced_quote', line: this.line, message: record.fault });
      this.keep(record.cells);
      this.line += record.lineEnds;
      from = record.next;
    }
    this.rest = this.rest.slice(from);
    if (this.rest.length > longestRow && !this.ended) this.refuseLongRow();
  }

  private refuseLongRow(): void {
    this.tell({
      kind: 'unbalanced_quote',
      line: this.line,
      message: `a row is longer than ${longestRow} characters: a quotation mark is never closed, or the line ends are lost`,
    });
    this.ended = true;
    this.rest = '';
  }

  private keep(cells: string[]): void {
    const isEmpty = cells.every((cell) => cell.trim() === '');
    if (!this.keeper) return this.keepHeader(cells, isEmpty);
    if (isEmpty && cells.length === 1) {
      this.blank.push(this.line);
      return;
    }
    for (const line of this.blank) this.tell({ kind: 'empty_row', line, message: 'the row is empty' });
    this.blank = [];
    if (isEmpty) this.tell({ kind: 'empty_row', line: this.line, message: 'every cell of the row is empty' });
    else if (cells.length !== this.keeper.width) this.tell(uneven(cells, this.keeper.width, this.line));
    else {
      this.keeper.keep(cells, this.lines.length);
      this.lines.push(this.line);
    }
  }

  private keepHeader(cells: string[], isEmpty: boolean): void {
    if (isEmpty) this.tell({ kind: 'no_header', line: this.line, message: 'the first line names no column' });
    this.keeper = new ColumnKeeper(cells);
  }

  private tell(fault: ReadingFault): void {
    if (this.faults.length < mostFaults) this.faults.push(fault);
  }
}

/** A row whose cells do not fit the header. */
function uneven(cells: readonly string[], width: number, line: number): ReadingFault {
  const message = `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the header ${width}`;
  return { kind: 'uneven_row', line, value: cells.join(',').slice(0, 60), message };
}

/** Whether a beginning does not show yet how its lines end. */
function isTooLittle(beginning: string): boolean {
  return beginning.length < longestRow && (beginning.trim() === '' || beginning.endsWith('\r'));
}
