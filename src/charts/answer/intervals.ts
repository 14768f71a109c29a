import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { isWide, type Drawing } from '../drawing/drawing.ts';
import { shape } from '../drawing/grammar.ts';
import {
  namesOf,
  numberScale,
  numbersOf,
  shortened,
  tickFormat,
  titleHeight,
  titleLines,
  uprightLines,
} from './answer-scale.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** More rows than this are not drawn. */
export const mostIntervals = 60;

interface Row {
  name: string;
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
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const { document, width, label } = drawing;
  const estimate = columns.estimate ?? '';
  const rows = rowsOf(columns, table);
  const wide = isWide(drawing);
  const left = wide ? Math.min(310, 20 + 6.8 * Math.max(...rows.map(({ name }) => name.length), 4)) : 8;
  const [step, top] = [wide ? 28 : 42, 26];
  const field = { left, right: width - 10, top, bottom: top + rows.length * step + 4 };
  const values = rows.flatMap((row) => [row.estimate, row.lower, row.upper]);
  const x = numberScale(values, [left, width - 10], {
    count: wide ? 6 : 4,
    format: tickFormat(table, estimate),
    withZero: isNearZero(values),
  });
  const svg = sheet(drawing, field.bottom + 10 + titleHeight(estimate, width), label);
  svg.append(...uprightLines(document, x, { field, figures: 'above' }));
  rows.forEach((row, i) => {
    const y = top + i * step;
    const place = { x: 0, y: y + (wide ? 19 : 16), className: 'ink-2 halo' };
    const at = { x: x.at, y: wide ? y + 14.5 : y + 30, isTurned: estimate === 'aligned' };
    svg.append(words(document, shortened(row.name, wide ? left - 14 : width), place));
    svg.append(...rowMarks(document, row, at));
  });
  svg.append(...titleLines(document, estimate, { width, top: field.bottom + 17, end: true }));
  return svg;
}

function rowsOf(columns: PictureChoice['columns'], table: ResultTable): Row[] {
  const names = namesOf(table, columns.label ?? '');
  const [estimate, lower, upper] = (['estimate', 'lower', 'upper'] as const).map((role) =>
    numbersOf(table, columns[role] ?? ''),
  );
  return names.slice(0, mostIntervals).map((name, i) => ({
    name,
    estimate: estimate?.[i] ?? null,
    lower: lower?.[i] ?? null,
    upper: upper?.[i] ?? null,
  }));
}

/** Whether zero lies among the values or no further off than they are wide. */
function isNearZero(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low <= high - low && high >= low - high;
}

function rowMarks(
  document: Document,
  { estimate, lower, upper }: Row,
  { x, y, isTurned }: { x: (value: number) => number; y: number; isTurned: boolean },
): SVGElement[] {
  if (estimate === null) return [words(document, 'no value', { x: x(0), y: y + 4.5 })];
  const isClear = lower !== null && upper !== null && (lower > 0 || upper < 0);
  const tone = !isClear ? 'unclear' : isTurned ? (estimate > 0 ? 'as-hoped' : 'other-way') : 'clear';
  const at = tenth(x(estimate));
  const mark =
    tone === 'other-way'
      ? shape(document, 'rect', { class: `mark ${tone}`, x: at - 5, y: y - 5, width: 10, height: 10 })
      : shape(document, 'circle', { class: `mark ${tone}`, cx: at, cy: y, r: 5 });
  if (lower === null || upper === null) return [mark];
  return [path(document, `interval ${tone}`, `M${tenth(x(lower))} ${y}H${tenth(x(upper))}`), mark];
}
