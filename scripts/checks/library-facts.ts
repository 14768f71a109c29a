import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';

/** What the checks need to know of the library, counted where its cells lie. */
export interface LibraryFacts {
  columns: readonly { name: string; type: string }[];
  /** Rows whose key another row has. */
  repeated: number;
  /** Every status met, apart by whether the cell has a value. */
  statuses: readonly { status: string; filled: boolean; cells: number }[];
  /** Every authority and year met, apart by whether the cells are called recast. */
  places: readonly { authority: string; year: number; recast: boolean }[];
  /** Every indicator met, counted as the table of indicators counts. */
  indicators: readonly Pick<
    LibraryIndicator,
    'indicator' | 'first_year' | 'last_year' | 'cells' | 'filled'
  >[];
}
