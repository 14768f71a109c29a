import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { binX, rectY } from '../drawing/plot.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { numberColumn, type NumberColumn } from './answer-columns.ts';
import { answerPlane } from './answer-plane.ts';

/**
 * How many rows have values in each of about twenty ranges of equal width, ends on round values; a value on an edge
 * belongs to the range above it.
 */
export function histogram(
  { columns: { x: name = '' } }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const x = numberColumn(table, name);
  const known = x.values.filter((value) => value !== null);
  const format = (count: number | Date): string => formatNumber(Number(count));
  const y: NumberColumn = { name: 'rows', values: [0, known.length], scale: 'linear', isWhole: true, format };
  const ranges = binX({ y: 'count' }, { x: (value: number) => value, thresholds: 20 });
  return answerPlane({ x, y, marks: [rectY(known, { ...ranges, className: 'bar' })] }, drawing);
}
