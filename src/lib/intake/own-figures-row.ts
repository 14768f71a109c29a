import { type CasesRange, judgeCases } from './own-figures-cases.ts';
import { type Decimals, type OwnCell, readOwnCell } from './own-figures-cell.ts';
import type { Fractions } from './own-figures-fractions.ts';
import { headOf } from './own-figures-heads.ts';
import { isJudgement, judgementOf } from './own-figures-judgement.ts';
import type { NameReading } from './own-figures-names.ts';
import { plainSpaces } from './own-figures-number.ts';
import type { OwnChoice, OwnFigure, OwnIndicator, OwnProblem } from './own-figures-shape.ts';
import { isCountUnit, unitKind } from './own-figures-unit.ts';
import { judgeValue, type ValueFault } from './own-figures-value.ts';
import { readOwnYear } from './own-figures-year.ts';

/** What a column of the reader’s table can hold. */
export type OwnColumn = 'indicator' | 'label' | 'unit' | 'year' | 'value' | 'denominator';

/** One row of the reader’s table, with the means to read it. */
export interface OwnRow {
  /** The row in the reader’s own count, from 1. */
  row: number;
  cell: (column: OwnColumn) => string;
  /** The reader’s own name of a column. */
  nameOf: (column: OwnColumn) => string;
  readName: (name: string) => NameReading<OwnIndicator>;
  decimals: Decimals;
  fractions: Fractions;
  /** How the figures are known to write decimals; undefined where none has any. */
  knownDecimals: 'point' | 'comma' | undefined;
  casesRange: CasesRange;
  /** Whether cells were parted by signs, of which a comma may be that of a decimal. */
  isText: boolean;
  /** Whether the reader said what the figure is out of. */
  isConfirmed: boolean;
}

/** What one row holds: a figure, problems, or both where a figure can be used without the part that is wrong. */
export interface RowReading {
  figure?: OwnFigure;
  problems: OwnProblem[];
}

/** Reads one row; whatever is not understood is said with the row, the column, the remedy and what may be chosen. */
export function readOwnRow(own: OwnRow): RowReading {
  const name = readIndicator(own);
  if ('sentence' in name) return { problems: [name] };
  const value = readValue(own, name);
  const year = readYear(own, name);
  const unit = unitProblem(own, name);
  const found = [value, year, unit].filter((each) => each !== undefined && typeof each === 'object');
  const problems = found.filter((each): each is OwnProblem => 'sentence' in each);
  if (problems.length > 0 || 'sentence' in value) return { problems };
  const { denominator, problem, isFigureUnclear } = readDenominator(own, name, value);
  if (problem && isFigureUnclear) return { problems: [problem] };
  const { indicator, label } = name;
  const figure = { indicator, label, unit: name.unit, row: own.row, denominator, ...value };
  return {
    figure: { ...figure, year: typeof year === 'number' ? year : null },
    problems: problem ? [problem] : [],
  };
}

/** The indicator a row names, by the column of names or by the one beside it. */
export function readIndicator(
  own: Pick<OwnRow, 'row' | 'cell' | 'nameOf' | 'readName'>,
): OwnIndicator | OwnProblem {
  const isLabelled = own.cell('indicator').trim() === '' && own.cell('label').trim() !== '';
  const column = isLabelled ? 'label' : 'indicator';
  const text = plainSpaces(own.cell(column));
  const [reading, other] = [own.readName(text), own.readName(own.cell('label'))];
  if (reading.kind !== 'one') return problemAt(own, column, nameFault(own.row, shorten(text), reading));
  if (other.kind === 'one' && other.indicator !== reading.indicator)
    return problemAt(own, 'label', {
      what: `“${shorten(text)}” and “${shorten(own.cell('label'))}” are two indicators.`,
      remedy: 'Say which is meant.',
      choices: [reading.indicator, other.indicator].map((each) => naming(own.row, each)),
    });
  if (reading.indicator.isPlaced) return reading.indicator;
  return problemAt(own, column, {
    what: `“${reading.indicator.label}” is context, which is not placed here.`,
    remedy: 'Only supports and outcomes are.',
  });
}

/** What is wrong, what to do, and what may be chosen. */
interface Fault extends ValueFault {
  choices?: readonly OwnChoice[];
}

/** Why a name is none, and what it may mean. */
function nameFault(
  row: number,
  text: string,
  reading: Exclude<NameReading<OwnIndicator>, { kind: 'one' }>,
): Fault {
  if (text === '') return { what: 'the cell is empty.', remedy: 'Name the indicator.' };
  if (reading.kind === 'several') {
    const names = reading.indicators.map(({ label }) => `“${label}”`).join(' or ');
    return {
      what: `“${text}” may be ${names}.`,
      remedy: 'Say which is meant.',
      choices: reading.indicators.map((each) => naming(row, each)),
    };
  }
  const near = reading.near().filter(({ isPlaced }) => isPlaced);
  return {
    what: reading.doubt ?? `“${text}” is no indicator of this site.`,
    remedy: near.length > 0 ? 'It may be one of these.' : 'Use the names of the template.',
    choices: near.map((each) => naming(row, each)),
  };
}

/** The answer that a row is of this indicator. */
function naming(row: number, { indicator, label }: OwnIndicator): OwnChoice {
  return { label, answers: { rows: { [row]: { indicator } } } };
}

/** The value as a number that the indicator can have. */
function readValue(
  own: OwnRow,
  indicator: OwnIndicator,
): Pick<OwnFigure, 'value' | 'digits' | 'remarks'> | OwnProblem {
  if (isJudgement(indicator)) return readScore(own, indicator);
  const number: OwnCell = readOwnCell(own.cell('value'), own.decimals);
  if (number.kind !== 'number')
    return problemAt(own, 'value', {
      what: `“${shorten(own.cell('value'))}” is not a number.`,
      remedy: 'Write the number alone, for instance 15.4.',
    });
  const judged = judgeValue(number, indicator, own.fractions);
  if (!('what' in judged)) return judged;
  const choices = (judged.values ?? []).map((value) => ({
    label: `It is ${value}`,
    answers: { rows: { [own.row]: { value } } },
  }));
  return problemAt(own, 'value', { ...judged, choices });
}

/** A judgement by its word; a number is asked about. */
function readScore(
  own: OwnRow,
  indicator: OwnIndicator,
): Pick<OwnFigure, 'value' | 'digits' | 'remarks'> | OwnProblem {
  const read = judgementOf(own.cell('value'), indicator, own.cell('unit'));
  if (!('what' in read)) return read;
  const choices = read.meant.map(({ label, value }) => ({
    label,
    answers: { rows: { [own.row]: { value } } },
  }));
  return problemAt(own, 'value', { ...read, choices });
}

function readYear(own: OwnRow, { firstYear, lastYear }: OwnIndicator): number | undefined | OwnProblem {
  const text = own.cell('year');
  const head = headOf(text);
  const year = readOwnYear(text) ?? (head.kind === 'period' ? (head.year ?? undefined) : undefined);
  if (text.trim() === '') return undefined;
  if (year !== undefined && year >= firstYear && year <= lastYear + 5) return year;
  return problemAt(own, 'year', {
    what:
      year === undefined
        ? head.kind === 'part'
          ? `“${shorten(text)}” is a month or a part of a year.`
          : `“${shorten(text)}” is no year.`
        : `${year} is outside ${firstYear} to ${lastYear + 5}.`,
    remedy: `Write the year in which the period ends, for instance ${lastYear + 1}, or leave it empty.`,
  });
}

/** A unit of another kind than the indicator’s. */
function unitProblem(own: OwnRow, { unit }: OwnIndicator): OwnProblem | undefined {
  const text = plainSpaces(own.cell('unit'));
  const [theirs, ours] = [unitKind(text), unitKind(unit)];
  const isCount = ours !== undefined && isCountUnit(text);
  if (!isCount && (!theirs || theirs === ours)) return undefined;
  return problemAt(own, 'unit', {
    what: `“${shorten(text)}” is not the unit of this indicator, which is “${unit}”.`,
    remedy: 'Convert the figure, or leave the unit empty if the figure is right.',
  });
}

/** A number of cases is whole, and no authority has more. */
const mostCases = 2_000_000;

/** How many cases the figure is out of; a figure can be used without it. */
function readDenominator(
  own: OwnRow,
  indicator: OwnIndicator,
  { value, digits }: Pick<OwnFigure, 'value' | 'digits'>,
): { denominator: number | null; problem?: OwnProblem; isFigureUnclear?: boolean } {
  const text = own.cell('denominator');
  const number = readOwnCell(text, own.decimals);
  if (number.kind === 'none') return { denominator: null };
  if (number.kind === 'number' && number.sign === null && isWholeCount(number.value)) {
    const { isText, isConfirmed, knownDecimals } = own;
    const stated = { cases: number.value, text, value, digits, isText, isConfirmed, decimals: knownDecimals };
    const fault = judgeCases(stated, indicator, own.casesRange);
    if (!fault) return { denominator: number.value };
    const choices = fault.meant.map(({ label, ...correction }) => ({
      label,
      answers: { rows: { [own.row]: correction } },
    }));
    const problem = problemAt(own, 'denominator', {
      what: fault.what,
      remedy: 'Say what is meant.',
      choices,
    });
    return { denominator: null, problem, isFigureUnclear: true };
  }
  const problem = problemAt(own, 'denominator', {
    what: `“${shorten(own.cell('denominator'))}” is no number of cases.`,
    remedy: 'The figure is used without it. Write how many cases it is out of, a whole number such as 240.',
  });
  return { denominator: null, problem };
}

function isWholeCount(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= mostCases;
}

/** A problem with its place said first. */
export function problemAt(
  own: Pick<OwnRow, 'row' | 'cell' | 'nameOf' | 'readName'>,
  column: OwnColumn,
  { what, remedy, choices = [] }: Fault,
): OwnProblem {
  const name = own.nameOf(column);
  const named = own.readName(own.cell('indicator'));
  const given = {
    indicator: named.kind === 'one' && named.indicator.isPlaced ? named.indicator.indicator : '',
    value: plainSpaces(own.cell('value')),
    year: plainSpaces(own.cell('year')),
    denominator: plainSpaces(own.cell('denominator')),
  };
  return {
    row: own.row,
    column: name,
    sentence: `Row ${own.row}, ${name}: ${what} ${remedy}`,
    choices,
    given,
  };
}

/** Text of the reader short enough to be repeated. */
export function shorten(text: string): string {
  const plain = plainSpaces(text);
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
