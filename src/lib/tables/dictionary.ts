import { tableNamed } from './contract.ts';
import type { Table } from './table.ts';
import type { Indicator } from './rows.ts';

/** One row of the hand-kept dictionary: an indicator without the years, which follow from the observations. */
export type DictionaryEntry = Omit<Indicator, 'first_year' | 'last_year'>;

const counted = ['first_year', 'last_year'];

/** The contract of the hand-kept dictionary: the indicators table without the columns that are counted. */
export const dictionaryTable: Table = {
  ...tableNamed('indicators'),
  title: 'Dictionary',
  columns: tableNamed('indicators').columns.filter((column) => !counted.includes(column.name)),
};
