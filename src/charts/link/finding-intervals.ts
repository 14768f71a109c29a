import { isWide, type Drawing } from '../drawing/widths.ts';
import { estimateMark, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { reachOf } from '../drawing/reach-of.ts';
import { hopeWords, path, sheet, tenth, words } from '../drawing/sheet.ts';
import { formatSigned } from '../../lib/words/number.ts';

/** One pair that bears on a finding. */
export interface PairInterval extends Estimate {
  label: string;
}

/** Pairs that share a support or an outcome. */
export interface PairIntervalGroup {
  heading: string;
  pairs: readonly PairInterval[];
}

/** Where things stand, in px. */
interface Layout {
  x: (value: number) => number;
  /** Height of a pair and of a heading. */
  step: number;
  heading: number;
  wide: boolean;
  /** Whether pairs are too many to be named one by one. */
  dense: boolean;
  width: number;
}

const top = 28;
const foot = 30;
const meanHeight = 46;

/** More pairs than this are drawn as a block of thin lines under the name of their group. */
export const mostNamedPairs = 16;

/**
 * The links within authorities that bear on a finding, each with its 95% interval on one scale of hope, and under a rule
 * their mean as a diamond as wide as its interval. Many pairs are drawn as blocks, sorted, without a name for each.
 */
export function findingIntervals(
  groups: readonly PairIntervalGroup[],
  mean: PairInterval,
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const layout = layoutOf(groups, mean, drawing);
  const height = top + heightOf(groups, layout) + meanHeight + foot;
  const svg = sheet(drawing, height, label);
  const reach = reachOfAll(groups, mean);
  svg.append(...scaleMarks(document, layout, { reach, bottom: height - foot }));
  let y = top;
  for (const group of groups) {
    svg.append(...groupMarks(document, group, layout, y));
    y += groupHeight(group, layout);
  }
  svg.append(
    path(document, 'axis', `M0 ${tenth(y + 6)}H${width}`),
    ...meanMarks(document, mean, layout, y + 6),
  );
  svg.append(...hopeWords(document, layout.x(0), height - 8));
  return svg;
}

function layoutOf(groups: readonly PairIntervalGroup[], mean: PairInterval, drawing: Drawing): Layout {
  const wide = isWide(drawing);
  const { width } = drawing;
  const dense = groups.reduce((sum, { pairs }) => sum + pairs.length, 0) > mostNamedPairs;
  const reach = reachOfAll(groups, mean);
  const left = wide ? 292 : 12;
  const x = scaleLinear([-reach, reach], [left, width - 12]);
  const step = dense ? (wide ? 4.2 : 6) : wide ? 26 : 42;
  const named = groups.some(({ heading }) => heading !== '');
  return { x, step, heading: !named ? 0 : dense && wide ? 9 : 32, wide, dense, width };
}

/** As far as the axis goes for the mean and every pair. */
function reachOfAll(groups: readonly PairIntervalGroup[], mean: PairInterval): number {
  return reachOf([mean, ...groups.flatMap(({ pairs }) => pairs)], { least: 0.2, parts: 10 });
}

function heightOf(groups: readonly PairIntervalGroup[], layout: Layout): number {
  return groups.reduce((sum, group) => sum + groupHeight(group, layout), 0);
}

function groupHeight({ pairs }: PairIntervalGroup, { heading, step }: Layout): number {
  return heading + pairs.length * step;
}

function scaleMarks(
  document: Document,
  { x, wide }: Layout,
  { reach, bottom }: { reach: number; bottom: number },
): SVGElement[] {
  return ticks(-reach, reach, wide ? 7 : 4).flatMap((tick) => [
    path(document, tick === 0 ? 'zero' : 'grid', `M${tenth(x(tick))} ${top}V${tenth(bottom)}`),
    words(document, formatSigned(tick), { x: x(tick), y: 16, anchor: 'middle' }),
  ]);
}

function groupMarks(
  document: Document,
  { heading, pairs }: PairIntervalGroup,
  layout: Layout,
  y: number,
): SVGElement[] {
  const beside = layout.dense && layout.wide;
  const first = y + layout.heading;
  const name = beside
    ? words(document, heading, {
        x: 0,
        y: first + (pairs.length * layout.step) / 2 + 4.5,
        className: 'ink-2',
      })
    : words(document, heading, { x: 0, y: y + 22, className: 'ink bold halo' });
  return [
    ...(heading === '' ? [] : [name]),
    ...pairs.flatMap((pair, i) => pairMarks(document, pair, layout, first + i * layout.step)),
  ];
}

function pairMarks(document: Document, pair: PairInterval, layout: Layout, y: number): SVGElement[] {
  const { x, step, wide, dense } = layout;
  const middle = dense || wide ? y + step / 2 : y + step - 12;
  const name = words(document, pair.label, {
    x: 0,
    y: wide ? middle + 4.5 : y + 16,
    className: wide ? 'ink-2' : 'ink-2 halo',
  });
  const line = intervalLine(document, pair, {
    from: [x(pair.lower), middle],
    to: [x(pair.upper), middle],
    isChief: false,
  });
  if (dense) line.classList.add('thin');
  const mark = estimateMark(document, pair, { x: x(pair.aligned), y: middle, r: dense ? 2 : 5 });
  return dense ? [line, mark] : [name, line, mark];
}

function meanMarks(document: Document, mean: PairInterval, layout: Layout, y: number): SVGElement[] {
  const { x, wide } = layout;
  const middle = wide ? y + meanHeight / 2 - 2 : y + meanHeight - 14;
  const [from, to] = [
    Math.min(x(mean.lower), x(mean.aligned) - 4),
    Math.max(x(mean.upper), x(mean.aligned) + 4),
  ];
  const diamond = `M${tenth(from)} ${tenth(middle)}L${tenth(x(mean.aligned))} ${tenth(middle - 8)}L${tenth(to)} ${tenth(middle)}L${tenth(x(mean.aligned))} ${tenth(middle + 8)}Z`;
  return [
    words(document, mean.label, { x: 0, y: wide ? middle + 4.5 : y + 17, className: 'ink bold halo' }),
    path(document, 'estimate', diamond),
  ];
}
