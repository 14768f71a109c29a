import { badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { observationColumns, looksGeographic } from '../lookups/geographic-levels.ts';
import { mostFilterItems } from '../lookups/limits.ts';
import { filtersOf } from '../meta-rows.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import type { TextColumn } from '../text-table.ts';

const needs = { data: [] };

/** A check of each filter and group by itself. */
function filterCheck(
  name: string,
  find: (column: TextColumn, files: ScreenedFiles) => Fault[],
  level: ScreenCheck['level'] = 'fail',
): ScreenCheck {
  const check = (files: ScreenedFiles) =>
    [...files.roles.filters, ...files.roles.groups].flatMap((column) => find(column, files));
  return { name, stage: 'filters', level, needs, check };
}

/** Filters with one item, which nobody can choose by. */
function single({ roles }: ScreenedFiles): Fault[] {
  return roles.filters
    .filter(({ values }) => values.length < 2)
    .map(({ name, values }) => ({
      column: name,
      value: values[0] ?? '',
      message: 'the filter has fewer than two items',
      remedy: 'Leave the column out of the meta file, or add the other items.',
    }));
}

/** What a reader is shown who chooses nothing: the default of the meta file, or Total. */
function withoutDefault(column: TextColumn, { meta }: ScreenedFiles): Fault[] {
  const named = filtersOf(meta).find((row) => row.col_name === column.name)?.filter_default;
  const wanted = named || 'Total';
  if (column.values.includes(wanted)) return [];
  const remedy = 'Add rows for Total, or name another item in filter_default.';
  return [{ column: column.name, message: `no row has the default item ${wanted}`, remedy }];
}

/** Words for all in columns of time and place; those of the one filter of a file by school or provider may. */
function totalsOfPlaces({ data, roles }: ScreenedFiles): Fault[] {
  const lone = roles.filters.length === 1 ? [...roles.filters, ...roles.groups].map(({ name }) => name) : [];
  const mayHold = (name: string) => /^(school|provider)_name$/.test(name) && lone.includes(name);
  return data.columns
    .filter(({ name }) => (observationColumns.has(name) || looksGeographic.test(name)) && !mayHold(name))
    .flatMap((column) =>
      badValues(data, column, (value) => /^(Total|total|All|all)$/.test(value), {
        message: 'a column of time or place holds a word for all',
        remedy: 'Leave the cell empty; geographic_level says what the row is about.',
      }),
    );
}

/** Items of filters and names and codes of places with a space before or behind. */
function spacesAround({ data, roles }: ScreenedFiles): Fault[] {
  const places = data.columns.filter(({ name }) => observationColumns.has(name));
  const columns = new Set([...roles.filters, ...roles.groups, ...places]);
  return [...columns].flatMap((column) =>
    badValues(data, column, (value) => value !== value.trim(), {
      message: 'the cell begins or ends with a space',
      remedy: 'Take the spaces away.',
    }),
  );
}

/** The filters of the data. */
export const filterChecks: readonly ScreenCheck[] = [
  {
    name: 'filter_items',
    stage: 'filters',
    level: 'fail',
    needs: { data: [], meta: ['col_type'] },
    check: single,
  },
  filterCheck('filter_default', withoutDefault, 'warn'),
  filterCheck('filter_item_limit', ({ name, values }) =>
    values.length <= mostFilterItems
      ? []
      : [
          {
            column: name,
            value: String(values.length),
            message: `the filter has more than ${mostFilterItems} items`,
            remedy: 'Split the file, or leave the detail to a file to download.',
          },
        ],
  ),
  { name: 'filter_whitespace', stage: 'filters', level: 'fail', needs, check: spacesAround },
  { name: 'totals_of_places', stage: 'filters', level: 'fail', needs, check: totalsOfPlaces },
  filterCheck('filter_blanks', (column, { data }) =>
    badValues(data, column, (value) => value.trim() === '', {
      message: 'the filter is empty',
      remedy: 'Write the item, Total or Not applicable.',
    }),
  ),
];
