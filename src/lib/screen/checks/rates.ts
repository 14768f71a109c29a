import { isCount, percentagePairs } from '../column-kinds.ts';
import type { IndicatorColumn } from '../column-roles.ts';
import { badRows } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { figuresOf, type Figures } from '../numbers-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed } from '../text-table.ts';

/** How many rows must be full, and what share of them must agree, before a count is taken for the denominator. */
const fewestRows = 5;
const leastShare = 0.9;

/** How many rows are looked at before all are. */
const sampleSize = 500;

/** Rows of these levels are rounded before they are published, and their percentages are not worked out from them. */
const roundedLevels: ReadonlySet<string> = new Set(['National', 'Regional']);

interface Rate {
  share: Figures;
  count: Figures;
  base: Figures;
  decimals: number;
}

/** Whether a row is full, and whether its percentage is that of its counts, to the last decimal shown. */
function judge({ share, count, base, decimals }: Rate, row: number): 'agrees' | 'differs' | 'not full' {
  const [percent, part, whole] = [share.at(row), count.at(row), base.at(row)];
  if (!(percent >= 0 && part >= 0 && whole > 0)) return 'not full';
  return Math.abs((100 * part) / whole - percent) <= 0.5 * 10 ** -decimals + 1e-9 ? 'agrees' : 'differs';
}

/** The denominator of a percentage: the count by which most of its rows agree, if that is nine in ten. */
function rateOf(
  [share, count]: readonly [IndicatorColumn, IndicatorColumn],
  bases: readonly IndicatorColumn[],
  rows: readonly number[],
): Rate | undefined {
  const printed = share.column.values.map((value) => value.split('.')[1]?.length ?? 0);
  const decimals = share.decimals ?? printed.reduce((most, found) => Math.max(most, found), 0);
  const [shares, counts] = [figuresOf(share.column), figuresOf(count.column)];
  const judged = bases
    .filter(({ column }) => column !== count.column)
    .map(({ column }): Rate => ({ share: shares, count: counts, base: figuresOf(column), decimals }))
    .filter((rate) => (agreement(rate, rows.slice(0, sampleSize)) ?? 1) >= 0.5)
    .map((rate) => ({ rate, agreeing: agreement(rate, rows) ?? 0 }));
  const best = judged.toSorted((a, b) => b.agreeing - a.agreeing)[0];
  return best && best.agreeing >= leastShare ? best.rate : undefined;
}

/** Of the full rows, the share whose percentage is that of its counts; undefined where too few are full. */
function agreement(rate: Rate, rows: readonly number[]): number | undefined {
  let full = 0;
  let agreeing = 0;
  for (const row of rows) {
    const answer = judge(rate, row);
    if (answer === 'not full') continue;
    full += 1;
    if (answer === 'agrees') agreeing += 1;
  }
  return full < fewestRows ? undefined : agreeing / full;
}

/** Percentages that are not those of the counts beside them, where others of the same column are. */
function wrongRates({ data, roles }: ScreenedFiles): Fault[] {
  const levels = columnNamed(data, 'geographic_level');
  const isRounded = (levels?.values ?? []).map((level) => roundedLevels.has(level));
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(
    (row) => !isRounded[levels?.codes[row] ?? -1],
  );
  const bases = roles.indicators.filter(isCount);
  return percentagePairs(roles.indicators).flatMap((pair) => {
    const rate = rateOf(pair, bases, rows);
    if (!rate) return [];
    const isBad = (row: number) => !isRounded[levels?.codes[row] ?? -1] && judge(rate, row) === 'differs';
    return badRows(data, rate.share.column, isBad, {
      message: `the percentage is not ${rate.count.column.name} out of ${rate.base.column.name}, as in the other rows`,
      remedy: 'Work the percentage out again from the two counts.',
    });
  });
}

/** Percentages held to the counts they are made of. */
export const rateChecks: readonly ScreenCheck[] = [
  {
    name: 'rate_of_counts',
    stage: 'values',
    level: 'warn',
    ours: true,
    needs: { data: [] },
    check: wrongRates,
  },
];
