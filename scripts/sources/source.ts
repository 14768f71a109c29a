import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Register } from './register.ts';
import type { Series } from './series.ts';

/** What is known of an official file before it is opened. */
export interface SourceDescription {
  /** Identifier in `sources`. */
  id: string;
  title: string;
  publisher: string;
  /** Years or release the file covers. */
  edition: string;
  url: string;
  /** Name of the file in the folder of official files. */
  file: string;
  /** Date on which the file was fetched. */
  retrieved: string;
  /** Whether an authority gave it in confidence: it may be shown in groups alone. */
  confidential?: true;
}

/** What a reader gives: its series by name, and everything that was wrong. */
export interface SourceReading {
  series: ReadonlyMap<string, Series>;
  problems: Problem[];
}

/** A source of series: what it is, and how to read its bytes. */
export interface SeriesSource extends SourceDescription {
  read(bytes: Uint8Array, register: Register): SourceReading | Promise<SourceReading>;
}

/** Every licence here is the same. */
export const licence = 'Open Government Licence v3.0';
