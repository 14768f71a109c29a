import type { LaidColumn, Layout } from './own-figures-layout.ts';
import { readOwnCell } from './own-figures-cell.ts';
import { plainSpaces } from './own-figures-number.ts';
import { type OwnAnswers, type OwnStatement, statement } from './own-figures-shape.ts';
import { isSubgroup } from './whose/telling.ts';

/** The column that holds the figures, what they are out of, and what is said or asked about it. */
export interface FigureColumn {
  value: LaidColumn | undefined;
  denominator: LaidColumn | undefined;
  /** Columns that may hold figures too, by place. */
  candidates: readonly number[];
  question?: OwnStatement;
  notes: OwnStatement[];
}

/** Columns of which no figure of a reader’s own is taken, and what they hold instead. */
const foreign: Readonly<Record<string, string>> = {
  target: 'a target',
  others: 'figures of others',
  rank: 'a rank',
  change: 'a difference',
  bound: 'a limit',
};

/** Columns that hold no figures at all. */
const idle = new Set(['year', 'unit', 'place', 'code', 'words', 'denominator', 'indicator', 'label']);

/** Kinds of column in the order in which they are offered. */
const offered = ['period', 'percentage', 'value', 'unknown', 'total', 'count', 'part', 'earlier'];

/**
 * Which column holds the figures: the only one that can, else one whose head says so beside others that say they are
 * something else. Where two may be meant it is asked, the newest year first. What the figures are out of is taken only
 * from a column whose head says so, and for the same year.
 */
export function figureColumn({ columns }: Layout, answers: OwnAnswers): FigureColumn {
  const hasTotal = columns.some(({ kind }) => ['value', 'percentage', 'count', 'period'].includes(kind));
  const known = columns.map((each) =>
    hasTotal && isTotalOfCases(each) ? { ...each, kind: 'denominator' as const } : each,
  );
  const numeric = known.filter(({ isNumeric, kind }) => isNumeric && !idle.has(kind));
  const candidates = numeric.filter(({ kind }) => !(kind in foreign)).toSorted(byOffer);
  const others = numeric.filter(({ kind }) => kind in foreign);
  const chosen = known.find(({ place }) => place === answers.column) ?? plainly(candidates, others);
  const places = candidates.map(({ place }) => place);
  if (!chosen)
    return { ...asked(candidates, others), value: undefined, denominator: undefined, candidates: places };
  const denominators = known.filter(({ kind }) => kind === 'denominator');
  const denominator = denominatorOf(chosen, denominators, candidates);
  const used = [chosen, ...(denominator ? [denominator] : [])].map(({ place }) => place);
  const notes = [
    ...(candidates.length + others.length > 1 || chosen.kind === 'unknown'
      ? [readFrom(chosen, candidates)]
      : []),
    ...foreignNote(others.filter(({ place }) => !used.includes(place))),
    ...(denominators.length > 0 && !denominator
      ? [statement(`It is not plain what “${denominators[0]?.name}” goes with, so it is not used.`)]
      : []),
  ];
  return { value: chosen, denominator, candidates: places, notes };
}

/** Whether a total is of cases: “All” and “Overall” may as well be the figure for everyone. */
function isTotalOfCases({ kind, name, cells }: LaidColumn): boolean {
  if (kind !== 'total' || !/total/i.test(name)) return false;
  if (/number|cases|cohort/i.test(name)) return true;
  const numbers = cells.map((cell) => readOwnCell(cell, 'point')).filter((cell) => cell.kind === 'number');
  return (
    numbers.some(({ value }) => value > 100) &&
    numbers.every(({ value, sign }) => sign === null && (Number.isInteger(value) || value < 10))
  );
}

/** The column that is meant beyond doubt, if there is one. */
function plainly(candidates: readonly LaidColumn[], others: readonly LaidColumn[]): LaidColumn | undefined {
  const [first, ...more] = candidates;
  if (!first) return undefined;
  if (candidates.some(({ name }) => namesGroup(name))) return undefined;
  if (more.length === 0) {
    if (['value', 'percentage', 'period'].includes(first.kind)) return first;
    return ['unknown', 'total'].includes(first.kind) && others.length === 0 ? first : undefined;
  }
  const values = candidates.filter(({ kind }) => kind === 'value');
  const isRestEarlier = candidates.every(({ kind }) => kind === 'value' || kind === 'earlier');
  const exact = values.filter(({ name }) => /^value$/i.test(name));
  return isRestEarlier ? (ofOne(values) ?? ofOne(exact)) : undefined;
}

/** Whether a head names some of the children only. */
function namesGroup(name: string): boolean {
  return plainSpaces(name.replaceAll(/[%*:_]|\b(percentage|per ?cent|rate|value|figure)\b/gi, ' '))
    .split(/(?:^| )[-–](?: |$)|[,(]/)
    .some((text) => isSubgroup(plainSpaces(text.replace(')', ''))));
}

/** The only one of a list. */
function ofOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** A column for the same year, or the only one where figures are of one year. */
function denominatorOf(
  chosen: LaidColumn,
  denominators: readonly LaidColumn[],
  candidates: readonly LaidColumn[],
): LaidColumn | undefined {
  const same = denominators.filter(({ year }) => year !== null && year === chosen.year);
  if (same.length > 0) return ofOne(same);
  const undated = denominators.filter(({ year }) => year === null);
  const isOneYear = candidates.filter(({ year, kind }) => year !== null || kind === 'part').length <= 1;
  if (!isOneYear) return undefined;
  return ofOne(undated) ?? ofOne(undated.filter(({ name }) => /^denominator$/i.test(name)));
}

function asked(
  candidates: readonly LaidColumn[],
  others: readonly LaidColumn[],
): Pick<FigureColumn, 'question' | 'notes'> {
  const heads = [...candidates, ...others].map(({ name }) => `“${name}”`).join(', ');
  if (candidates.length === 0) {
    const what = others.map(({ name, kind }) => `“${name}” (${foreign[kind]})`).join(', ');
    const sentence =
      others.length > 0
        ? `The only figures stand under ${what}. None of them is yours, so none is taken.`
        : 'No column holds figures.';
    return { question: statement(sentence), notes: [] };
  }
  const choices = candidates.map((each) => ({ label: nameOf(each), answers: { column: each.place } }));
  const years = new Set(candidates.map(({ year }) => year));
  const [first] = candidates;
  const what =
    candidates.length === 1
      ? `Does “${first?.name}” hold your own figures for a whole year`
      : years.size > 1
        ? 'Which column, and so which year, holds the figures to place'
        : 'Which column holds your own figures for a whole year';
  return {
    question: statement(`${what}? The columns with numbers are ${heads}.`, choices),
    notes: foreignNote(others),
  };
}

function readFrom(chosen: LaidColumn, candidates: readonly LaidColumn[]): OwnStatement {
  const others = candidates.filter(({ place }) => place !== chosen.place);
  const part = chosen.kind === 'part' ? ', a part of a year or the year to date' : '';
  return statement(
    `Figures are read from “${chosen.name}”${part}.`,
    others.map((each) => ({ label: `Read “${each.name}” instead`, answers: { column: each.place } })),
  );
}

function foreignNote(others: readonly LaidColumn[]): OwnStatement[] {
  if (others.length === 0) return [];
  const named = others.map(({ name, kind }) => `“${name}” (${foreign[kind]})`).join(', ');
  return [statement(`Never taken for your figures: ${named}.`)];
}

/** A column by its head, and what that says where it is no year’s figure; without a head by what is in it. */
function nameOf({ name, place, kind, cells }: LaidColumn): string {
  if (name === `column ${place + 1}`) return `Column ${place + 1}: ${cells.slice(0, 3).join(', ')} …`;
  if (kind === 'part')
    return `${name} (${/\b(ytd|to date)\b/i.test(name) ? 'the year to date' : 'a month or a part of a year'})`;
  if (kind === 'count') return `${name} (a count)`;
  return name;
}

function byOffer(a: LaidColumn, b: LaidColumn): number {
  const isToDate = ({ name }: LaidColumn) => Number(/\b(ytd|to date)\b/i.test(name));
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    Number(namesGroup(a.name)) - Number(namesGroup(b.name)) ||
    offered.indexOf(a.kind) - offered.indexOf(b.kind) ||
    isToDate(b) - isToDate(a)
  );
}
