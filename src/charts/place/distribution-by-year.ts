import { swarm } from '../drawing/swarm.ts';
import { endLabels, type EndLabel } from '../drawing/end-labels.ts';
import { draw, isWide, type Drawing } from '../drawing/drawing.ts';
import { betterEnd, horizontalAxis, verticalAxis } from '../drawing/plot-axes.ts';
import { textLine, wrapWords } from '../drawing/shape.ts';
import { writeScale } from '../drawing/scale-attribute.ts';
import { dot, line, rect, ruleY, text, type Markish } from '../drawing/plot.ts';
import { extent, scaleLinear } from '../drawing/scales.ts';

/** One year of an indicator: every authority's value and the middle of them. */
export interface YearOfValues {
  year: number;
  /** In the unit of the indicator; missing cells are left out. */
  values: readonly number[];
  median: number | null;
  q1: number | null;
  q3: number | null;
  /** England as published; null where there is none on the authorities' scale. */
  england: number | null;
}

export interface DistributionOptions extends Drawing {
  label: string;
  /** What the scale counts, with its unit. */
  title: string;
  better: 'higher' | 'lower' | null;
  /** How a tick is written. */
  tick: (value: number) => string;
  /** How a value is written in full. */
  format: (value: number) => string;
}

/** A year's column takes this share of its room, and no more than so many px. */
const columnShare = 0.8;
const widestColumn = 96;

/**
 * How the authorities spread in each year: a dot for each, the middle half as a band, the median as a
 * tick, England as a diamond. A year without values stays empty and says so; nothing is drawn across it.
 * Quartiles as in R's quantile(type = 7), handed in. The drawing keeps its scales, so that an authority can be marked on
 * it in a reader's browser.
 */
export function distributionByYear(
  years: readonly YearOfValues[],
  options: DistributionOptions,
): SVGSVGElement {
  const { first, last, domain, ticks, margins, step, column } = layOut(years, options);
  const zero = Math.min(...domain) < 0 ? 0 : undefined;
  const height = isWide(options) ? 400 : 360;
  const svg = draw(
    {
      label: options.label,
      height,
      margins,
      x: { type: 'linear', domain: [first - 0.5, last + 0.5] },
      y: { domain },
      marks: [
        verticalAxis({ ticks, format: options.tick, title: options.title, zero }),
        horizontalAxis({ ticks: labelledYears(first, last, step), format: String }),
        betterEnd(options.better),
        middleHalf(years, column / step),
        allValues(years, column),
        emptyYears(years),
        medians(years, column / step),
        england(years),
        isWide(options) ? endLabels(endsOf(years.at(-1)), options.format) : null,
      ],
    },
    options,
  );
  const across = [margins.left, options.width - margins.right] as const;
  const up = [height - margins.bottom, margins.top] as const;
  svg.setAttribute(
    'data-x',
    writeScale({ kind: 'linear', values: [first - 0.5, last + 0.5], places: across }),
  );
  svg.setAttribute('data-y', writeScale({ kind: 'linear', values: domain, places: up }));
  return svg;
}

/** Scales, margins and the width of a year's column, in px. */
function layOut(years: readonly YearOfValues[], options: DistributionOptions) {
  const values = years.flatMap((year) => [...year.values, ...(year.england === null ? [] : [year.england])]);
  const y = scaleLinear(extent(values) as [number, number], [0, 1]).nice(5);
  const ticks = readableTicks(y.ticks(5), values);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const margins = {
    top: 29 + textLine * wrapWords(options.title, options.width).length,
    right: isWide(options) ? 112 : 2,
    bottom: options.better === 'higher' ? 28 : 46,
    left: leftMargin(ticks, options.tick),
  };
  const step = (options.width - margins.left - margins.right) / (last - first + 1);
  const column = Math.min(step * columnShare, widestColumn);
  return { first, last, domain: y.domain() as [number, number], ticks, margins, step, column };
}

/** Ticks between whole numbers say nothing where every value is whole. */
function readableTicks(ticks: readonly number[], values: readonly number[]): number[] {
  return ticks.filter((tick) => Number.isInteger(tick) || !values.every(Number.isInteger));
}

/** Room for the longest tick, at about 7 px a figure. */
function leftMargin(ticks: readonly number[], format: (tick: number) => string): number {
  return 12 + 7.2 * Math.max(...ticks.map((tick) => format(tick).length));
}

/** As many years as can be labelled without touching, the last always among them. */
function labelledYears(first: number, last: number, step: number): number[] {
  const every = Math.ceil(40 / step);
  const years = [];
  for (let year = last; year >= first; year -= every) years.unshift(year);
  return years;
}

function middleHalf(years: readonly YearOfValues[], share: number): Markish {
  const drawn = years.filter(({ q1, q3 }) => q1 !== null && q3 !== null);
  const half = share / 2;
  return rect(drawn, {
    x1: (d) => d.year - half,
    x2: (d) => d.year + half,
    y1: 'q1',
    y2: 'q3',
    className: 'band',
  });
}

function allValues(years: readonly YearOfValues[], width: number): Markish {
  const points = years.flatMap(({ year, values }) => values.map((value) => ({ year, value })));
  const size = width > 32 ? 3.4 : 2.4;
  return dot(points, { x: 'year', y: 'value', render: swarm({ size, opacity: 0.55, width }) });
}

function medians(years: readonly YearOfValues[], share: number): Markish {
  const drawn = years.filter(({ median }) => median !== null);
  const half = share / 2;
  return ruleY(drawn, {
    x1: (d) => d.year - half,
    x2: (d) => d.year + half,
    y: 'median',
    className: 'median',
  });
}

function england(years: readonly YearOfValues[]): Markish {
  return [
    line(years, { x: 'year', y: 'england', className: 'england-line' }),
    dot(years, { x: 'year', y: 'england', symbol: 'diamond', r: 4.2, className: 'england' }),
  ];
}

/** "none published", upright in the column of a year that has no value at all. */
function emptyYears(years: readonly YearOfValues[]): Markish {
  const empty = years.filter(({ values }) => values.length === 0);
  return text(empty, { x: 'year', text: () => 'none published', frameAnchor: 'middle', rotate: -90 });
}

function endsOf(last: YearOfValues | undefined): EndLabel[] {
  return [
    { words: 'median', value: last?.median ?? null, className: 'ink bold' },
    { words: 'England', value: last?.england ?? null, className: 'ink-2' },
  ].flatMap(({ value, ...end }) => (value === null ? [] : [{ ...end, value }]));
}
