import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide } from '../drawing/drawing.ts';
import { barX } from '../drawing/plot.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { namesOf, numberColumn } from './answer-columns.ts';
import { answerRows } from './answer-rows.ts';

/** More bars than this are not drawn. */
export const mostBars = 40;

/** A level bar for each row, from 0, in the order of the rows; a missing value is said in words. */
export function barChart(
  { columns: { value = '', label = '' } }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const shown = { ...table, rows: table.rows.slice(0, mostBars) };
  const x = numberColumn(shown, value);
  const inset = isWide(drawing) ? 7 : 14;
  const insets = { insetTop: inset, insetBottom: inset };
  const known = [...x.values.entries()].filter(([, size]) => size !== null);
  const marks = (dy: number) => [
    barX(known, { x: ([, size]) => size, y: ([row]) => row, ...insets, dy, className: 'bar' }),
  ];
  return answerRows({ names: namesOf(shown, label), x, withZero: true, marks }, drawing);
}
