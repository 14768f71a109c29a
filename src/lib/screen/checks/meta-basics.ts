import { repeated } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { looksGeographic, observationColumns } from '../lookups/geographic-levels.ts';
import { filtersOf, type MetaRow } from '../meta-rows.ts';

type Says = Pick<Fault, 'message' | 'remedy'>;
type MetaColumn = Exclude<keyof MetaRow, 'line'>;

/** A check of each row of the meta file by itself. */
export function rowCheck(
  name: string,
  level: ScreenCheck['level'],
  column: MetaColumn,
  isBad: (row: MetaRow) => boolean,
  says: Says,
): ScreenCheck {
  return {
    name,
    stage: 'meta',
    level,
    needs: { meta: [...new Set(['col_type', column])] },
    check: ({ meta }) => meta.filter(isBad).map((row) => metaFault(row, column, says)),
  };
}

/** A check that no two rows of the meta file hold the same in a column; blanks are no repetition. */
export function uniqueCheck(name: string, column: MetaColumn, says: Says): ScreenCheck {
  return {
    name,
    stage: 'meta',
    level: 'fail',
    needs: { meta: [column] },
    check: ({ meta }) => {
      const again = new Set(repeated(meta.map((row) => row[column])));
      const seen = new Set<string>();
      return meta.flatMap((row) => {
        const value = row[column];
        if (value === '' || !again.has(value) || !seen.has(value)) {
          seen.add(value);
          return [];
        }
        return [metaFault(row, column, says)];
      });
    },
  };
}

/** A fault of one row of the meta file. */
export function metaFault(row: MetaRow, column: MetaColumn, says: Says): Fault {
  return { file: 'meta', row: row.line, column, value: row[column], ...says };
}

/** Filters and groups that look like columns of places; the one filter of a file by school or provider may. */
function placesAmongFilters(meta: readonly MetaRow[]): Fault[] {
  const filters = filtersOf(meta);
  const [only] = filters;
  const lone = /^(school|provider)_name$/;
  const mayBePlace =
    filters.length === 1 &&
    only !== undefined &&
    (lone.test(only.col_name) || lone.test(only.filter_grouping_column));
  const isPlace = (name: string) => looksGeographic.test(name) && !(mayBePlace && lone.test(name));
  const says = {
    message: 'a filter or its group looks like a column of places',
    remedy: 'Leave columns of places out of the meta file.',
  };
  return filters.flatMap((row) => [
    ...(isPlace(row.col_name) ? [metaFault(row, 'col_name', says)] : []),
    ...(isPlace(row.filter_grouping_column) ? [metaFault(row, 'filter_grouping_column', says)] : []),
  ]);
}

/** What every row of the meta file needs, whatever it describes. */
export const metaBasicChecks: readonly ScreenCheck[] = [
  rowCheck('col_type', 'fail', 'col_type', ({ col_type: type }) => !/^(Filter|Indicator)$/.test(type), {
    message: 'the type is neither Filter nor Indicator',
    remedy: 'Write Filter or Indicator.',
  }),
  rowCheck(
    'no_observation_columns',
    'fail',
    'col_name',
    ({ col_name: name }) => observationColumns.has(name) && !/^(school|provider)_name$/.test(name),
    {
      message: 'the meta file describes a column of time or place',
      remedy: 'Leave columns of time and place out of the meta file.',
    },
  ),
  rowCheck('col_name_completed', 'fail', 'col_name', ({ col_name: name }) => name.trim() === '', {
    message: 'the row names no column',
    remedy: 'Write the name of the column, or delete the row.',
  }),
  rowCheck('col_name_spaces', 'fail', 'col_name', ({ col_name: name }) => /\s/.test(name), {
    message: 'the name has a space',
    remedy: 'Write the name as in the data file, with _ between words.',
  }),
  uniqueCheck('duplicate_col_name', 'col_name', {
    message: 'the column is described more than once',
    remedy: 'Keep one row for each column.',
  }),
  rowCheck('label_completed', 'fail', 'label', ({ label }) => label.trim() === '', {
    message: 'the column has no label',
    remedy: 'Write the label a reader will see.',
  }),
  uniqueCheck('duplicate_label', 'label', {
    message: 'another column has the same label',
    remedy: 'Give every column its own label.',
  }),
  {
    name: 'places_among_filters',
    stage: 'meta',
    level: 'fail',
    needs: { meta: ['col_name', 'col_type', 'filter_grouping_column'] },
    check: ({ meta }) => placesAmongFilters(meta),
  },
];
