import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { dot, ruleY } from '../drawing/plot.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { namesOf, numberColumn } from './answer-columns.ts';
import { answerRows } from './answer-rows.ts';

/** More rows than this are not drawn. */
export const mostIntervals = 60;

/** What an interval says, which its mark shows. */
const tones = ['unclear', 'clear', 'as-hoped', 'other-way'] as const;

interface Interval {
  row: number;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * An estimate with its interval for each row, in the order of the rows, on one scale. Filled where the interval leaves
 * zero out, open where it holds zero. The database does not know which way is hoped for, so only a column `aligned`,
 * which has been turned, bears the colours of hope.
 */
export function intervalChart(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const shown = { ...table, rows: table.rows.slice(0, mostIntervals) };
  const x = numberColumn(shown, columns.estimate ?? '');
  const lowers = numberColumn(shown, columns.lower ?? '').values;
  const uppers = numberColumn(shown, columns.upper ?? '').values;
  const intervals = x.values.map((estimate, row): Interval => ({
    row,
    estimate,
    lower: lowers[row] ?? null,
    upper: uppers[row] ?? null,
  }));
  const marks = (dy: number) =>
    tones.flatMap((tone) => {
      const drawn = intervals.filter((each) => toneOf(each, columns.estimate === 'aligned') === tone);
      const symbol = tone === 'other-way' ? 'square' : 'circle';
      return [
        ruleY(drawn, { x1: 'lower', x2: 'upper', y: 'row', dy, className: `interval ${tone}` }),
        dot(drawn, { x: 'estimate', y: 'row', r: 5, symbol, dy, className: `mark ${tone}` }),
      ];
    });
  const withZero = isNearZero([...x.values, ...lowers, ...uppers]);
  return answerRows({ names: namesOf(shown, columns.label ?? ''), x, withZero, marks }, drawing);
}

/** What an interval says of its estimate; nothing where there is no estimate. */
function toneOf({ estimate, lower, upper }: Interval, isTurned: boolean): (typeof tones)[number] | undefined {
  if (estimate === null) return undefined;
  const isClear = lower !== null && upper !== null && (lower > 0 || upper < 0);
  if (!isClear || !isTurned) return isClear ? 'clear' : 'unclear';
  return estimate > 0 ? 'as-hoped' : 'other-way';
}

/** Whether zero lies among the values or no further off than they are wide. */
function isNearZero(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low <= high - low && high >= low - high;
}
