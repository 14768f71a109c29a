import type { ScreenedFiles } from './screened-files.ts';

/** How bad a finding is: a `fail` may not be published, a `warn` should be looked at. */
export type FindingLevel = 'fail' | 'warn';

/** The parts of the standard in the order in which a reader mends them; the last five are ours. */
export const stages = [
  'file',
  'filename',
  'required columns',
  'cross-file',
  'columns',
  'meta',
  'time',
  'filters',
  'geography',
  'general',
  'indicators',
  'harmonised',
  'api',
  'text',
  'values',
  'suppression',
  'sums',
  'coverage',
] as const;
export type Stage = (typeof stages)[number];

/** What a check says of the files: where, what stands there, and what to do about it. */
export interface Fault {
  /** The data file unless it says otherwise. */
  file?: 'data' | 'meta';
  /** Line of the file, counting the header as 1: the first of those concerned. */
  row?: number;
  column?: string;
  value?: string;
  /** How many cells or rows are concerned, where more than one may be. */
  cells?: number;
  message: string;
  remedy: string;
  /** Where it is another than the check’s. */
  level?: FindingLevel;
}

/** What must be at hand for a check to run: a file, and columns it must have. */
export interface Needs {
  data?: readonly string[];
  meta?: readonly string[];
  /** The API’s data dictionary, which only the reader may hold. */
  dictionary?: true;
}

/** One thing the standard asks of a pair of files. */
export interface ScreenCheck {
  /** Stable name, for instance `time_period_digits`. */
  name: string;
  stage: Stage;
  level: FindingLevel;
  /** Whether it goes beyond the Department’s own screening, and so never speaks in its verdict. */
  ours?: boolean;
  needs: Needs;
  check: (files: ScreenedFiles) => Fault[];
}

/** A fault with the check that found it. */
export interface Finding extends Fault {
  level: FindingLevel;
  stage: Stage;
  check: string;
  ours: boolean;
  file: 'data' | 'meta';
}
