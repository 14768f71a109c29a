import type { LaidColumn } from '../own-figures-layout.ts';
import { type OwnStatement, statement } from '../own-figures-shape.ts';
import { readOwnYear } from '../own-figures-year.ts';
import { siftParts, siftPlanned, siftRemarks } from './sift-unreached.ts';
import { leave, listed, type Sifting } from './sifting.ts';
import { everyRow, type FigureRows, isOfRecord, isRemark, type Teller, tellers } from './tellers.ts';
import { isEveryone, isOfOthers, isSubgroup } from './telling.ts';
import { breakdown, isTelling, repeats, tellsApart } from './tells-apart.ts';

/** Which rows are the reader’s own, which are not and why, and what is said or asked about it. */
export interface Whose {
  isOurs: (row: number) => boolean;
  notOurs: readonly { at: number; why: string }[];
  question?: OwnStatement;
  notes: OwnStatement[];
}

/** Heads of columns that name authorities and nothing else. */
const strong =
  /\b(authorit\w*|las?|lads?|lea|council|borough|county|unitary|district|geograph\w*|utla|ltla|gss|ons)\b/i;

/** This many places are offered to choose from. */
const mostOffered = 40;

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
    siftRemarks(table, teller, sifting) ??
    siftPlanned(teller, sifting) ??
    siftParts(table, teller, sifting) ??
    siftPlaces(table, teller, sifting)
  );
}

/** Empty cells below a name: whether they repeat it is asked. */
function siftEmpty(table: FigureRows, teller: Teller, sifting: Sifting) {
  const { column, textIn } = teller;
  const texts = sifting.left.map(textIn);
  const firstNamed = texts.findIndex(Boolean);
  if (firstNamed < 0 || !texts.includes('', firstNamed) || isRemark(column) || isOfRecord(column))
    return undefined;
  if (!isTelling(column, new Set(texts)) && !tellsApart(table, teller, sifting)) return undefined;
  const said = table.answers.isFilledDown?.[column.place];
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

/** Places, teams, groups, and whatever else tells rows of one indicator apart. */
function siftPlaces(table: FigureRows, teller: Teller, sifting: Sifting): OwnStatement | undefined {
  const { column, textIn } = teller;
  if (!tellsApart(table, teller, sifting)) return undefined;
  const all = [...new Set(sifting.left.map(textIn))];
  const ours = all.filter((text) => !isOfOthers(text));
  const answered = table.answers.rowsWith?.[column.place];
  const isAnswered = answered !== undefined && all.includes(answered);
  const [only] = ours;
  const isWhole =
    only !== undefined && !isSubgroup(only) && (isEveryone(only) || !breakdown.test(column.name));
  const isPlain = all.length === 1 && isWhole;
  const chosen = isAnswered ? answered : isPlain ? only : undefined;
  if (chosen === undefined) return whichOf(column, all, ours, repeats(table, sifting.left, true).length > 0);
  leave(sifting, (row) => textIn(row) !== chosen, `Only rows of “${chosen || '(empty)'}” are read.`);
  if (!isEveryone(chosen)) sifting.notes.push(taken(column, chosen, ours));
  return undefined;
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
