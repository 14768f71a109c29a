/** The kinds of column we publish; each engine and format maps them to its own. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

export interface Column {
  /** Name in every file and query. */
  name: string;
  type: ColumnType;
  /** What one value means, in words a newcomer understands. */
  description: string;
  /** Unit of the value, where there is one unit for the whole column. */
  unit?: string;
  /** Whether a row may have no value here. */
  optional?: true;
  /** The only values allowed. */
  oneOf?: readonly string[];
}

export interface Table {
  name: TableName;
  title: string;
  description: string;
  columns: readonly Column[];
  /** The columns that together name one row; rows are sorted by them. */
  key: readonly string[];
  /** Whether it has no rows where authorities are shown in groups. */
  emptyForGroups?: true;
  /** Columns whose values must stand in the key of another table. */
  references: readonly { column: string; table: TableName; field: string }[];
}

export type TableName =
  | 'authorities'
  | 'indicators'
  | 'observations'
  | 'panel'
  | 'benchmarks'
  | 'neighbours'
  | 'sources'
  | 'library'
  | 'library_indicators'
  | ResultName;

/** Tables computed from the others. */
export type ResultName =
  | 'links'
  | 'verdicts'
  | 'averages'
  | 'cascade'
  | 'shuffled'
  | 'specifications'
  | 'specification_curve'
  | 'specification_choices'
  | 'reliability'
  | 'composites'
  | 'finding_verdicts'
  | 'world_verdicts'
  | 'lasting_shares'
  | 'forecasts'
  | 'break_sensitivity'
  | 'positions'
  | 'level_models'
  | 'level_forecasts';

export const regions = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and The Humber',
] as const;
export const areaTypes = ['london', 'metropolitan', 'unitary', 'county'] as const;
export const roles = ['support', 'outcome', 'context'] as const;
export const clocks = [
  'september',
  'year_to_september',
  'march',
  'year_to_march',
  'academic',
  'calendar',
  'financial',
  'january',
  'mid_year',
] as const;

/** How a figure is counted: on one day, over a period, or each of its sides on a day of its own. */
export const windowKinds = ['point', 'period', 'two points'] as const;

export type Region = (typeof regions)[number];
export type AreaType = (typeof areaTypes)[number];
export type Role = (typeof roles)[number];
export type Clock = (typeof clocks)[number];
export type WindowKind = (typeof windowKinds)[number];
