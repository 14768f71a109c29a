import type { ScreenCheck } from '../finding.ts';
import { observationColumns } from '../lookups/geographic-levels.ts';

/** Whether the two files speak of the same columns. */
export const crossFileChecks: readonly ScreenCheck[] = [
  {
    name: 'meta_names_in_data',
    stage: 'cross-file',
    level: 'fail',
    needs: { data: [], meta: ['col_name'] },
    check: ({ data, meta }) => {
      const present = new Set(data.columns.map(({ name }) => name));
      return meta
        .filter(({ col_name: name }) => name.trim() !== '' && !present.has(name))
        .map(({ col_name: value, line }) => ({
          file: 'meta',
          row: line,
          column: 'col_name',
          value,
          message: 'the data file has no column of this name',
          remedy: 'Add the column to the data file, or leave this row out of the meta file.',
        }));
    },
  },
  {
    name: 'data_names_in_meta',
    stage: 'cross-file',
    level: 'warn',
    needs: { data: [], meta: ['col_name', 'filter_grouping_column'] },
    check: ({ data, meta }) => {
      const described = new Set(meta.flatMap((row) => [row.col_name, row.filter_grouping_column]));
      return data.columns
        .filter(({ name }) => !described.has(name) && !observationColumns.has(name))
        .map(({ name }) => ({
          row: 1,
          column: name,
          message: 'the meta file does not describe this column, so that nobody will see it',
          remedy: 'Describe the column in the meta file, or leave it out of the data.',
        }));
    },
  },
];
