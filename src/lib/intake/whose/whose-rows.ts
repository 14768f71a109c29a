import { sectionsOf } from './sections.ts';
import { type LaidColumn, type Layout, type Rows, yearColumn } from '../own-figures-layout.ts';
import type { NameReading } from '../own-figures-names.ts';
import { plainSpaces } from '../own-figures-number.ts';
import { type OwnAnswers, type OwnStatement, statement } from '../own-figures-shape.ts';
import {
  isEveryone,
  isOfOthers,
  isPartOfYear,
  isPlanned,
  isSettled,
  isSubgroup,
  isWholeYear,
} from './telling.ts';
import { readOwnYear } from '../own-figures-year.ts';

/** Which rows are the reader’s own, which are not and why, and what is said or asked about it. */
export interface Whose {
  isOurs: (row: number) => boolean;
  notOurs: readonly { at: number; why: string }[];
  question?: OwnStatement;
  notes: OwnStatement[];
}

/** A table whose rows of figures are known. */
export interface FigureRows {
  rows: Rows;
  layout: Layout;
  figures: readonly number[];
  answers: OwnAnswers;
  readName: (name: string) => NameReading<{ indicator: string }>;
}

/** Heads of columns that name authorities and nothing else. */
const strong =
  /\b(authorit\w*|las?|lads?|lea|council|borough|county|unitary|district|geograph\w*|utla|ltla|gss|ons)\b/i;

/** Heads of remarks, which do not make another figure of a row. */
const remarks =
  /\b(notes?|comments?|commentary|remarks?|narrative|footnotes?|rag|flag|owner|lead|contact|polarity|good is|source|rating)\b/i;

/** Stands for every row, where a column may tell subjects apart and not places. */
export const everyRow = '*';

/** This many places are offered to choose from. */
const mostOffered = 40;

/** A column, or the headings between rows, with what it says of each row. */
interface Teller {
  column: LaidColumn;
  textIn: (row: number) => string;
}

/** What is left of the rows of figures as columns are gone through. */
interface Sifting {
  left: number[];
  notOurs: { at: number; why: string }[];
  notes: OwnStatement[];
}

/**
 * Whose rows these are. Rows of England, of regions and of neighbours, targets, plans and parts of a year are never
 * taken. Where rows bear the names or codes of several places, or one indicator has rows that a text tells apart, it is
 * asked which are ours; a single place is said.
 */
export function whoseRows(table: FigureRows): Whose {
  const sifting: Sifting = { left: [...table.figures], notOurs: [], notes: [] };
  for (const teller of tellers(table)) {
    const question = sift(table, teller, sifting);
    if (question) return { ...sifting, isOurs: () => false, question };
  }
  const kept = new Set(sifting.left);
  return { ...sifting, isOurs: (row) => kept.has(row) };
}

/** Takes out what a column says is not ours; a question where that is not plain. */
function sift(table: FigureRows, teller: Teller, sifting: Sifting): OwnStatement | undefined {
  if (sifting.left.length === 0) return undefined;
  const said = table.answers.rowsWith?.[teller.column.place];
  if (said === everyRow) return undefined;
  return (
    siftEmpty(table, teller, sifting) ??
    siftPlanned(teller, sifting) ??
    siftParts(table, teller, sifting) ??
    siftPlaces(table, teller, sifting)
  );
}

/** Empty cells below a name: whether they repeat it is asked. */
function siftEmpty({ answers }: FigureRows, { column, textIn }: Teller, sifting: Sifting) {
  const texts = sifting.left.map(textIn);
  const firstNamed = texts.findIndex(Boolean);
  const isBelow = firstNamed >= 0 && texts.slice(firstNamed).includes('');
  if (!isBelow || isRemark(column)) return undefined;
  const said = answers.isFilledDown?.[column.place];
  if (said === undefined)
    return statement(
      `Under “${column.name}” cells are empty below ${listed([...new Set(texts.filter(Boolean))])}. Does an empty cell repeat the one above?`,
      [
        {
          label: 'An empty cell repeats the one above',
          answers: { isFilledDown: { [column.place]: true } },
        },
        {
          label: 'No: leave out rows with an empty cell',
          answers: { isFilledDown: { [column.place]: false } },
        },
      ],
    );
  leave(sifting, (row) => textIn(row) === '', `Its “${column.name}” is empty.`);
  return undefined;
}

/** Targets, plans, forecasts and benchmarks. */
function siftPlanned({ column, textIn }: Teller, sifting: Sifting) {
  const isTarget = (row: number) => isPlanned(textIn(row), isRemark(column));
  const found = [...new Set(sifting.left.filter(isTarget).map(textIn))];
  if (found.length === 0) return undefined;
  if (sifting.left.every(isTarget))
    return statement(
      `All rows left are ${listed(found)} under “${column.name}”: no figures reached, so nothing is taken.`,
    );
  leave(sifting, isTarget, `Its “${column.name}” says that it is no figure reached.`);
  sifting.notes.push(statement(`Never taken for your figures: rows of ${listed(found)}.`));
  return undefined;
}

/** Months, quarters and other parts of a year in a column of their own. */
function siftParts({ layout }: FigureRows, { column, textIn }: Teller, sifting: Sifting) {
  if (column === yearColumn(layout.columns) || isRemark(column)) return undefined;
  const isPart = (row: number) =>
    column.kind === 'part' ? !isWholeYear(textIn(row)) : isPartOfYear(textIn(row));
  const found = [...new Set(sifting.left.filter(isPart).map(textIn))];
  if (found.length === 0) return undefined;
  if (sifting.left.every(isPart))
    return statement(
      `“${column.name}” says ${listed(found)}: a month or a part of a year, which is no figure of a year. Nothing is taken.`,
      [
        {
          label: 'The figures are of whole years all the same',
          answers: { rowsWith: { [column.place]: everyRow } },
        },
      ],
    );
  leave(sifting, isPart, `Its “${column.name}” is a month or a part of a year.`);
  sifting.notes.push(
    statement(`Never taken for the figure of a year: rows of ${listed(found)}.`, [
      { label: 'They are of whole years', answers: { rowsWith: { [column.place]: everyRow } } },
    ]),
  );
  return undefined;
}

/** Places, teams, groups, and whatever else tells rows of one indicator apart. */
function siftPlaces(table: FigureRows, teller: Teller, sifting: Sifting): OwnStatement | undefined {
  const { column, textIn } = teller;
  if (!tellsApart(table, teller, sifting.left)) return undefined;
  const all = [...new Set(sifting.left.map(textIn))];
  const ours = all.filter((text) => !isOfOthers(text));
  const answered = table.answers.rowsWith?.[column.place];
  const isAnswered = answered !== undefined && all.includes(answered);
  const [only] = ours;
  const isPlain = all.length === 1 && only !== undefined && !isSubgroup(only);
  const chosen = isAnswered ? answered : isPlain ? only : undefined;
  if (chosen === undefined) return whichOf(column, all, ours, repeats(table, sifting.left, true).length > 0);
  leave(sifting, (row) => textIn(row) !== chosen, `Only rows of “${chosen || '(empty)'}” are read.`);
  if (!isEveryone(chosen)) sifting.notes.push(taken(column, chosen, ours));
  return undefined;
}

function leave(sifting: Sifting, isOther: (row: number) => boolean, why: string): void {
  sifting.notOurs.push(...sifting.left.filter(isOther).map((at) => ({ at, why })));
  sifting.left = sifting.left.filter((row) => !isOther(row));
}

/** Columns of text, and headings between the rows, that may say whose or what a row is. */
function tellers({ rows, layout, figures, answers, readName }: FigureRows): Teller[] {
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
  const textIn = (row: number) => plainSpaces(rows[row]?.[place] ?? '');
  if (!isFilledDown?.[place]) return textIn;
  const filled = new Map<number, string>();
  let last = '';
  for (let at = first; at < end; at += 1) filled.set(at, (last = textIn(at) || last));
  return (row) => filled.get(row) ?? '';
}

/** Whether a column tells places, teams or groups apart: by its head, its cells, or because rows of one indicator differ in it. */
function tellsApart(table: FigureRows, { column, textIn }: Teller, left: readonly number[]): boolean {
  const { place, kind } = column;
  const texts = [...new Set(left.map(textIn))];
  if (kind === 'place' || texts.some(isPlaceCode)) return true;
  if (isRemark(column)) return false;
  if (texts.some((text) => isOfOthers(text) || isSubgroup(text))) return true;
  if (table.layout.header.length === 0 && place >= 0 && texts.length > 1 && kind !== 'words') return true;
  const isIdle = (text: string) => isSettled(text) || text === '' || isDate(text);
  if (place >= 0 && texts.every(isIdle)) return false;
  const groups = repeats(table, left, kind === 'words' && !/status|type|basis/i.test(column.name));
  return groups.some((group) => new Set(group.map(textIn)).size > 1);
}

/** Rows of one indicator, and of one year where that is asked, where there are several. */
function repeats(
  { rows, layout: { columns, indicator, label }, readName }: FigureRows,
  left: readonly number[],
  isOfOneYear: boolean,
): number[][] {
  const year = isOfOneYear ? (yearColumn(columns)?.place ?? -1) : -1;
  const nameIn = (row: number) => {
    const name = rows[row]?.[indicator]?.trim() || (rows[row]?.[label ?? -1] ?? '');
    const reading = readName(name);
    return reading.kind === 'one' ? reading.indicator.indicator : name;
  };
  const same = Map.groupBy(left, (row) => `${nameIn(row)}|${rows[row]?.[year] ?? ''}`);
  return [...same.values()].filter((group) => group.length > 1);
}

function whichOf(
  column: LaidColumn,
  all: readonly string[],
  ours: readonly string[],
  hasRepeated: boolean,
): OwnStatement {
  const others = all.filter((text) => !ours.includes(text));
  const passed = others.length > 0 ? ` Never taken for yours: ${others.slice(0, 6).join(', ')}.` : '';
  if (ours.length === 0)
    return statement(
      `All rows are of ${others.slice(0, 6).join(', ')}, and none of your authority, so nothing is taken.`,
    );
  const inOrder = ours.toSorted((a, b) => (readOwnYear(b) ?? 0) - (readOwnYear(a) ?? 0));
  const choices = inOrder
    .slice(0, mostOffered)
    .map((text) => ({ label: text || '(empty)', answers: { rowsWith: { [column.place]: text } } }));
  const isOneKind = others.length === 0 && !ours.some((text) => isSubgroup(text) || isEveryone(text));
  if (!hasRepeated && isOneKind && !strong.test(column.name.replaceAll('_', ' ')))
    choices.unshift({ label: 'All rows are mine', answers: { rowsWith: { [column.place]: everyRow } } });
  return statement(
    `Whose rows are yours? Under “${column.name}” they are of ${listed(inOrder)}: of one authority or group, or of several.${passed}`,
    choices,
  );
}

function taken(column: LaidColumn, chosen: string, ours: readonly string[]): OwnStatement {
  const others = ours.filter((text) => text !== chosen).slice(0, mostOffered);
  return statement(
    `Only rows with “${chosen || '(empty)'}” under “${column.name}” are read, as yours.`,
    others.map((text) => ({
      label: `Read “${text || '(empty)'}” instead`,
      answers: { rowsWith: { [column.place]: text } },
    })),
  );
}

/** The first texts of a column, to be told in a sentence. */
function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 6).map((text) => text || '(empty)');
  return `${shown.join(', ')}${texts.length > 6 ? ' and more' : ''}`;
}

function isRemark({ kind, name }: LaidColumn): boolean {
  return kind === 'words' && remarks.test(name.replaceAll('_', ' '));
}

/** A code of the register of places. */
function isPlaceCode(text: string): boolean {
  return /^[EWSNK]\d{8}$/.test(text.trim());
}

function isDate(text: string): boolean {
  return /^\d{1,4}[-/. ]\w{1,9}[-/. ]\d{2,4}$/.test(text) || typeof readOwnYear(text) === 'number';
}
