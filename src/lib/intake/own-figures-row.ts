import type { NameReading } from './own-figures-names.ts';
import { type OwnNumber, plainSpaces, readOwnNumber } from './own-figures-number.ts';
import { readOwnYear } from './own-figures-year.ts';
import type { OwnColumn } from './own-figures-columns.ts';
import type { OwnFigure, OwnIndicator, OwnOptions, OwnProblem } from './own-figures-shape.ts';
import { unitKind } from './own-figures-unit.ts';
import { judgeValue, type ValueFault } from './own-figures-value.ts';

/** One row of the reader’s table, with the means to read it. */
export interface OwnRow {
  /** The row in the reader’s own count, from 1. */
  row: number;
  cell: (column: OwnColumn) => string;
  /** The reader’s own name of a column. */
  nameOf: (column: OwnColumn) => string;
  readName: (name: string) => NameReading<OwnIndicator>;
}

/** What one row holds: a figure, problems, or both where a figure can be used without the part that is wrong. */
export interface RowReading {
  figure?: OwnFigure;
  problems: OwnProblem[];
  /** Whether the row says in the usual marks that there is no figure. */
  isEmpty?: boolean;
}

/** Reads one row; whatever is not understood is said with the row, the column and the remedy. */
export function readOwnRow(own: OwnRow, options: OwnOptions): RowReading {
  const number = readOwnNumber(own.cell('value'));
  const name = readIndicator(own);
  if (number.kind === 'none') return { problems: [], isEmpty: true };
  if ('sentence' in name) return { problems: [name] };
  const value = readValue(own, name, number, options);
  const year = readYear(own, name);
  const unit = unitProblem(own, name);
  const found = [value, year, unit].filter((each) => each !== undefined && typeof each === 'object');
  const problems = found.filter((each): each is OwnProblem => 'sentence' in each);
  if (problems.length > 0 || !value || 'sentence' in value) return { problems };
  const { denominator, problem } = readDenominator(own);
  const { indicator, label } = name;
  const figure = { indicator, label, unit: name.unit, row: own.row, denominator, ...value };
  return {
    figure: { ...figure, year: typeof year === 'number' ? year : null },
    problems: problem ? [problem] : [],
  };
}

/** The indicator a row names, by the column of identifiers or of labels. */
function readIndicator(own: OwnRow): OwnIndicator | OwnProblem {
  const isLabelled = own.cell('indicator').trim() === '' && own.cell('label').trim() !== '';
  const column = isLabelled ? 'label' : 'indicator';
  const text = plainSpaces(own.cell(column));
  const [reading, other] = [own.readName(text), own.readName(own.cell('label'))];
  if (reading.kind !== 'one') return problemAt(own, column, nameFault(shorten(text), reading));
  if (other.kind === 'one' && other.indicator !== reading.indicator)
    return problemAt(own, 'label', {
      what: `“${text}” and “${shorten(own.cell('label'))}” are two indicators.`,
      remedy: 'Correct one of them.',
    });
  if (reading.indicator.isPlaced) return reading.indicator;
  return problemAt(own, column, {
    what: `“${reading.indicator.label}” is context, which is not placed here.`,
    remedy: 'Only supports and outcomes are.',
  });
}

/** Why a name is none, and what to write. */
function nameFault(text: string, reading: Exclude<NameReading<OwnIndicator>, { kind: 'one' }>): ValueFault {
  if (text === '') return { what: 'the cell is empty.', remedy: 'Name the indicator.' };
  if (reading.kind === 'several') {
    const names = reading.indicators.map(({ label }) => `“${label}”`).join(' or ');
    return { what: `“${text}” may be ${names}.`, remedy: 'Write one of these in full.' };
  }
  const { nearest } = reading;
  return {
    what: `“${text}” is no indicator of this site.`,
    remedy: nearest ? `If you mean “${nearest.label}”, write that.` : 'Use the names of the template.',
  };
}

/** The value as a number that the indicator can have. */
function readValue(
  own: OwnRow,
  indicator: OwnIndicator,
  number: OwnNumber,
  options: OwnOptions,
): Pick<OwnFigure, 'value' | 'digits' | 'remarks'> | OwnProblem {
  if (number.kind !== 'number')
    return problemAt(own, 'value', {
      what: `“${shorten(own.cell('value'))}” is not a number.`,
      remedy: 'Write the number alone, for instance 15.4.',
    });
  const judged = judgeValue(number, indicator, options);
  return 'what' in judged ? problemAt(own, 'value', judged) : judged;
}

function readYear(own: OwnRow, { firstYear, lastYear }: OwnIndicator): number | undefined | OwnProblem {
  const year = readOwnYear(own.cell('year'));
  if (year === null) return undefined;
  if (year !== undefined && year >= firstYear && year <= lastYear + 5) return year;
  return problemAt(own, 'year', {
    what:
      year === undefined
        ? `“${shorten(own.cell('year'))}” is no year.`
        : `${year} is outside ${firstYear} to ${lastYear + 5}.`,
    remedy: `Write the year in which the period ends, for instance ${lastYear + 1}, or leave it empty.`,
  });
}

/** A unit of another kind than the indicator’s. */
function unitProblem(own: OwnRow, { unit }: OwnIndicator): OwnProblem | undefined {
  const text = plainSpaces(own.cell('unit'));
  const [theirs, ours] = [unitKind(text), unitKind(unit)];
  if (!theirs || theirs === ours) return undefined;
  return problemAt(own, 'unit', {
    what: `“${shorten(text)}” is not the unit of this indicator, which is “${unit}”.`,
    remedy: 'Convert the figure, or leave the unit empty if the figure is right.',
  });
}

/** How many cases the figure is out of; a figure can be used without it. */
function readDenominator(own: OwnRow): { denominator: number | null; problem?: OwnProblem } {
  const number = readOwnNumber(own.cell('denominator'));
  if (number.kind === 'none') return { denominator: null };
  if (number.kind === 'number' && number.value > 0 && number.sign === null)
    return { denominator: number.value };
  const problem = problemAt(own, 'denominator', {
    what: `“${shorten(own.cell('denominator'))}” is no number of cases.`,
    remedy: 'The figure is used without it. Write how many cases it is out of, for instance 240.',
  });
  return { denominator: null, problem };
}

/** A problem with its place said first. */
function problemAt(
  own: OwnRow,
  column: OwnColumn,
  { what, remedy, mayBeFraction = false }: ValueFault,
): OwnProblem {
  const name = own.nameOf(column);
  const sentence = `Row ${own.row}, ${name}: ${what} ${remedy}`;
  return { row: own.row, column: name, sentence, mayBeFraction };
}

/** Text of the reader short enough to be repeated. */
function shorten(text: string): string {
  const plain = plainSpaces(text);
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
