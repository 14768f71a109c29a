import type { StandingRow } from '../../../../src/lib/position/standing/standing-row.ts';
import { type ReferenceRow, referenceRows } from '../../../reference/read-reference.ts';

/** Numbers of the reference are printed to six decimals. */
const asPrinted = 1.1e-6;

const words = Map.groupBy(referenceRows('standing/words'), (row) => String(row['indicator']));
const levels = Map.groupBy(referenceRows('standing/levels'), (row) => String(row['indicator']));

/** The indicators that the reference holds. */
export const referenceIndicators: readonly string[] = [...words.keys()];

/** How many rows the reference has of an indicator: of words, and of numbers. */
export function referenceSizes(indicator: string): { words: number; levels: number } {
  return { words: words.get(indicator)?.length ?? 0, levels: levels.get(indicator)?.length ?? 0 };
}

/** Every column in which standings are not those of the reference, by authority. */
export function unlikeReference(rows: readonly StandingRow[], indicator: string): string[] {
  const own = new Map(rows.map((row) => [row.authority, withReferenceNames(row)]));
  const compare = (expected: ReferenceRow) =>
    Object.entries(expected).flatMap(([column, value]) => {
      const actual = own.get(String(expected['authority']))?.[column];
      return isAlike(actual, withinPoints(column, indicator, value))
        ? []
        : [`${expected['authority']} ${column}: ${String(actual)} instead of ${String(value)}`];
    });
  return [...(words.get(indicator) ?? []), ...(levels.get(indicator) ?? [])].flatMap(compare);
}

/** The reference lets what is expected of points fall below 0, which no points can: there the end of the unit stands. */
function withinPoints(column: string, indicator: string, value: unknown): unknown {
  return column === 'predicted_lower' && indicator === 'plan_attainment_8' && typeof value === 'number'
    ? Math.max(0, value)
    : value;
}

function isAlike(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return Number.isInteger(expected) && Number.isInteger(actual)
    ? actual === expected
    : Math.abs(actual - expected) <= asPrinted;
}

function withReferenceNames(row: StandingRow): Readonly<Record<string, unknown>> {
  return { ...row, level_w: row.working_level, se_w: row.working_se };
}
