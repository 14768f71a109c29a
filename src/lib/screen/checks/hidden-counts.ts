import { percentagePairs } from '../column-kinds.ts';
import { badRows } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { figuresOf } from '../numbers-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';

/** Percentages that are shown where the count of the same name is hidden: with the denominator they give it away. */
function shownBesideHidden({ data, roles }: ScreenedFiles): Fault[] {
  return percentagePairs(roles.indicators).flatMap(([share, count]) => {
    const [shares, counts] = [figuresOf(share.column), figuresOf(count.column)];
    const isBad = (row: number) => counts.isHidden(row) && !Number.isNaN(shares.at(row));
    return badRows(data, share.column, isBad, {
      message: `the percentage is shown where ${count.column.name} is hidden`,
      remedy: 'Hide the percentage too.',
    });
  });
}

/** What is shown beside what is hidden. */
export const hiddenCountChecks: readonly ScreenCheck[] = [
  {
    name: 'percentage_beside_hidden',
    stage: 'suppression',
    level: 'warn',
    ours: true,
    needs: { data: [] },
    check: shownBesideHidden,
  },
];
