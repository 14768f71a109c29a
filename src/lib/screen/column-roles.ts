import { observationColumns } from './lookups/geographic-levels.ts';
import { isSymbol } from './lookups/symbols.ts';
import { filtersOf, indicatorsOf, type MetaRow } from './meta-rows.ts';
import { columnsNamed, type TextColumn, type TextTable } from './text-table.ts';

/** An indicator with what the meta file says of it. */
export interface IndicatorColumn {
  column: TextColumn;
  /** As in the meta file; empty where it says none or there is none. */
  unit: string;
  /** Decimals; undefined where none are stated. */
  decimals: number | undefined;
}

/** Which columns of the data are what. */
export interface ColumnRoles {
  filters: readonly TextColumn[];
  /** Columns that group the items of a filter, beside the filters. */
  groups: readonly TextColumn[];
  indicators: readonly IndicatorColumn[];
}

/** The roles the meta file gives, for the columns that are there. */
export function rolesOf(meta: readonly MetaRow[], data: TextTable): ColumnRoles {
  const filters = columnsNamed(data, unique(filtersOf(meta).map((row) => row.col_name)));
  const groups = columnsNamed(data, unique(meta.map((row) => row.filter_grouping_column).filter(Boolean)));
  const indicators = indicatorsOf(meta).flatMap((row) =>
    columnsNamed(data, [row.col_name]).map((column) => ({
      column,
      unit: row.indicator_unit,
      decimals: /^\d+$/.test(row.indicator_dp) ? Number(row.indicator_dp) : undefined,
    })),
  );
  return { filters, groups: groups.filter((group) => !filters.includes(group)), indicators };
}

/**
 * The roles guessed from the cells: what holds numbers and symbols is an indicator, what holds at least two texts is a
 * filter, and what says the same in every row is neither. Columns of time and place are known by name.
 */
export function guessRoles(data: TextTable): ColumnRoles {
  const open = data.columns.filter(({ name }) => !observationColumns.has(name));
  const isIndicator = ({ values }: TextColumn) =>
    values.some(isNumber) && values.every((value) => isNumber(value) || isSymbol(value) || value === '');
  const isPlainSymbol = ({ values }: TextColumn) => values.length > 0 && values.every(isSymbol);
  const indicators = open.filter((column) => isIndicator(column) || isPlainSymbol(column));
  return {
    filters: open.filter((column) => !indicators.includes(column) && column.values.length > 1),
    groups: [],
    indicators: indicators.map((column) => ({ column, unit: '', decimals: undefined })),
  };
}

function isNumber(value: string): boolean {
  return /^-?\d[\d,]*(\.\d+)?(e[-+]?\d+)?\s*%?$/i.test(value.trim());
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
