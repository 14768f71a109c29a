import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide } from '../drawing/drawing.ts';
import { asOnePath } from '../drawing/plot-axes.ts';
import { dot } from '../drawing/plot.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { numberColumn } from './answer-columns.ts';
import { answerPlane } from './answer-plane.ts';

/** A point for each row that has both values, on two scales of numbers. */
export function dotChart(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const [x, y] = [numberColumn(table, columns.x ?? ''), numberColumn(table, columns.y ?? '')];
  const isMany = table.rows.length > 1000;
  const size = isMany ? 3.2 : isWide(drawing) ? 5.4 : 4.4;
  const render = asOnePath('dots', { size, opacity: isMany ? 0.35 : 0.6 });
  return answerPlane({ x, y, marks: [dot(table.rows, { x: x.values, y: y.values, render })] }, drawing);
}
