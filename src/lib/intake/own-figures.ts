import { readColumns, type ColumnReading, type OwnColumn } from './own-figures-columns.ts';
import { nameReader } from './own-figures-names.ts';
import { type OwnRow, readOwnRow, type RowReading } from './own-figures-row.ts';
import type { OwnFigure, OwnIndicator, OwnOptions, OwnProblem, OwnReading } from './own-figures-shape.ts';

/** Larger tables are refused whole: a few figures are asked for, and a mistaken file must not hold the page. */
export const ownLimits = { bytes: 2 * 1024 * 1024, rows: 5000, columns: 64 } as const;

/**
 * Understands a table of a reader’s own figures, whatever its mess, and says of all the rest what is wrong and what to
 * do. Each indicator gets one figure: the latest year given. Nothing is guessed: what has two readings is a problem.
 *
 * @example understandOwnFigures([['indicator', 'value'], ['re_referrals', '19.5']], indicators).figures[0]?.value // 19.5
 */
export function understandOwnFigures(
  rows: readonly (readonly string[])[],
  indicators: readonly OwnIndicator[],
  options: OwnOptions = {},
): OwnReading {
  const refusal = refusalOf(rows);
  if (refusal) return nothing(refusal);
  const readName = nameReader(indicators);
  const columns = readColumns(rows, (name) => readName(name).kind !== 'unknown');
  if (!columns) return nothing(unreadable(rows, (name) => readName(name).kind === 'one'));
  const read = rows.flatMap((cells, i) => {
    if (i <= columns.header || cells.every((cell) => cell.trim() === '')) return [];
    return [readOwnRow(ownRow(cells, { row: i + (options.countFrom ?? 1), columns, readName }), options)];
  });
  return gather(read, columns);
}

/** One row with its columns by name. */
function ownRow(
  cells: readonly string[],
  { row, columns, readName }: { row: number; columns: ColumnReading } & Pick<OwnRow, 'readName'>,
): OwnRow {
  const cell = (column: OwnColumn) => cells[columns.places.get(column) ?? -1] ?? '';
  return { row, cell, nameOf: columns.nameOf, readName };
}

/** All rows together: one figure for each indicator, and how the table was read. */
function gather(read: readonly RowReading[], columns: ColumnReading): OwnReading {
  const { figures, problems, notes } = oneEach(read.flatMap(({ figure }) => figure ?? []));
  const empty = read.filter(({ isEmpty }) => isEmpty).length;
  const all = [...read.flatMap((each) => each.problems), ...problems].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  return {
    figures,
    problems: all,
    notes: [...columnNotes(columns), ...emptyNotes(empty), ...notes],
    mayHaveFractions: all.some(({ mayBeFraction }) => mayBeFraction),
  };
}

/** The latest figure of each indicator; two that differ for the same year are neither of them taken. */
function oneEach(all: readonly OwnFigure[]): Pick<OwnReading, 'figures' | 'problems' | 'notes'> {
  const [figures, problems, notes]: [OwnFigure[], OwnProblem[], string[]] = [[], [], []];
  for (const group of Map.groupBy(all, ({ indicator }) => indicator).values()) {
    const latest = Math.max(...group.map(({ year }) => year ?? Number.NEGATIVE_INFINITY));
    const candidates = group.filter(({ year }) => (year ?? Number.NEGATIVE_INFINITY) === latest);
    const [first, ...more] = candidates;
    if (!first) continue;
    const different = more.find(({ value }) => value !== first.value);
    if (different) problems.push(twice(first, different));
    else figures.push(first);
    if (group.length > candidates.length) notes.push(`${first.label}: of several years, ${latest} is used.`);
    else if (more.length > 0 && !different) notes.push(`${first.label} stands there more than once, alike.`);
  }
  return { figures, problems, notes };
}

function twice(first: OwnFigure, other: OwnFigure): OwnProblem {
  const sentence = `Row ${other.row}: ${first.label} is ${first.value} in row ${first.row} and ${other.value} here. Neither is used. Keep one, or give each its year.`;
  return { row: other.row, column: null, sentence };
}

function columnNotes({ places, header, unused }: ColumnReading): string[] {
  const found = [...places].map(([column, place]) => `${column} in column ${place + 1}`);
  return [
    ...(header < 0
      ? [`There is no header, so the columns were told by what is in them: ${found.join(', ')}.`]
      : []),
    ...(header > 0 ? [`The rows above row ${header + 1} were passed over as titles.`] : []),
    ...(unused.length > 0 ? [`Not used: ${unused.slice(0, 8).join(', ')}.`] : []),
  ];
}

function emptyNotes(empty: number): string[] {
  if (empty === 0) return [];
  return [empty === 1 ? 'One row has no figure.' : `${empty} rows have no figure.`];
}

/** Why a table cannot be read at all. */
function refusalOf(rows: readonly (readonly string[])[]): string | undefined {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0)
    return 'There is nothing in it. Use the template, or a row for each indicator with its figure.';
  if (rows.length > ownLimits.rows)
    return `It has ${rows.length} rows; at most ${ownLimits.rows} are read. Keep only the rows with your own figures.`;
  const widest = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (widest > ownLimits.columns)
    return `It has ${widest} columns; at most ${ownLimits.columns} are read. Keep the columns of the template.`;
  return undefined;
}

/** Why no column could be told from another. */
function unreadable(rows: readonly (readonly string[])[], isIndicator: (name: string) => boolean): string {
  const [first = []] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (first.filter(isIndicator).length > 1)
    return 'The indicators stand side by side as columns. Put each into a row of its own, as in the template.';
  return 'No column holds names of indicators beside a column of figures. Name the indicators as the template does.';
}

function nothing(sentence: string): OwnReading {
  return {
    figures: [],
    problems: [{ row: null, column: null, sentence }],
    notes: [],
    mayHaveFractions: false,
  };
}
