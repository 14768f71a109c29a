import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { isWide, type Drawing } from '../drawing/drawing.ts';
import { extent, ticks } from '../drawing/plot.ts';
import {
  levelLines,
  namesOf,
  numberScale,
  numbersOf,
  shortened,
  tickFormat,
  tickRoom,
  titleHeight,
  titleLines,
  uprightLines,
} from './answer-scale.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** More bars than this are not drawn. */
export const mostBars = 40;

/** A level bar for each row, from 0, in the order of the rows; a missing value is said in words. */
export function barChart(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const { document, width, label } = drawing;
  const [value = '', name = ''] = [columns.value, columns.label];
  const names = namesOf(table, name).slice(0, mostBars);
  const values = numbersOf(table, value).slice(0, mostBars);
  const wide = isWide(drawing);
  const left = wide ? Math.min(230, 14 + 6.8 * Math.max(...names.map(({ length }) => length), 4)) : 6;
  const step = wide ? 26 : 40;
  const top = 26;
  const field = { left, right: width - 10, top, bottom: top + names.length * step + 4 };
  const format = tickFormat(table, value);
  const x = numberScale(values, [left, width - 10], { count: wide ? 6 : 4, format, withZero: true });
  const svg = sheet(drawing, field.bottom + 10 + titleHeight(value, width), label);
  svg.append(...uprightLines(document, x, { field, figures: 'above' }));
  names.forEach((each, i) => {
    const y = top + i * step;
    const size = values[i] ?? null;
    svg.append(
      words(document, shortened(each, wide ? left - 8 : width), {
        x: 0,
        y: y + (wide ? 19 : 16),
        className: 'ink-2 halo',
      }),
      size === null
        ? words(document, 'no value', { x: x.at(0) + 6, y: y + (wide ? 19 : 34) })
        : path(document, 'bar', barFrom(x.at(0), x.at(size), wide ? y + 6 : y + 22)),
    );
  });
  svg.append(...titleLines(document, value, { width, top: field.bottom + 17, end: true }));
  return svg;
}

/** How many rows have values in each of about twenty ranges of equal width, ends on round values. */
export function histogram(
  { columns }: PictureChoice,
  table: ResultTable,
  drawing: Drawing & { label: string },
): SVGSVGElement {
  const { document, width, label } = drawing;
  const name = columns.x ?? '';
  const { edges, counts } = countRanges(numbersOf(table, name).filter((value) => value !== null));
  const wide = isWide(drawing);
  const title = 'rows';
  const top = titleHeight(title, width) + 12;
  const bottom = top + Math.round(width * (wide ? 0.4 : 0.6));
  const y = numberScale(counts, [bottom, top], {
    count: 4,
    format: (tick) => formatNumber(tick),
    withZero: true,
  });
  const left = tickRoom(y);
  const field = { left, right: width - 8, top, bottom };
  const format = tickFormat(table, name);
  const x = numberScale(edges, [left, width - 8], { count: wide ? 8 : 4, format });
  const svg = sheet(drawing, bottom + 28 + titleHeight(name, width), label);
  const bars = counts.map((count, i) => {
    const [from, to] = [x.at(edges[i] ?? 0) + 0.75, x.at(edges[i + 1] ?? 0) - 0.75];
    return path(document, 'bar', `M${tenth(from)} ${bottom}V${tenth(y.at(count))}H${tenth(to)}V${bottom}Z`);
  });
  svg.append(
    ...titleLines(document, title, { width, top: 12 }),
    ...levelLines(document, y, field),
    ...bars,
    ...x.ticks.map((tick) =>
      words(document, format(tick), { x: x.at(tick), y: bottom + 18, anchor: 'middle' }),
    ),
    ...titleLines(document, name, { width, top: bottom + 38, end: true }),
  );
  return svg;
}

/** Values counted in ranges of equal width between round ends; a value on an edge belongs to the range above it. */
export function countRanges(values: readonly number[], about = 20): { edges: number[]; counts: number[] } {
  if (values.length === 0) return { edges: [0, 1], counts: [0] };
  const [low = 0, high = 1] = extent(values);
  const inner = low === high ? [low, low + 1] : ticks(low, high, about);
  const width = (inner[1] ?? low + 1) - (inner[0] ?? low) || 1;
  const first = Math.floor(low / width) * width;
  const count = Math.max(1, Math.floor((high - first) / width + 1e-9) + 1);
  const edges = Array.from({ length: count + 1 }, (_, i) => first + i * width);
  const counts = Array<number>(count).fill(0);
  for (const value of values) {
    const place = Math.min(count - 1, Math.floor((value - first) / width + 1e-9));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { edges, counts };
}

function barFrom(zero: number, end: number, y: number): string {
  return `M${tenth(zero)} ${y}H${tenth(end)}v14H${tenth(zero)}Z`;
}
