import type { Layout, Rows } from './own-figures-layout.ts';
import { readOwnCell } from './own-figures-cell.ts';
import { type OwnRow, problemAt, shorten } from './own-figures-row.ts';
import type { OwnAnswers, OwnLeftOut, OwnProblem } from './own-figures-shape.ts';

/** The rows of a table with the means to read each. */
export interface UnsortedRows {
  rows: Rows;
  layout: Layout;
  answers: OwnAnswers;
  isText: boolean;
  /** The column of figures. */
  value: number | undefined;
  rowAt: (at: number) => OwnRow;
}

/** Rows by what is in them: places of rows with a figure, rows left out, and rows that are broken. */
export interface SortedRows {
  figures: number[];
  leftOut: OwnLeftOut[];
  problems: OwnProblem[];
}

/** Parts rows with a figure from titles, footnotes, rows without a figure, rows the reader dropped and broken rows. */
export function sortRows({ rows, layout, answers, isText, value, rowAt }: UnsortedRows): SortedRows {
  const sorted: SortedRows = { figures: [], leftOut: [], problems: [] };
  const header = rows[layout.header.at(-1) ?? -1];
  for (let at = layout.first; at < layout.end; at += 1) {
    const cells = rows[at] ?? [];
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || isSameRow(cells, header)) continue;
    const own = rowAt(at);
    const correction = answers.rows?.[own.row];
    const what = shorten(own.cell('indicator') || own.cell('label') || (filled[0] ?? ''));
    const leave = (why: string, isDropped = false) =>
      sorted.leftOut.push({ row: own.row, what, why, isDropped });
    const broken = correction
      ? undefined
      : (brokenRow(own, cells, isText ? header : undefined) ??
        (isText ? decimalsBehind(own, cells, layout, value) : undefined));
    if (correction?.isDropped) leave('You dropped it.', true);
    else if (broken) sorted.problems.push(broken);
    else if (
      !correction &&
      filled.length === 1 &&
      own.cell('value').trim() === '' &&
      own.readName(what).kind !== 'one'
    )
      leave('It is text without a figure.');
    else if (readOwnCell(own.cell('value'), own.decimals).kind === 'none') leave(noFigure(own.cell('value')));
    else sorted.figures.push(at);
  }
  return sorted;
}

/** A whole figure with digits in the remarks behind it: a decimal comma may have parted them. */
function decimalsBehind(
  own: OwnRow,
  cells: readonly string[],
  { columns }: Layout,
  value = -1,
): OwnProblem | undefined {
  const [whole = '', decimals = ''] = [cells[value], cells[value + 1]].map((cell) => cell?.trim());
  const isRemark = columns.some(
    ({ place, kind, isNumeric, name }) =>
      place === value + 1 &&
      (kind === 'words' || (kind === 'unknown' && (!isNumeric || name === `column ${place + 1}`))),
  );
  if (!isRemark || !/^\d{1,3}$/.test(whole) || !/^\d{1,2}$/.test(decimals)) return undefined;
  return problemAt(own, 'value', {
    what: `it is ${whole} with “${decimals}” behind it, or ${whole}.${decimals} with a decimal comma.`,
    remedy: 'Say which.',
    choices: [`${whole}.${decimals}`, whole].map((each) => ({
      label: `It is ${each}`,
      answers: { rows: { [own.row]: { value: each } } },
    })),
  });
}

function noFigure(cell: string): string {
  return cell.trim() === '' ? 'It has no figure.' : `It has no figure: “${shorten(cell)}”.`;
}

function isSameRow(cells: readonly string[], header: readonly string[] | undefined): boolean {
  return header !== undefined && header.every((cell, i) => cell.trim() === (cells[i] ?? '').trim());
}

/** A row with more cells than the header, or with further rows inside a quoted cell: cells of it stand in wrong places. */
function brokenRow(
  own: OwnRow,
  cells: readonly string[],
  header: readonly string[] | undefined,
): OwnProblem | undefined {
  const isSwallowed = cells.some(
    (cell) =>
      /[\r\n]/.test(cell) &&
      cell
        .split(/\r\n|\n|\r/)
        .slice(1)
        .some((line) => own.readName(line.split(/[,;\t|]/)[0] ?? '').kind === 'one' && /\d/.test(line)),
  );
  if (isSwallowed)
    return problemAt(own, 'indicator', {
      what: 'a cell in quotation marks runs over further rows of figures.',
      remedy: 'A quotation mark is missing or too many: correct it in the file.',
    });
  if (!header || !cells.slice(header.length).some((cell) => cell.trim() !== '')) return undefined;
  return problemAt(own, 'indicator', {
    what: `the row has ${cells.length} cells, the header ${header.length}, so it is not plain what stands where.`,
    remedy: 'Put quotation marks around a cell with a comma in it, or write the figure here.',
  });
}
