import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide } from '../drawing/drawing.ts';
import { endLabels } from '../drawing/end-labels.ts';
import { asOnePath } from '../drawing/plot-axes.ts';
import { dot, line } from '../drawing/plot.ts';
import type { LabelledDrawing } from './answer-axes.ts';
import { namesOf, numberColumn, shortened } from './answer-columns.ts';
import { answerPlane } from './answer-plane.ts';

/** More lines than this are not named one by one. */
export const mostNamedLines = 8;

/** Longer lines have no dot at each value. */
const mostDots = 60;

const labelRoom = 110;

/**
 * Values along a scale, a line for each series in the order of the scale, broken where a value is missing. Up to eight
 * series are named at their ends; colour has another meaning on this site, so lines are told apart by their names.
 */
export function lineChart(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: LabelledDrawing,
): SVGSVGElement {
  const [x, y] = [numberColumn(table, columns.x ?? ''), numberColumn(table, columns.y ?? '')];
  const names = columns.series === undefined ? [] : namesOf(table, columns.series);
  const points = table.rows
    .map((_, i) => ({ x: x.values[i] ?? null, y: y.values[i] ?? null, series: names[i] ?? '' }))
    .filter((point) => point.x !== null)
    .toSorted((a, b) => Number(a.x) - Number(b.x));
  const lines = Map.groupBy(points, ({ series }) => series);
  const isNamed = lines.size > 1 && lines.size <= mostNamedLines && isWide(drawing);
  const ends = [...lines].flatMap(([name, along]) => {
    const value = along.findLast((point) => point.y !== null)?.y ?? null;
    return value === null ? [] : [{ words: shortened(name, labelRoom - 10), value, className: 'ink-2' }];
  });
  // a value between two missing ones has no line: its dot shows it
  const dotted = [...lines.values()].filter(({ length }) => length <= mostDots).flat();
  const marks = [
    line(points, { x: 'x', y: 'y', z: 'series', className: lines.size > 1 ? 'line' : 'fit' }),
    dot(dotted, { x: 'x', y: 'y', render: asOnePath('dots', { size: 5, opacity: 1 }) }),
    isNamed ? endLabels(ends) : null,
  ];
  return answerPlane({ x, y, marks, right: isNamed ? labelRoom : 8 }, drawing);
}
