import { moveApart } from '../drawing/end-labels.ts';
import { diamondPath, fluidAcross, fluidSvg, glyphAt, per, stretched, textAt } from '../drawing/fluid.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { shape } from '../drawing/shape.ts';
import { tenth } from '../drawing/sheet.ts';
import type { BesideYear } from '../../lib/position/profile/profile-years.ts';

/** What the lines are called at their ends. */
export type TrendNames = Record<'mine' | 'peers' | 'region' | 'england', string>;

export interface StandingTrendOptions {
  document: Document;
  label: string;
  format: (value: number) => string;
  /** Height of the whole, in px. */
  height?: number;
  /** Whether there is little room: the first and the last year alone, fewer values beside the axis. */
  isSmall?: boolean;
  /** A newer figure of the reader's own: an open diamond at the end of a broken line. */
  own?: { year: number; value: number } | undefined;
}

const top = 12;
/** Room under the lines for years, in px. */
const foot = 34;
/** Room at either end of the years, in per cent. */
const inset = 1.5;

type Line = keyof TrendNames;
const lines: readonly Line[] = ['england', 'region', 'peers', 'mine'];

/**
 * The years of one authority beside those compared with, its region and England, over the middle half of all: with axes,
 * each line named at its end with its latest figure. No line crosses a year without a figure; such a year of the
 * authority has a mark at the foot. The caller leaves room beside it for names and ticks.
 */
export function standingTrend(
  years: readonly BesideYear[],
  names: TrendNames,
  { document, label, format, height = 236, isSmall = false, own }: StandingTrendOptions,
): SVGSVGElement {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined)
    throw new Error('standingTrend requires at least one year: got 0');
  const end = Math.max(last, own?.year ?? last);
  const x = scaleLinear([first, end], first === end ? [50, 50] : [inset, 100 - inset]);
  const reach = reachOf(years, own?.value);
  const y = scaleLinear(reach, [height - foot, top]);
  const places: Places = { x, y, height };
  const svg = fluidSvg(document, { className: 'standing trend', height, label });
  svg.append(
    ...valueAxis(document, reach, places, { format, count: isSmall ? 3 : 4 }),
    ...yearAxis(document, [first, end], places, isSmall ? 1 : 4),
    stretched(document, height, [
      ...middleHalf(document, years, places),
      ...lines.flatMap((line) => linePath(document, years, line, places)),
      ...brokenLine(document, years, own, places),
    ]),
    ...ownDots(document, years, places),
    ...ends(document, years, { names, own }, places, format),
  );
  return svg;
}

interface Places {
  x: (year: number) => number;
  y: (value: number) => number;
  height: number;
}

/** From the lowest to the highest that is shown, on round ends; a little room where all are alike. */
function reachOf(years: readonly BesideYear[], own: number | undefined): [number, number] {
  const values = years
    .flatMap(({ mine, peers, region, england, q1, q3 }) => [mine, peers, region, england, q1, q3, own])
    .filter((value): value is number => value != null);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function valueAxis(
  document: Document,
  reach: readonly [number, number],
  { y }: Places,
  { format, count }: { format: (value: number) => string; count: number },
): SVGElement[] {
  const shown = ticks(reach[0], reach[1], count);
  return shown.flatMap((value, i) => {
    const at = tenth(y(value));
    const words = i === shown.length - 1 ? format(value) : format(value).replace('%', '');
    return [
      shape(document, 'line', { class: 'grid', x1: 0, x2: '100%', y1: at, y2: at }),
      textAt(document, words, { x: 0, y: at + 5, dx: -8, anchor: 'end' }),
    ];
  });
}

/** The first year, the last, and some between, so that they stand at most so many steps apart. */
function yearAxis(
  document: Document,
  [first, last]: readonly [number, number],
  { x, height }: Places,
  steps: number,
): SVGElement[] {
  const step = Math.max(1, Math.ceil((last - first) / steps));
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year === last || ((year - first) % step === 0 && last - year >= step),
  );
  return shown.map((year) => textAt(document, String(year), { x: x(year), y: height - 6, anchor: 'middle' }));
}

/** Runs of years that follow one another and all have a figure. */
function runsOf<T>(years: readonly BesideYear[], pick: (year: BesideYear) => T | null): [number, T][][] {
  const runs: [number, T][][] = [];
  for (const each of years) {
    const found = pick(each);
    if (found === null) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.[0] === each.year - 1) run.push([each.year, found]);
    else runs.push([[each.year, found]]);
  }
  return runs;
}

function across(year: number, { x }: Places): number {
  return tenth((x(year) / 100) * fluidAcross);
}

function linePath(
  document: Document,
  years: readonly BesideYear[],
  line: Line,
  places: Places,
): SVGElement[] {
  const runs = runsOf(years, (each) => each[line]).filter((run) => run.length > 1);
  const d = runs
    .map(
      (run) =>
        `M${run.map(([year, value]) => `${across(year, places)} ${tenth(places.y(value))}`).join('L')}`,
    )
    .join('');
  return d === '' ? [] : [shape(document, 'path', { class: `line ${line}-line`, d })];
}

function middleHalf(document: Document, years: readonly BesideYear[], places: Places): SVGElement[] {
  const runs = runsOf(years, ({ q1, q3 }) => (q1 === null || q3 === null ? null : ([q1, q3] as const)));
  const d = runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const upper = run.map(([year, [, high]]) => `${across(year, places)} ${tenth(places.y(high))}`);
      const lower = run
        .toReversed()
        .map(([year, [low]]) => `${across(year, places)} ${tenth(places.y(low))}`);
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
  return d === '' ? [] : [shape(document, 'path', { class: 'half', d })];
}

function brokenLine(
  document: Document,
  years: readonly BesideYear[],
  own: StandingTrendOptions['own'],
  places: Places,
): SVGElement[] {
  const from = years.findLast(({ mine }) => mine !== null);
  if (!own || !from || from.mine === null) return [];
  const d = `M${across(from.year, places)} ${tenth(places.y(from.mine))}L${across(own.year, places)} ${tenth(places.y(own.value))}`;
  return [shape(document, 'path', { class: 'line own-line', d })];
}

/** A dot for every figure of the authority but its latest, and a mark at the foot for every year without one. */
function ownDots(document: Document, years: readonly BesideYear[], { x, y, height }: Places): SVGElement[] {
  const latest = years.findLast(({ mine }) => mine !== null)?.year;
  return years.flatMap(({ year, mine, isMissing }) => {
    if (mine !== null && year !== latest)
      return [shape(document, 'circle', { class: 'own-dot', cx: per(x(year)), cy: tenth(y(mine)), r: 3 })];
    return isMissing
      ? [shape(document, 'circle', { class: 'gap', cx: per(x(year)), cy: height - foot + 6, r: 2.2 })]
      : [];
  });
}

/** The diamonds of the latest figures, and every line named at its end. */
function ends(
  document: Document,
  years: readonly BesideYear[],
  { names, own }: { names: TrendNames; own: StandingTrendOptions['own'] },
  { x, y, height }: Places,
  format: (value: number) => string,
): SVGElement[] {
  const found = lines.flatMap((line) => {
    const end = years.findLast((each) => each[line] !== null);
    return end ? [{ line, year: end.year, value: end[line] as number }] : [];
  });
  const mine = found.find(({ line }) => line === 'mine');
  const last = years.at(-1)?.year;
  const labels = [
    ...(own ? [{ className: 'own-name', value: own.value, words: `Yours ${format(own.value)}` }] : []),
    ...found.map(({ line, year, value }) => ({
      className: `${line}-name`,
      value,
      words: `${names[line]} ${format(value)}${year === last ? '' : `, ${year}`}`,
    })),
  ].toSorted((a, b) => b.value - a.value);
  const heights = withinRoom(moveApart(labels.map(({ value }) => y(value))), height - foot + 8);
  return [
    ...(mine
      ? [glyphAt(document, { x: x(mine.year), y: tenth(y(mine.value)) }, 'mine', diamondPath(7))]
      : []),
    ...(own ? [glyphAt(document, { x: x(own.year), y: tenth(y(own.value)) }, 'own', diamondPath(7))] : []),
    ...labels.map(({ words, className }, i) =>
      textAt(document, words, { x: 100, y: (heights[i] ?? 0) + 5, dx: 10, className }),
    ),
  ];
}

/** Heights moved up together where the lowest would leave the drawing. */
function withinRoom(heights: readonly number[], lowest: number): number[] {
  const over = Math.max(0, Math.max(...heights, 0) - lowest);
  return heights.map((height) => height - over);
}
