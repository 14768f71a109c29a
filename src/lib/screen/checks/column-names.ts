import { repeated } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { filterItemWords } from '../lookups/harmonised.ts';
import { indicatorsOf } from '../meta-rows.ts';

/** A check of each name of the data file by itself. */
function nameCheck(
  name: string,
  level: ScreenCheck['level'],
  isBad: (name: string) => boolean,
  says: Pick<Fault, 'message' | 'remedy'>,
): ScreenCheck {
  return {
    name,
    stage: 'columns',
    level,
    needs: { data: [] },
    check: ({ data }) =>
      data.columns
        .filter((column) => isBad(column.name))
        .map((column) => ({ row: 1, column: column.name, ...says })),
  };
}

/** The names of the columns. */
export const columnNameChecks: readonly ScreenCheck[] = [
  nameCheck('name_spaces', 'fail', (name) => /\s/.test(name) || name === '', {
    message: 'the column name has a space or is empty',
    remedy: 'Write the name in small letters with _ between words.',
  }),
  nameCheck('snake_case', 'warn', (name) => /[^a-z0-9_]/.test(name), {
    message: 'the column name has signs other than small letters, digits and _',
    remedy: 'Write the name in small letters with _ between words.',
  }),
  nameCheck('starts_small', 'warn', (name) => !/^[a-z]/.test(name), {
    message: 'the column name does not begin with a small letter',
    remedy: 'Let the name begin with a small letter.',
  }),
  nameCheck('characteristic', 'warn', (name) => /^characteristic(_group)?$/.test(name), {
    message: 'one column holds several ideas',
    remedy: 'Give each idea a filter of its own, such as sex or age_group, where the figures are crossed.',
  }),
  {
    name: 'duplicate_names',
    stage: 'columns',
    level: 'fail',
    needs: { data: [] },
    check: ({ data }) =>
      repeated(data.columns.map(({ name }) => name)).map((column) => ({
        row: 1,
        column,
        message: 'the header has this name more than once',
        remedy: 'Give every column its own name.',
      })),
  },
  {
    name: 'filter_in_indicator_name',
    stage: 'columns',
    level: 'fail',
    needs: { meta: ['col_name', 'col_type'] },
    check: ({ meta }) =>
      indicatorsOf(meta)
        .filter(({ col_name: name }) => filterItemWords.test(name))
        .map(({ col_name: value, line: row }) => ({
          file: 'meta',
          row,
          column: 'col_name',
          value,
          message: 'the name of the indicator holds what should be the item of a filter',
          remedy: 'Turn the columns into rows, with a filter that holds the items.',
        })),
  },
];
