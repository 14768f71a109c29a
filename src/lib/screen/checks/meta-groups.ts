import { repeated } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { filtersOf, type MetaRow } from '../meta-rows.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed } from '../text-table.ts';
import { metaFault, uniqueCheck } from './meta-basics.ts';

const needs = { data: [], meta: ['col_name', 'col_type', 'filter_grouping_column'] };

/** The rows of the meta file that name a group. */
function grouped(meta: readonly MetaRow[]): MetaRow[] {
  return meta.filter((row) => row.filter_grouping_column.trim() !== '');
}

/** Items of a group that only signs and spaces tell apart. */
function nearlyEqualItems({ data, meta }: ScreenedFiles): Fault[] {
  return grouped(meta).flatMap((row) => {
    const column = columnNamed(data, row.filter_grouping_column);
    if (!column) return [];
    const bare = (value: string) => value.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const again = new Set(repeated(column.values.map(bare)));
    const like = column.values.filter((value) => again.has(bare(value)));
    if (like.length === 0) return [];
    return [
      {
        row: data.lines[column.first[column.values.indexOf(like.at(-1) ?? '')] ?? -1] ?? 0,
        column: column.name,
        value: like.join(' | '),
        message: 'items of a group differ by signs or spaces only',
        remedy: 'Write each group in one way.',
      },
    ];
  });
}

/** Groups with more items than the filter they group: the two may have been exchanged. */
function largerGroups({ data, meta }: ScreenedFiles): Fault[] {
  return grouped(filtersOf(meta)).flatMap((row) => {
    const filter = columnNamed(data, row.col_name);
    const group = columnNamed(data, row.filter_grouping_column);
    if (!filter || !group || group.values.length <= filter.values.length) return [];
    const message = `the group has ${group.values.length} items and its filter ${filter.values.length}`;
    const remedy = 'Exchange filter and group if they are the wrong way round.';
    return [metaFault(row, 'filter_grouping_column', { message, remedy })];
  });
}

/** Columns that group the items of filters. */
export const metaGroupChecks: readonly ScreenCheck[] = [
  uniqueCheck('duplicate_group', 'filter_grouping_column', {
    message: 'the column groups more than one filter',
    remedy: 'Give each filter a group of its own.',
  }),
  {
    name: 'group_not_filter',
    stage: 'meta',
    level: 'warn',
    needs,
    check: ({ meta }) => {
      const names = new Set(meta.map((row) => row.col_name));
      const says = {
        message: 'the group is described as a column of its own too',
        remedy: 'Leave the row of the group out, unless it is meant to be chosen by itself.',
      };
      return grouped(meta)
        .filter((row) => names.has(row.filter_grouping_column))
        .map((row) => metaFault(row, 'filter_grouping_column', says));
    },
  },
  {
    name: 'group_in_data',
    stage: 'meta',
    level: 'fail',
    needs,
    check: ({ data, meta }) => {
      const says = {
        message: 'the data file has no column of this name',
        remedy: 'Write the name of the column that groups the items, or leave the cell empty.',
      };
      return grouped(meta)
        .filter((row) => !columnNamed(data, row.filter_grouping_column))
        .map((row) => metaFault(row, 'filter_grouping_column', says));
    },
  },
  { name: 'group_items_apart', stage: 'meta', level: 'fail', needs, check: nearlyEqualItems },
  { name: 'group_smaller_than_filter', stage: 'filters', level: 'fail', needs, check: largerGroups },
];
