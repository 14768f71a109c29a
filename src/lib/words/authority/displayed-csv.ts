import type { PositionRow } from '../../tables/position-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import type { CsvCell } from '../../tables/csv-cell.ts';
import { csvFile } from '../../tables/csv-file.ts';
import type { SideCounts } from './describe-position.ts';

/** A row of a profile as a file holds it. */
export interface DisplayedRow {
  indicator: Pick<Indicator, 'label' | 'unit' | 'better'>;
  position: PositionRow;
  median: number;
  england: number | null;
  /** How it stands among those it is compared with; null where that cannot be said. */
  among: SideCounts | null;
  peersMedian: number | null;
}

const ofPosition = [
  'year',
  'value',
  'status',
  'lower',
  'upper',
  'range',
  'word',
  'higher_than',
  'lower_than',
  'too_close',
  'rank_lower',
  'rank_upper',
  'ranked',
  'z',
  'expected_lower',
  'expected_upper',
  'change',
  'change_lower',
  'change_upper',
] as const satisfies readonly (keyof PositionRow)[];

const columns = [
  'authority',
  'indicator',
  'label',
  'unit',
  'better',
  ...ofPosition,
  'median',
  'england',
  'compared_with',
  'peers_median',
  'peers_higher_than',
  'peers_lower_than',
  'peers_too_close',
];

/** The rows of a profile as it is displayed, with who is compared with in every row; `notes` say where it comes from. */
export function displayedCsv(
  rows: readonly DisplayedRow[],
  peersName: string,
  notes: readonly string[],
): string {
  return csvFile(
    notes,
    columns,
    rows.map((row) => cellsOf(row, peersName)),
  );
}

function cellsOf(
  { indicator, position, median, england, among, peersMedian }: DisplayedRow,
  peersName: string,
): CsvCell[] {
  return [
    position.authority,
    position.indicator,
    indicator.label,
    indicator.unit,
    indicator.better,
    ...ofPosition.map((name) => position[name]),
    median,
    england,
    peersName,
    peersMedian,
    among?.higher_than ?? null,
    among?.lower_than ?? null,
    among?.too_close ?? null,
  ];
}
