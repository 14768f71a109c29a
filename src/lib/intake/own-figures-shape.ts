import type { NamedIndicator } from './own-figures-names.ts';

/** What must be known of an indicator to judge a reader’s own figure of it. */
export interface OwnIndicator extends NamedIndicator {
  unit: string;
  /** Whether figures of it are placed: those of context have no row. */
  isPlaced: boolean;
  firstYear: number;
  lastYear: number;
  /** The values its unit allows; null where there is no highest. */
  lowest: number;
  highest: number | null;
  /** The smallest and the largest value published for its last year. */
  seenLowest: number;
  seenHighest: number;
  /** The smallest and the largest number of cases published for its last year, where the publisher prints them. */
  seenCases?: readonly [number, number];
}

/** A figure of the reader’s own, as understood. */
export interface OwnFigure {
  indicator: string;
  label: string;
  unit: string;
  /** Year in which the period ends; null where the reader gave none. */
  year: number | null;
  /** In the unit of the indicator. */
  value: number;
  /** Decimals as typed. */
  digits: number;
  /** How many cases the value is out of; null where not given. */
  denominator: number | null;
  /** Row in the reader’s own count, from 1. */
  row: number;
  /** What was assumed of it, or should be looked at again, though the figure can be used. */
  remarks: readonly string[];
}

/** What the reader says a row is to hold, in place of what it holds. */
export interface OwnCorrection {
  indicator?: string;
  year?: string;
  value?: string;
  denominator?: string;
  isDropped?: boolean;
}

/** What the reader answered so far. */
export interface OwnAnswers {
  sheet?: string;
  /** The column that holds the figures, from 0. */
  column?: number;
  /** The rows that are meant, by a column and what stands in it. */
  rowsWith?: Readonly<Record<number, string>>;
  /** Whether an empty cell repeats the one above, by column. */
  isFilledDown?: Readonly<Record<number, boolean>>;
  /** Titles and names of sheets beside which the reader said that the figures are their own, for whole years. */
  isOursBeside?: Readonly<Record<string, boolean>>;
  /** Whether percentages are written as fractions: 0.154 for 15.4%. */
  hasFractions?: boolean;
  /** Rows by their number in the reader’s own count. */
  rows?: Readonly<Record<number, OwnCorrection>>;
}

/** An answer that can be given by one press. */
export interface OwnChoice {
  label: string;
  answers: OwnAnswers;
}

/** A question, or something that was assumed and can be changed. */
export interface OwnStatement {
  sentence: string;
  choices: readonly OwnChoice[];
}

/** Something in a row that was not understood: where it is, what to do about it, and answers to choose from. */
export interface OwnProblem extends OwnStatement {
  /** Row in the reader’s own count; null where the whole table is meant. */
  row: number | null;
  column: string | null;
  /** What stands in the row, to be changed; the indicator only where it is known. */
  given?: { indicator: string; value: string; year: string; denominator: string };
}

/** A row that gives no figure although nothing is wrong with it. */
export interface OwnLeftOut {
  row: number;
  what: string;
  why: string;
  isDropped: boolean;
}

/** Everything that was made of a reader’s table. */
export interface OwnReading {
  figures: OwnFigure[];
  /** What must be answered before figures that hang on it are taken. */
  questions: OwnStatement[];
  problems: OwnProblem[];
  leftOut: OwnLeftOut[];
  /** How the table was read: which columns, what was assumed and passed over. */
  notes: OwnStatement[];
}

/** A reading of nothing but these parts. */
export function readingWith(parts: Partial<OwnReading>): OwnReading {
  return { figures: [], questions: [], problems: [], leftOut: [], notes: [], ...parts };
}

/** A statement that leaves nothing to choose. */
export function statement(sentence: string, choices: readonly OwnChoice[] = []): OwnStatement {
  return { sentence, choices };
}

/** Answers with a further one; corrections of a row are put together. */
export function withAnswers(answers: OwnAnswers, more: OwnAnswers): OwnAnswers {
  const rows: Record<number, OwnCorrection> = { ...answers.rows };
  for (const [row, correction] of Object.entries(more.rows ?? {}))
    rows[Number(row)] = { ...rows[Number(row)], ...correction };
  return {
    ...answers,
    ...more,
    rowsWith: { ...answers.rowsWith, ...more.rowsWith },
    isFilledDown: { ...answers.isFilledDown, ...more.isFilledDown },
    isOursBeside: { ...answers.isOursBeside, ...more.isOursBeside },
    rows,
  };
}
