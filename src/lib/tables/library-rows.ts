import type { Status } from './status.ts';

/** The label years of the library, both inclusive: a label that ends later is an allocation, not a figure. */
export const libraryYears = { first: 2016, last: 2025 } as const;

/** What the publisher says a label year of an indicator is. */
export const yearTypes = [
  'Academic Year',
  'Annual',
  'Annual (end of Sept)',
  'Annual - January',
  'Calendar Year',
  'Financial Year',
] as const;

export type YearType = (typeof yearTypes)[number];

/** A row of the table `library`. */
export interface LibraryCell {
  authority: string;
  indicator: string;
  year: number;
  value: number | null;
  status: Status;
  recast: boolean;
}

/** A row of the table `library_indicators`. */
export interface LibraryIndicator {
  indicator: string;
  title: string;
  topic: string;
  unit: string;
  better: 'higher' | 'lower' | null;
  decimals: number | null;
  year_type: YearType;
  first_year: number;
  last_year: number;
  /** Cells of authorities within their lives, with or without a value. */
  cells: number;
  /** Of these, the cells with a value. */
  filled: number;
  same_as: string | null;
}
