import { besideQuestion, titlesAbove } from './whose/beside.ts';
import { type CasesRange, casesRange } from './own-figures-cases.ts';
import { type Decimals, decimalsOf, readOwnCell } from './own-figures-cell.ts';
import { type FigureColumn, figureColumn } from './own-figures-figure-column.ts';
import { readFractions } from './own-figures-fractions.ts';
import {
  findLayout,
  hasNumber,
  type Layout,
  mostAbove,
  type Rows,
  yearColumn,
} from './own-figures-layout.ts';
import { type NameReading, nameReader } from './own-figures-names.ts';
import { oneEach } from './own-figures-once.ts';
import { type OwnColumn, type OwnRow, readIndicator, readOwnRow, shorten } from './own-figures-row.ts';
import {
  type OwnAnswers,
  type OwnIndicator,
  type OwnLeftOut,
  type OwnReading,
  type OwnStatement,
  readingWith,
  statement,
} from './own-figures-shape.ts';
import { sortRows } from './own-figures-sorted-rows.ts';
import { isPartOfYear, isPlanned } from './whose/telling.ts';
import { whoseRows } from './whose/whose-rows.ts';

/** Larger tables are refused whole: a few figures are asked for, and a mistaken file must not hold the page. */
export const ownLimits = { bytes: 2 * 1024 * 1024, rows: 5000, columns: 64 } as const;

/** How a table reached the page. */
export interface OwnSource {
  /** The number of the first row: 0 where a header was put above what the reader typed. */
  countFrom?: number;
  /** Whether cells were parted by signs, of which one too many moves all behind it. */
  isText?: boolean;
  /** The year that the name of the sheet says; null where it says none. */
  sheetYear?: number | null;
}

/**
 * Understands a table of a reader’s own figures, whatever its mess, and says of all the rest what is wrong and what to
 * do. Each indicator gets one figure: the latest year given. Nothing is guessed: what has two readings is a question or
 * a problem, each with the answers it may have, and `answers` holds those given so far.
 *
 * @example understandOwnFigures([['indicator', 'value'], ['re_referrals', '19.5']], indicators).figures[0]?.value // 19.5
 */
export function understandOwnFigures(
  rows: Rows,
  indicators: readonly OwnIndicator[],
  answers: OwnAnswers = {},
  source: OwnSource = {},
): OwnReading {
  const readName = nameReader(indicators);
  const refusal = refusalOf(rows) ?? sideBySide(rows, readName);
  if (refusal) return nothing(refusal);
  const layout = findLayout(rows, readName);
  if (!layout)
    return nothing(
      'No column holds names of indicators beside a column of figures. Name the indicators as the template does.',
    );
  const titles = titlesAbove(rows, layout);
  const column = figureColumn(layout, answers);
  const notes = [...layoutNotes(rows, layout, column), ...column.notes];
  const beside = besideQuestion('title', titles, answers);
  if (beside) return readingWith({ questions: [beside], notes });
  if (column.question) return readingWith({ questions: [column.question], notes });
  return readTable({
    rows,
    layout,
    column,
    readName,
    casesRange: casesRange(indicators),
    answers,
    source,
    notes,
  });
}

/** A table whose parts are known. */
interface KnownTable {
  rows: Rows;
  layout: Layout;
  column: FigureColumn;
  readName: (name: string) => NameReading<OwnIndicator>;
  casesRange: CasesRange;
  answers: OwnAnswers;
  source: OwnSource;
  notes: OwnStatement[];
}

function readTable(table: KnownTable): OwnReading {
  const { rows, layout, column, answers, source, notes } = table;
  const decimals = decimalsOf(
    [column.value, column.denominator].flatMap((each) => each?.cells ?? []).concat(corrected(answers)),
  );
  const year = yearOfSheet(table);
  if (year !== null) notes.push(statement(`The year ${year} is taken from the name of the sheet.`));
  if (decimals !== 'point') notes.push(decimalsNote(decimals));
  const rowAt = rowsOf(table, decimals);
  const { leftOut, problems, figures } = sortRows({
    rows,
    layout,
    answers,
    isText: source.isText ?? false,
    value: column.value?.place,
    rowAt,
  });
  const whose = whoseRows({ rows, layout, figures, answers, readName: table.readName });
  leftOut.push(...whose.notOurs.map(({ at, why }) => leftRow(rowAt(at), why)));
  leftOut.sort((a, b) => a.row - b.row);
  notes.push(...whose.notes);
  if (whose.question) return readingWith({ questions: [whose.question], notes, problems, leftOut });
  const ours = figures.filter(whose.isOurs).map(rowAt);
  const numbers = ours.flatMap((own) => {
    const indicator = readIndicator(own);
    return 'sentence' in indicator ? [] : [{ cell: readOwnCell(own.cell('value'), decimals), indicator }];
  });
  const { fractions, question, note } = readFractions(numbers, answers);
  const read = ours.map((own) => readOwnRow({ ...own, fractions }));
  const once = oneEach(read.flatMap(({ figure }) => figure ?? []));
  return {
    figures: once.figures,
    questions: question ? [question] : [],
    problems: [...problems, ...read.flatMap((each) => each.problems), ...once.problems].toSorted(
      (a, b) => (a.row ?? 0) - (b.row ?? 0),
    ),
    leftOut,
    notes: [...notes, ...(note ? [note] : []), ...once.notes],
  };
}

/** The rows of a table, with decimals as they are written in it. */
function rowsOf(table: KnownTable, decimals: Decimals): (at: number) => OwnRow {
  const hasPoint = (table.column.value?.cells ?? []).some((cell) => /\d\.\d/.test(cell));
  const knownDecimals = decimals === 'comma' ? 'comma' : hasPoint ? 'point' : undefined;
  return (at) => ({ ...ownRow(table, at), decimals, knownDecimals, fractions: 'as_written' });
}

/** One row with its columns by name; what the reader corrected comes before what stands there. */
function ownRow(table: KnownTable, at: number): Omit<OwnRow, 'decimals' | 'knownDecimals' | 'fractions'> {
  const { rows, layout, column, readName, casesRange, answers, source } = table;
  const row = at + (source.countFrom ?? 1);
  const correction = answers.rows?.[row];
  const find = (kind: string) => layout.columns.find((each) => each.kind === kind)?.place;
  const places: Record<OwnColumn, number | undefined> = {
    indicator: layout.indicator,
    label: layout.label,
    unit: find('unit'),
    year: yearColumn(layout.columns)?.place,
    value: column.value?.place,
    denominator: column.denominator?.place,
  };
  const textAt = (name: OwnColumn) => rows[at]?.[places[name] ?? -1] ?? '';
  return {
    row,
    cell: (name) => {
      if (name === 'label' && correction?.indicator !== undefined) return '';
      const said = name === 'label' || name === 'unit' ? undefined : correction?.[name];
      if (said !== undefined) return said;
      if (name !== 'year' || textAt('year').trim() !== '') return textAt(name);
      return String(column.value?.year ?? yearOfSheet(table) ?? '');
    },
    nameOf: (name) =>
      name === 'indicator'
        ? headAt(rows, layout, layout.indicator) || name
        : (layout.columns.find(({ place }) => place === places[name])?.name.replace(/^column \d+$/, name) ??
          name),
    readName,
    casesRange,
    isText: source.isText ?? false,
    isConfirmed: correction?.denominator !== undefined,
  };
}

/** The year that the name of the sheet says, where the table has none of its own. */
function yearOfSheet({ layout, column, source }: KnownTable): number | null {
  const hasYear = yearColumn(layout.columns) !== undefined || column.value?.year != null;
  return hasYear ? null : (source.sheetYear ?? null);
}

/** A row with a figure that is not taken, by its name. */
function leftRow(own: OwnRow, why: string): OwnLeftOut {
  return { row: own.row, what: shorten(own.cell('indicator') || own.cell('label')), why, isDropped: false };
}

function headAt(rows: Rows, { header }: Layout, place: number): string {
  return header.map((at) => rows[at]?.[place]?.trim() ?? '').findLast((text) => text !== '') ?? '';
}

/** Values the reader wrote, which are read by the same decimals. */
function corrected({ rows = {} }: OwnAnswers): string[] {
  return Object.values(rows).flatMap(({ value }) => value ?? []);
}

function decimalsNote(decimals: 'comma' | 'mixed'): OwnStatement {
  return statement(
    decimals === 'comma'
      ? 'Decimals have a comma here, so a point parts thousands.'
      : 'Some decimals have a comma here and some a point; a sign before three digits is not guessed at.',
  );
}

function layoutNotes(
  rows: Rows,
  { header, first, columns, hasSecondTable, label }: Layout,
  column: FigureColumn,
): OwnStatement[] {
  const used = [column.value?.place, column.denominator?.place, label, ...column.candidates];
  const unused = columns.filter(
    ({ kind, place, isNumeric, cells }) =>
      !used.includes(place) &&
      !['year', 'unit', 'place'].includes(kind) &&
      !(
        !isNumeric &&
        (kind === 'part' ||
          [...new Set(cells.slice(0, 300))].some((cell) => isPlanned(cell) || isPartOfYear(cell)))
      ) &&
      !(isNumeric && ['target', 'others', 'rank', 'change', 'bound'].includes(kind)),
  );
  const [top = 0] = header;
  return [
    ...(header.length === 0 ? ['There is no header, so the columns were told by what is in them.'] : []),
    ...(header.length > 1 ? [`Rows ${top + 1} to ${first} are read as one header.`] : []),
    ...(top > 0
      ? [`The rows above row ${top + 1} were passed over as titles${quoted(rows.slice(0, top).flat())}.`]
      : []),
    ...(unused.length > 0 && column.value
      ? [
          `Not used: ${unused
            .slice(0, 8)
            .map(({ name }) => name)
            .join(', ')}.`,
        ]
      : []),
    ...(hasSecondTable
      ? ['A second table begins further down; it is not read. Put it into a file of its own.']
      : []),
  ].map((sentence) => statement(sentence));
}

/** The first texts of a list, to be quoted behind a sentence. */
function quoted(cells: readonly string[]): string {
  const texts = [...new Set(cells.map(shorten).filter(Boolean))];
  const shown = texts.slice(0, 4).map((text) => `“${text}”`);
  return shown.length === 0 ? '' : `: ${shown.join(', ')}${texts.length > 4 ? ' and more' : ''}`;
}

/** Why a table cannot be read at all. */
function refusalOf(rows: Rows): string | undefined {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0)
    return 'There is nothing in it. Use the template, or a row for each indicator with its figure.';
  return tooLarge(rows);
}

/** What a table has too much of, and the remedy. */
export function tooLarge(rows: Rows): string | undefined {
  if (rows.length > ownLimits.rows)
    return `It has ${rows.length} rows; at most ${ownLimits.rows} are read. Keep only the rows with your own figures.`;
  const widest = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (widest > ownLimits.columns)
    return `It has ${widest} columns; at most ${ownLimits.columns} are read. Keep the columns of the template.`;
  return undefined;
}

/** Whether indicators stand side by side over their figures. */
function sideBySide(all: Rows, readName: (name: string) => NameReading<OwnIndicator>): string | undefined {
  const rows = all.slice(0, mostAbove);
  const idOf = (cell: string): string[] => {
    const reading = /[a-z]/i.test(cell) ? readName(cell) : undefined;
    return reading?.kind === 'one' ? [reading.indicator.indicator] : [];
  };
  const across = Math.max(
    0,
    ...rows.filter((row) => !hasNumber(row)).map((row) => new Set(row.flatMap(idOf)).size),
  );
  if (across < 2) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  const down = Math.max(
    ...Array.from(
      { length: width },
      (_, place) => new Set(rows.flatMap((row) => idOf(row[place] ?? ''))).size,
    ),
  );
  if (down >= across) return undefined;
  return 'The indicators stand side by side as columns. Put each into a row of its own, as in the template.';
}

function nothing(sentence: string): OwnReading {
  return readingWith({ problems: [{ row: null, column: null, sentence, choices: [] }] });
}
