import { csvText } from '../../fixtures/official/csv-text.ts';

/** One row in the Department's layout; what is not given is that of the authority 101 in 2025. */
export type PartialRow = Readonly<Record<string, string>>;

const usual: PartialRow = {
  time_period: '2025',
  time_identifier: 'Reporting year',
  geographic_level: 'Local authority',
  region_name: 'Inner London',
  old_la_code: '101',
  new_la_code: 'E09000901',
  la_name: 'Larkfield',
};

/** England, and a region, as the layout prints them. */
export const england: PartialRow = {
  geographic_level: 'National',
  region_name: '',
  old_la_code: '',
  new_la_code: '',
  la_name: '',
};
export const region: PartialRow = { ...england, geographic_level: 'Regional', region_name: 'North East' };

/** The bytes of a small file in the Department's layout. */
export function departmentBytes(...rows: readonly PartialRow[]): Uint8Array {
  const full = rows.map((row) => ({ ...usual, ...row }));
  const columns = [...new Set(full.flatMap((row) => Object.keys(row)))];
  return new TextEncoder().encode(
    csvText(
      columns,
      full.map((row) => columns.map((name) => (row as Record<string, string | undefined>)[name] ?? '')),
    ),
  );
}
