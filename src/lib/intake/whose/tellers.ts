import { type LaidColumn, type Layout, type Rows, yearColumn } from '../own-figures-layout.ts';
import type { NameReading } from '../own-figures-names.ts';
import { plainSpaces } from '../own-figures-number.ts';
import type { OwnAnswers } from '../own-figures-shape.ts';
import { sectionsOf } from './sections.ts';

/** A table whose rows of figures are known. */
export interface FigureRows {
  rows: Rows;
  layout: Layout;
  figures: readonly number[];
  answers: OwnAnswers;
  readName: (name: string) => NameReading<{ indicator: string }>;
}

/** A column, or the headings between rows, with what it says of each row. */
export interface Teller {
  column: LaidColumn;
  textIn: (row: number) => string;
}

/** Columns of text, and headings between the rows, that may say whose or what a row is. */
export function tellers({ rows, layout, figures, answers, readName }: FigureRows): Teller[] {
  const year = yearColumn(layout.columns);
  const columns = layout.columns
    .filter(({ kind, isNumeric }) => kind === 'place' || kind === 'code' || !isNumeric)
    .filter(
      ({ place, kind, ...column }) =>
        !['unit', 'label', 'indicator'].includes(kind) &&
        place !== layout.label &&
        place !== year?.place &&
        !(kind === 'denominator' && column.cells.length > 0),
    )
    .map((column): Teller => ({ column, textIn: textsOf(rows, layout, column, answers) }));
  const sections = sectionsOf(rows, layout, figures, readName);
  return sections ? [sections, ...columns] : columns;
}

/** The text of a column in each row; an empty cell repeats the one above where the reader said so. */
function textsOf(
  rows: Rows,
  { first, end }: Layout,
  { place }: LaidColumn,
  { isFilledDown }: OwnAnswers,
): (row: number) => string {
  const known = new Map<string, string>();
  const plain = (cell: string) => {
    const text = known.get(cell) ?? plainSpaces(cell);
    known.set(cell, text);
    return text;
  };
  const texts: string[] = [];
  for (let at = first; at < end; at += 1) {
    const text = plain(rows[at]?.[place] ?? '');
    texts[at] = text === '' && isFilledDown?.[place] ? (texts[at - 1] ?? '') : text;
  }
  return (row) => texts[row] ?? '';
}

/** Heads of remarks, which do not make another figure of a row. */
const remarks =
  /\b(notes?|comments?|commentary|remarks?|narrative|footnotes?|rag|flag|owner|lead|contact|polarity|good is)\b/i;

/** Whether a column holds remarks. */
export function isRemark({ kind, name }: LaidColumn): boolean {
  return kind === 'words' && remarks.test(name.replaceAll('_', ' '));
}

/** Whether a column says when a row was written, not what it is of. */
export function isOfRecord({ name }: LaidColumn): boolean {
  return /\b(updated|refreshed|extracted|submitted|produced|created|published|checked|collected|entered|reviewed|due|run)\b/i.test(
    name.replaceAll('_', ' '),
  );
}

/** Stands for every row, where a column may tell subjects apart and not places. */
export const everyRow = '*';
