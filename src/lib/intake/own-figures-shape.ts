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
  /** What the reader should look at again, though the figure can be used. */
  remarks: readonly string[];
}

/** Something that was not understood: where it is, and what to do about it. */
export interface OwnProblem {
  /** Row in the reader’s own count; null where the whole table is meant. */
  row: number | null;
  column: string | null;
  sentence: string;
  /** Whether a value looks like a percentage written as a fraction. */
  mayBeFraction?: boolean;
}

export interface OwnOptions {
  /** The reader says that percentages are written as fractions: 0.154 for 15.4%. */
  hasFractions?: boolean;
  /** The number of the first row: 0 where a header was put above what the reader typed. */
  countFrom?: number;
}

/** Everything that was made of a reader’s table. */
export interface OwnReading {
  figures: OwnFigure[];
  problems: OwnProblem[];
  /** How the table was read: which columns, what was passed over. */
  notes: string[];
  /** Whether any value looks like a percentage written as a fraction. */
  mayHaveFractions: boolean;
}
