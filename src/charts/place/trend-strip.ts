import { diamond } from './authority-marks.ts';
import type { Drawing } from '../drawing/widths.ts';
import { shape } from '../drawing/shape.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';
import { areaPath, linePath, middleHalfOf, runsOf, valuesOf, type TrendYear } from './trend-years.ts';

export type { TrendYear } from './trend-years.ts';

export interface TrendChartOptions extends Drawing {
  label: string;
  /** How a value is written in full. */
  format: (value: number) => string;
  /** Height of the whole, in px. */
  height?: number;
}

/** Units across and down the small drawing; it stretches across, and is as tall as it is shown. */
const across = 1000;
const stripHeight = 40;

/** Where values and years stand, in px or in units of the drawing. */
interface Places {
  x: (year: number) => number;
  y: (value: number) => number;
  /** Where a missing year is marked. */
  foot: number;
}

/**
 * One authority over the years in a row: its line, ended by a diamond, over the middle half and the median of all
 * authorities. No line crosses a year without a figure; such a year has a small mark at the foot. Without text, so that
 * it stretches to any width without bending a mark; values and years stand beside it.
 */
export function trendStrip(
  years: readonly TrendYear[],
  { document, label }: Omit<Drawing, 'width'> & { label: string },
): SVGSVGElement {
  const [first, last] = endsOf(years);
  const year = scaleLinear([first, last], first === last ? [500, 500] : [15, 985]);
  const value = scaleLinear(reachOf(years), [stripHeight - 8, 6]);
  const places = { x: (at: number) => Math.round(year(at)), y: (at: number) => tenth(value(at)), foot: 37 };
  const svg = shape(document, 'svg', {
    class: 'chart position trend',
    width: '100%',
    height: stripHeight,
    role: 'img',
    'aria-label': label,
  }) as SVGSVGElement;
  const box = shape(document, 'svg', {
    viewBox: `0 0 ${across} ${stripHeight}`,
    preserveAspectRatio: 'none',
    width: '100%',
    height: stripHeight,
  });
  box.append(...marksOf(document, years, places));
  svg.append(box);
  const end = years.findLast((each) => each.value !== null);
  if (end && end.value !== null) {
    const place = shape(document, 'svg', { x: `${tenth(places.x(end.year) / 10)}%`, overflow: 'visible' });
    place.append(diamond(document, 0, places.y(end.value), 6.5));
    svg.append(place);
  }
  return svg;
}

/**
 * The same with its years and the last value written, for a card or a printed page: one authority's line over the
 * middle half and the median of all. Where its last figure is older than the axis, the year is written with it.
 */
export function trendChart(years: readonly TrendYear[], options: TrendChartOptions): SVGSVGElement {
  const { document, width, label, format, height = 116 } = options;
  const [first, last] = endsOf(years);
  const end = years.findLast((each) => each.value !== null);
  const name = end?.value == null ? '' : `${format(end.value)}${end.year === last ? '' : `, ${end.year}`}`;
  const right = width - 16 - 7.6 * name.length;
  const year = scaleLinear([first, last], first === last ? [width / 2, width / 2] : [4, right]);
  const value = scaleLinear(reachOf(years), [height - 34, 10]);
  const places: Places = {
    x: (at) => tenth(year(at)),
    y: (at) => tenth(value(at)),
    foot: height - 23,
  };
  const svg = sheet(options, height, label);
  svg.append(
    ...marksOf(document, years, places),
    path(document, 'axis', `M0 ${height - 18}H${width}`),
    words(document, String(first), { x: 0, y: height - 3 }),
    ...(first === last
      ? []
      : [words(document, String(last), { x: places.x(last), y: height - 3, anchor: 'middle' })]),
  );
  if (end && end.value !== null) {
    const [x, y] = [places.x(end.year), places.y(end.value)];
    svg.append(
      diamond(document, x, y, 7),
      words(document, name, { x: x + 12, y: y + 4.5, className: 'mine-name halo' }),
    );
  }
  return svg;
}

function marksOf(document: Document, years: readonly TrendYear[], { x, y, foot }: Places): SVGElement[] {
  const half =
    years.length > 1 ? Math.abs(x(endsOf(years)[1]) - x(endsOf(years)[0])) / (years.length - 1) / 2 : 12;
  const band = runsOf(years, middleHalfOf).map((run) =>
    run.map(([year, [low, high]]): [number, number, number] => [x(year), y(low), y(high)]),
  );
  const line = (pick: (year: TrendYear) => number | null) =>
    linePath(runsOf(years, pick).map((run) => run.map(([year, value]) => [x(year), y(value)] as const)));
  const alone = runsOf(years, ({ value }) => value)
    .flatMap((run) => (run.length === 1 ? run : []))
    .map(([year, value]) => `M${x(year)} ${y(value)}h0`)
    .join('');
  const gaps = years.filter(({ isMissing }) => isMissing).map(({ year }) => `M${x(year)} ${foot}h0`);
  return [
    path(document, 'band', areaPath(band, half)),
    path(
      document,
      'median-line',
      line(({ median }) => median),
    ),
    path(
      document,
      'mine-line',
      line(({ value }) => value),
    ),
    ...(alone === '' ? [] : [path(document, 'mine-alone', alone)]),
    ...(gaps.length === 0 ? [] : [path(document, 'gap', gaps.join(''))]),
  ];
}

function endsOf(years: readonly TrendYear[]): [first: number, last: number] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined)
    throw new Error('trendStrip requires at least one year: got 0');
  return [first, last];
}

/** From the lowest to the highest value shown; a little room where they are all alike. */
function reachOf(years: readonly TrendYear[]): [number, number] {
  const values = valuesOf(years);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
