import { isCount } from '../column-kinds.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { type Figures, figuresOf, halfStep } from '../numbers-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { onceFor } from '../once-for.ts';
import { type JudgedSums, judgeSums, mayBeRule, sampleSize, type SumCase } from '../sums.ts';
import { columnNamed } from '../text-table.ts';

/** No table breaks a total into more columns than these. */
const mostParts = 12;

/** A total column, the columns that make it up, and what the rows show. */
interface ColumnSum {
  total: Figures;
  parts: readonly Figures[];
  judged: JudgedSums;
}

/** Columns that are the sum of those that stand behind them, by the rows themselves. */
const columnSums = onceFor((files: ScreenedFiles): ColumnSum[] => {
  const counts = files.roles.indicators.filter(isCount).map(({ column }) => figuresOf(column));
  const levels = columnNamed(files.data, 'geographic_level');
  const rows = Array.from({ length: files.data.rows }, (_, row) => row);
  const byLevel = [...Map.groupBy(rows, (row) => levels?.codes[row] ?? 0).values()];
  return counts.flatMap((total, at) => {
    for (let parts = 2; parts <= Math.min(mostParts, counts.length - at - 1); parts += 1) {
      const columns = counts.slice(at + 1, at + 1 + parts);
      const sample = byLevel.flatMap((level) => casesOf(total, columns, level.slice(0, sampleSize)));
      const judged =
        mayBeRule(sample) && judgeSums(byLevel.flatMap((level) => casesOf(total, columns, level)));
      if (judged) return [{ total, parts: columns, judged }];
    }
    return [];
  });
});

/** The rows of one level, which are rounded alike. */
function casesOf(total: Figures, columns: readonly Figures[], rows: readonly number[]): SumCase[] {
  const tolerance = [total, ...columns].reduce((sum, figures) => sum + halfStep(figures, rows), 0);
  return rows.map((row) => ({
    row,
    total: total.at(row),
    parts: columns.map(({ at }) => at(row)),
    hidden: columns.filter(({ isHidden }) => isHidden(row)).length,
    tolerance,
  }));
}

/** One fault for all cases of one kind, at the first. */
export function sumFault(
  { data }: ScreenedFiles,
  column: string,
  cases: readonly SumCase[],
  says: Pick<Fault, 'message' | 'remedy'>,
): Fault[] {
  const [first] = cases;
  if (!first) return [];
  const value = `${first.total} and ${first.parts.map((part) => (Number.isNaN(part) ? '?' : part)).join(' + ')}`;
  return [{ row: data.lines[first.row] ?? 0, column, value, cells: cases.length, ...says }];
}

/** Totals in columns of their own. */
export const columnSumChecks: readonly ScreenCheck[] = [
  {
    name: 'sum_of_columns',
    stage: 'sums',
    level: 'warn',
    ours: true,
    needs: { data: [] },
    check: (files) =>
      columnSums(files).flatMap(({ total, parts, judged }) =>
        sumFault(files, total.column.name, judged.unequal, {
          message: `the total is not the sum of ${parts.map(({ column }) => column.name).join(', ')}, as in the other rows`,
          remedy: 'Look which of the cells is wrong.',
        }),
      ),
  },
  {
    name: 'one_hidden_column',
    stage: 'suppression',
    level: 'fail',
    ours: true,
    needs: { data: [] },
    check: (files) =>
      columnSums(files).flatMap(({ total, judged }) =>
        sumFault(files, total.column.name, judged.exposed, {
          message: 'one part alone is hidden and follows exactly from the total and the others',
          remedy: 'Hide a second part, or the total.',
        }),
      ),
  },
];
