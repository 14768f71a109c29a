import type { Problem } from '../../src/lib/intake/problem.ts';
import type { CsvTable } from '../../src/lib/intake/read-csv.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { DictionaryEntry } from '../../src/lib/tables/dictionary.ts';
import type {
  Authority,
  Benchmark,
  Indicator,
  Neighbour,
  Observation,
  Source,
} from '../../src/lib/tables/rows.ts';
import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';
import { rowKey } from '../../src/lib/tables/row-order.ts';
import type { HiddenName } from './hidden-names.ts';
import type { LibraryFacts } from './library-facts.ts';

/** All that `data/` holds, as it was read. */
export interface PublishedData {
  authorities: readonly Authority[];
  indicators: readonly Indicator[];
  observations: readonly Observation[];
  benchmarks: readonly Benchmark[];
  neighbours: readonly Neighbour[];
  sources: readonly Source[];
  dictionary: readonly DictionaryEntry[];
  /** The indicators left out because the edition of the long table does not hold them. */
  leftOut: readonly string[];
  /** The words of the indicators, as text. */
  words: CsvTable;
  library_indicators: readonly LibraryIndicator[];
  /** What was counted in the library; undefined where the folder holds none. */
  libraryFacts: LibraryFacts | undefined;
  /** What was wrong with the files themselves: cells that break the contract of their table, rows out of order. */
  reading: readonly Problem[];
  /** The text of every file that is published, by its path. */
  texts: ReadonlyMap<string, string>;
  /** The authorities that no file may name, without saying which they are. */
  names: readonly HiddenName[];
}

/** One thing that must be true of the data. */
export interface Check {
  name: string;
  /** What must be true, in one sentence. */
  description: string;
  /** The tables it looks at. */
  scope: readonly (TableName | 'dictionary' | 'leftOut' | 'words' | 'files')[];
  check: (data: PublishedData) => Problem[];
}

/** A problem of one row, without the place, which follows from the row. */
export type Fault = Omit<Problem, 'source' | 'row' | 'level'> & { level?: Problem['level'] };

/** The problem of one row of a table, named by its key. An error unless it says otherwise. */
export function faultOf(table: TableName, row: object, fault: Fault): Problem {
  return { level: 'error', source: `data/${table}.csv`, row: rowKey(tableNamed(table), row), ...fault };
}
