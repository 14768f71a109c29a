import type { Problem } from '../../src/lib/intake/problem.ts';
import { tables } from '../../src/lib/tables/contract.ts';
import type { Table, TableName } from '../../src/lib/tables/table.ts';
import { cellOf } from '../../src/lib/tables/row-order.ts';
import { type Check, faultOf, type PublishedData } from './check.ts';

/** What an unknown value of each table is called, and what to do about it. */
const unknown: Readonly<Partial<Record<TableName, { code: string; tip: string }>>> = {
  authorities: {
    code: 'unknown_authority',
    tip: 'Add the authority to authorities.csv, or leave the row out where it is made.',
  },
  indicators: {
    code: 'unknown_indicator',
    tip: 'Add the indicator to the dictionary, or correct its identifier where the row is made.',
  },
  sources: {
    code: 'unknown_source',
    tip: 'Add the source to sources.json, or correct its identifier in the dictionary.',
  },
};

export const references: Check = {
  name: 'references',
  description: 'Every authority, indicator and source that a row names exists.',
  scope: ['indicators', 'observations', 'benchmarks', 'neighbours', 'library_indicators'],
  check: (data) =>
    tables.flatMap((table) => table.references.flatMap((reference) => unknownValues(data, table, reference))),
};

/** The rows whose value in one column stands in no row of the other table. */
function unknownValues(data: PublishedData, table: Table, reference: Table['references'][number]): Problem[] {
  const { column, field } = reference;
  const known = new Set(rowsNamed(data, reference.table).map((row) => cellOf(row, field)));
  const { code, tip } = unknown[reference.table] ?? { code: 'unknown_value', tip: 'Correct the value.' };
  return rowsNamed(data, table.name)
    .filter((row) => cellOf(row, column) !== null && !known.has(cellOf(row, column)))
    .map((row) => {
      const actual = String(cellOf(row, column));
      return faultOf(table.name, row, {
        column,
        code,
        message: `${reference.table} has no such row`,
        actual,
        tip,
      });
    });
}

/** The rows of a table as they were read; a table that is made later has none here. */
function rowsNamed(data: PublishedData, name: TableName): readonly object[] {
  const held = { ...data } as Readonly<Partial<Record<TableName, readonly object[]>>>;
  return held[name] ?? [];
}
