import { isCount } from '../column-kinds.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { type Figures, figuresOf, halfStep } from '../numbers-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { onceFor } from '../once-for.ts';
import { type JudgedSums, judgeSums, mayBeRule, sampleSize, type SumCase } from '../sums.ts';
import { columnNamed } from '../text-table.ts';
import { type RowSum, sumsOfAreas, sumsOfItems } from './row-sums.ts';
import { sumFault } from './sums-of-columns.ts';

type Find = (files: ScreenedFiles) => Map<string, RowSum[]>;

/** What the rows show of one indicator for one kind of sum. */
interface Found {
  what: string;
  column: string;
  judged: JudgedSums;
}

/** For each kind of sum and each count: what the rows show. Rows of one level are rounded alike. */
function judgedSums(files: ScreenedFiles, find: Find): Found[] {
  const counts = files.roles.indicators.filter(isCount).map(({ column }) => figuresOf(column));
  const levels = columnNamed(files.data, 'geographic_level');
  return [...find(files)].flatMap(([what, sums]) => {
    const byLevel = [...Map.groupBy(sums, ({ total }) => levels?.codes[total] ?? 0).values()];
    return counts.flatMap((figures): Found[] => {
      const sample = byLevel.flatMap((level) => casesOf(figures, level.slice(0, sampleSize)));
      const judged = mayBeRule(sample) && judgeSums(byLevel.flatMap((level) => casesOf(figures, level)));
      return judged ? [{ what, column: figures.column.name, judged }] : [];
    });
  });
}

/** The sums of one level for one indicator. */
function casesOf(figures: Figures, sums: readonly RowSum[]): SumCase[] {
  const totals = halfStep(
    figures,
    sums.map(({ total }) => total),
  );
  const each = halfStep(
    figures,
    sums.flatMap(({ parts }) => parts),
  );
  return sums.map(({ total, parts }) => ({
    row: total,
    total: figures.at(total),
    parts: parts.map(figures.at),
    hidden: parts.filter(figures.isHidden).length,
    tolerance: totals + each * parts.length,
  }));
}

/** The two checks of one kind of sum: what does not add up, and what is hidden in vain. */
function sumChecks(kind: string, find: Find): ScreenCheck[] {
  const needs = { data: ['time_period', 'geographic_level'] };
  const judgedOf = onceFor((files: ScreenedFiles) => judgedSums(files, find));
  const faults = (
    files: ScreenedFiles,
    pick: keyof JudgedSums,
    says: (what: string) => Pick<Fault, 'message' | 'remedy'>,
  ) =>
    judgedOf(files).flatMap(({ what, column, judged }) => sumFault(files, column, judged[pick], says(what)));
  return [
    {
      name: `sum_of_${kind}`,
      stage: 'sums',
      level: 'warn',
      ours: true,
      needs,
      check: (files) =>
        faults(files, 'unequal', (what) => ({
          message: `${what}: the total is not the sum of its parts, as elsewhere in the file`,
          remedy: 'Look which of the rows is wrong or missing.',
        })),
    },
    {
      name: `one_hidden_${kind.replace(/s$/, '')}`,
      stage: 'suppression',
      level: 'fail',
      ours: true,
      needs,
      check: (files) =>
        faults(files, 'exposed', (what) => ({
          message: `${what}: one part alone is hidden and follows exactly from the total and the others`,
          remedy: 'Hide a second part, or the total.',
        })),
    },
  ];
}

/** Totals in rows of their own. */
export const rowSumChecks: readonly ScreenCheck[] = [
  ...sumChecks('items', sumsOfItems),
  ...sumChecks('areas', sumsOfAreas),
];
