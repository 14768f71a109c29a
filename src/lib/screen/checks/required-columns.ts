import type { Fault, ScreenCheck } from '../finding.ts';
import { requiredDataColumns } from '../lookups/geographic-levels.ts';
import { optionalMetaColumns, requiredMetaColumns } from '../meta-rows.ts';
import type { TextTable } from '../text-table.ts';

/** Names a table must have and lacks. */
function lacking(file: 'data' | 'meta', table: TextTable, names: readonly string[]): Fault[] {
  const present = new Set(table.columns.map(({ name }) => name));
  return names
    .filter((name) => !present.has(name))
    .map((column) => ({
      file,
      row: 1,
      column,
      message: `the ${file} file has no column of this name`,
      remedy: `Add the column ${column}, or correct the name of the column that is meant.`,
    }));
}

/** Columns without which the other checks cannot be understood. */
export const requiredColumnChecks: readonly ScreenCheck[] = [
  {
    name: 'required_meta_columns',
    stage: 'required columns',
    level: 'fail',
    needs: { meta: [] },
    check: ({ metaTable }) => lacking('meta', metaTable, requiredMetaColumns),
  },
  {
    name: 'unknown_meta_columns',
    stage: 'required columns',
    level: 'fail',
    needs: { meta: [] },
    check: ({ metaTable }) => {
      const known: readonly string[] = [...requiredMetaColumns, ...optionalMetaColumns];
      return metaTable.columns
        .filter(({ name }) => !known.includes(name))
        .map(({ name }) => ({
          file: 'meta',
          row: 1,
          column: name,
          message: 'the standard knows no such column of a meta file',
          remedy: `Leave the column out; known are ${known.join(', ')}.`,
        }));
    },
  },
  {
    name: 'required_data_columns',
    stage: 'required columns',
    level: 'fail',
    needs: { data: [] },
    check: ({ data }) => lacking('data', data, requiredDataColumns),
  },
  {
    name: 'more_columns_than_meta_rows',
    stage: 'required columns',
    level: 'fail',
    needs: { data: [], meta: [] },
    check: ({ data, meta }) =>
      data.columns.length - requiredDataColumns.length >= meta.length
        ? []
        : [
            {
              file: 'meta',
              message: `the meta file describes ${meta.length} columns and the data file has ${data.columns.length}, of which ${requiredDataColumns.length} are never described`,
              remedy: 'Look whether the two files belong together and are commas-separated throughout.',
            },
          ],
  },
];
