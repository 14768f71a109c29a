import { cellOf, columnNamed, type TextTable } from './text-table.ts';

/** Columns a meta file must have. */
export const requiredMetaColumns = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
] as const;

/** Columns a meta file may have beside them. */
export const optionalMetaColumns = ['filter_default', 'parent_filter'] as const;

type MetaColumn = (typeof requiredMetaColumns)[number] | (typeof optionalMetaColumns)[number];

/** One row of a meta file: what it says of a column of the data; cells that are not there are empty. */
export type MetaRow = Readonly<Record<MetaColumn, string>> & {
  /** Line of the meta file. */
  line: number;
};

/** The rows of a meta file, for whatever columns it has. */
export function readMetaRows(table: TextTable): MetaRow[] {
  const names: readonly MetaColumn[] = [...requiredMetaColumns, ...optionalMetaColumns];
  const columns = names.map((name) => [name, columnNamed(table, name)] as const);
  return Array.from({ length: table.rows }, (_, row) => {
    const cells = columns.map(([name, column]) => [name, column ? cellOf(column, row) : '']);
    return { ...(Object.fromEntries(cells) as Record<MetaColumn, string>), line: table.lines[row] ?? 0 };
  });
}

/** The rows that describe filters. */
export function filtersOf(meta: readonly MetaRow[]): MetaRow[] {
  return meta.filter((row) => row.col_type === 'Filter');
}

/** The rows that describe indicators. */
export function indicatorsOf(meta: readonly MetaRow[]): MetaRow[] {
  return meta.filter((row) => row.col_type === 'Indicator');
}
