import type { Problem } from '../../src/lib/intake/problem.ts';
import { quantile } from '../../src/lib/stats/quantile.ts';
import type { Observation } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

/** In median absolute deviations: about eight standard deviations of an ordinary change. */
const limit = 12;

interface Change {
  cell: Observation;
  /** Change since the year before, in the unit of the indicator. */
  by: number;
}

export const suddenJump: Check = {
  name: 'sudden jump',
  description: `No value changes from one year to the next by more than ${limit} times what is usual for its indicator, all authorities' change taken off.`,
  scope: ['observations'],
  check: ({ observations }) => {
    const cells = observations.filter((row) => row.value !== null && !row.recast);
    return [...Map.groupBy(cells, (row) => row.indicator).values()].flatMap(jumps);
  },
};

/** The cells of one indicator that changed far more than others did. */
function jumps(cells: readonly Observation[]): Problem[] {
  const changes = [...Map.groupBy(changesOf(cells), ({ cell }) => cell.year).values()].flatMap(offMedian);
  const usual =
    quantile(
      changes.map(({ by }) => Math.abs(by)),
      0.5,
    ) ?? 0;
  if (usual === 0) return [];
  return changes
    .filter(({ by }) => Math.abs(by) > limit * usual)
    .map(({ cell, by }) =>
      faultOf('observations', cell, {
        level: 'warning',
        column: 'value',
        code: 'sudden_jump',
        message: `the value moved ${(Math.abs(by) / usual).toFixed(0)} times as far as is usual in a year`,
        expected: `within ${(limit * usual).toPrecision(3)} of the common change`,
        actual: `${cell.value}, a change of ${by.toPrecision(3)} beyond the common one`,
        tip: 'Compare both years with the publisher’s file; a recording failure may deserve a rule of plausibility.',
      }),
    );
}

/** Every value with how far it lies from the same authority's value of the year before. */
function changesOf(cells: readonly Observation[]): Change[] {
  const values = new Map(cells.map((cell) => [`${cell.authority} ${cell.year}`, cell.value]));
  return cells.flatMap((cell) => {
    const before = values.get(`${cell.authority} ${cell.year - 1}`);
    return typeof before === 'number' && cell.value !== null ? [{ cell, by: cell.value - before }] : [];
  });
}

/** The changes of one year without what all authorities changed by. */
function offMedian(changes: readonly Change[]): Change[] {
  const common =
    quantile(
      changes.map(({ by }) => by),
      0.5,
    ) ?? 0;
  return changes.map(({ cell, by }) => ({ cell, by: by - common }));
}
