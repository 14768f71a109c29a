import { cellTest } from '../faults-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { cellOf, columnNamed, groupRows, type TextColumn } from '../text-table.ts';
import { subjectColumns } from './general.ts';

/** A row that may be a total, and the rows that may be its parts. */
export interface RowSum {
  total: number;
  parts: number[];
}

/** The item of a filter that stands for all. */
const totalItem = 'Total';

/** For each filter with an item Total: that row with those of the other items, all else equal. */
export function sumsOfItems(files: ScreenedFiles): Map<string, RowSum[]> {
  const { data, roles } = files;
  const subject = subjectColumns(files);
  const found = roles.filters.flatMap((filter) => {
    if (!filter.values.includes(totalItem) || filter.values.length < 3) return [];
    const { of } = groupRows(
      subject.filter((column) => column !== filter && !roles.groups.includes(column)),
      data.rows,
    );
    return [
      [
        `${filter.name}`,
        collect(
          of,
          cellTest(filter, (value) => value === totalItem),
        ),
      ] as const,
    ];
  });
  return new Map(found);
}

/** Each group’s total with its other rows; groups without exactly one total are left out. */
function collect(of: Int32Array, isTotal: (row: number) => boolean): RowSum[] {
  const totals = new Map<number, number[]>();
  const parts = new Map<number, number[]>();
  of.forEach((group, row) => {
    const kind = isTotal(row) ? totals : parts;
    const rows = kind.get(group);
    if (rows) rows.push(row);
    else kind.set(group, [row]);
  });
  return [...totals].flatMap(([group, [total, ...others]]) => {
    const own = parts.get(group);
    return total === undefined || others.length > 0 || !own ? [] : [{ total, parts: own }];
  });
}

/** England with its regions, and each region with its authorities, for the same time and the same items. */
export function sumsOfAreas(files: ScreenedFiles): Map<string, RowSum[]> {
  const { data, roles } = files;
  const [levels, region] = [columnNamed(data, 'geographic_level'), columnNamed(data, 'region_code')];
  if (!levels || !region) return new Map();
  const times = ['time_period', 'time_identifier'].flatMap((name) => columnNamed(data, name) ?? []);
  const same = [...times, ...roles.filters, ...roles.groups];
  const hasLondon = region.values.includes('E12000007');
  const isWhole = cellTest(region, (code) => code.startsWith('E12') || !hasLondon);
  const level = (row: number) => cellOf(levels, row);
  const england = pick(files, same, (row) => {
    if (level(row) === 'National') return 'total';
    return level(row) === 'Regional' && isWhole(row) ? 'part' : undefined;
  });
  const regions = pick(files, [...same, region], (row) => {
    if (level(row) === 'Regional') return 'total';
    return level(row) === 'Local authority' ? 'part' : undefined;
  });
  return new Map([
    ['England and its regions', england],
    ['regions and their authorities', regions],
  ]);
}

/** The sums among the rows that are a total or a part. */
function pick(
  { data }: ScreenedFiles,
  same: readonly TextColumn[],
  kindOf: (row: number) => 'total' | 'part' | undefined,
): RowSum[] {
  const { of, count } = groupRows(same, data.rows);
  const kinds = Array.from({ length: data.rows }, (_, row) => kindOf(row));
  // Rows that are neither go to groups of their own, where no total meets them.
  const kept = Int32Array.from(of, (group, row) => (kinds[row] === undefined ? count + row : group));
  return collect(kept, (row) => kinds[row] === 'total');
}
