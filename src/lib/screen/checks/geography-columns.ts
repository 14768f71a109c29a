import { badRows, cellTest } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed, columnsNamed } from '../text-table.ts';

const needs = { data: ['geographic_level'] };

/** A check that columns that only mean something together are all there, or none. */
function together(name: string, columns: readonly string[]): ScreenCheck {
  return {
    name,
    stage: 'geography',
    level: 'fail',
    needs: { data: [] },
    check: ({ data }) => {
      const present = columnsNamed(data, columns).map((column) => column.name);
      if (present.length === 0) return [];
      return columns
        .filter((column) => !present.includes(column))
        .map((column) => ({
          row: 1,
          column,
          message: `the file has ${present.join(' and ')} without this column`,
          remedy: `Add the column ${column}.`,
        }));
    },
  };
}

/** Rows of a level that do not say in which region they lie. */
function withoutRegion({ data }: ScreenedFiles, level: string): Fault[] {
  const levels = columnNamed(data, 'geographic_level');
  if (!levels?.values.includes(level)) return [];
  const isLevel = cellTest(levels, (value) => value === level);
  const message = `rows of the level ${level} do not say in which region they lie`;
  return ['region_code', 'region_name'].flatMap((name): Fault[] => {
    const column = columnNamed(data, name);
    const remedy = `Fill in ${name}.`;
    if (!column) return [{ row: 1, column: name, message, remedy }];
    const isEmpty = cellTest(column, (value) => value === '');
    return badRows(data, column, (row) => isLevel(row) && isEmpty(row), { message, remedy });
  });
}

/** Columns of places that belong together. */
export const geographyColumnChecks: readonly ScreenCheck[] = [
  together('authority_columns', ['old_la_code', 'new_la_code', 'la_name']),
  together('region_columns', ['region_code', 'region_name']),
  {
    name: 'region_of_authority',
    stage: 'geography',
    level: 'warn',
    needs,
    check: (files) => withoutRegion(files, 'Local authority'),
  },
  {
    name: 'region_of_district',
    stage: 'geography',
    level: 'warn',
    needs,
    check: (files) => withoutRegion(files, 'Local authority district'),
  },
];
