import type { LinkEstimate } from '../lib/links/estimate-link.ts';
import type { Pair } from '../lib/links/pair-up.ts';
import { confidenceBand } from '../lib/stats/confidence-band.ts';
import { groupMeans } from '../lib/stats/group-means.ts';
import { axisNames, nameHeight, wrapAxis, type NamedAxis } from './axis-names.ts';
import { draw, isWide, type Drawing } from './drawing.ts';
import { asOnePath, horizontalAxis, shape, verticalAxis } from './grammar.ts';
import { areaY, dot, extent, line, ruleX, scaleLinear, type Markish, type RenderFunction } from './plot.ts';

/** One side of a link as an axis. */
export interface ScatterAxis extends NamedAxis {
  /** How a tick is written. */
  tick: (value: number) => string;
}

export interface ScatterOptions extends Drawing {
  /** The picture in a sentence with its numbers. */
  label: string;
  support: ScatterAxis;
  outcome: ScatterAxis;
  /** The line through the points; left out where there are too few or nothing varies. */
  fit?: LinkEstimate | undefined;
  /** Whether the interval of r leaves zero out; otherwise the line is dashed and says so. */
  isClear: boolean;
  /** Code of an authority to mark. */
  marked?: string | undefined;
}

/** Clouds of more dots than this get ringed means. */
const fewestForRings = 100;

/**
 * How a support and an outcome lie together across authorities: one dot each on natural axes, with the least-squares
 * line over the range of the data and its 95% band. The better end of each axis is named in words. A line whose slope
 * is not clear is dashed and says so. Over more than 100 dots the means of ten groups are ringed. Without a fit only
 * the dots are drawn. As R's `plot(x, y)` with
 * `predict(lm(y ~ x), interval = "confidence")`.
 */
export function scatterWithFit(pairs: readonly Pair[], options: ScatterOptions): SVGSVGElement {
  const x = niceScale(pairs.map((pair) => pair.support_value));
  const y = niceScale(pairs.map((pair) => pair.outcome_value));
  const support = wrapAxis(options.support, options.width);
  const outcome = wrapAxis(options.outcome, options.width);
  const margins = {
    top: nameHeight(outcome) + 14,
    right: 10,
    bottom: nameHeight(support) + 30,
    left: 12 + 7.4 * Math.max(...y.ticks.map((tick) => outcome.tick(tick).length)),
  };
  const marks = [
    verticalAxis({ ticks: y.ticks, format: outcome.tick }),
    horizontalAxis({ ticks: x.ticks, format: support.tick }),
    axisNames(support, outcome),
    options.fit ? band(options.fit, pairs) : null,
    dots(pairs, options),
    options.fit ? fitLine(options.fit, pairs, options) : null,
    pairs.length > fewestForRings ? rings(pairs) : null,
    options.fit && !options.isClear ? wordsAtEnd('no clear slope', endOfLine(options.fit, pairs)) : null,
    mark(pairs, options.marked),
  ];
  const scales = {
    x: { type: 'linear', domain: x.domain },
    y: { type: 'linear', domain: y.domain },
  } as const;
  const height = fieldHeight(options) + margins.top + margins.bottom;
  return draw({ label: options.label, height, margins, ...scales, marks }, options);
}

/** Height of the field of points, without the names of the axes. */
function fieldHeight(drawing: Drawing): number {
  return Math.round(drawing.width * (isWide(drawing) ? 0.5 : 0.75));
}

/** A scale that ends on round values, with five ticks or so. */
function niceScale(values: readonly number[]): { domain: [number, number]; ticks: number[] } {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return { domain: [0, 1], ticks: [0] };
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = scaleLinear([low - room, high + room], [0, 1]).nice(6);
  return { domain: scale.domain() as [number, number], ticks: scale.ticks(5) };
}

function dots(pairs: readonly Pair[], drawing: Drawing): Markish {
  const size = isWide(drawing) ? 5.6 : 4.4;
  return dot(pairs, {
    x: 'support_value',
    y: 'outcome_value',
    render: asOnePath('dots', { size, opacity: 0.62 }),
  });
}

/** The band at many places, because its edges are curves. */
function band(fit: LinkEstimate, pairs: readonly Pair[]): Markish {
  const [low, high] = ends(pairs);
  const places = Array.from({ length: 41 }, (_, i) => low + ((high - low) * i) / 40);
  return areaY(confidenceBand(fit, places), {
    x: 'x',
    y1: 'lower',
    y2: 'upper',
    className: 'band',
    clip: true,
  });
}

function fitLine(fit: LinkEstimate, pairs: readonly Pair[], { isClear }: ScatterOptions): Markish {
  const points = ends(pairs).map((x) => ({ x, y: fit.intercept + fit.slope * x }));
  return line(points, { x: 'x', y: 'y', className: isClear ? 'fit' : 'fit dashed', clip: true });
}

/** Means of ten equal groups along the support, ringed, with their intervals: what the cloud does without a line. */
function rings(pairs: readonly Pair[]): Markish[] {
  const means = groupMeans(
    pairs.map((pair) => pair.support_value),
    pairs.map((pair) => pair.outcome_value),
  );
  return [
    ruleX(means, { x: 'mean_x', y1: 'lower', y2: 'upper', className: 'ring' }),
    dot(means, { x: 'mean_x', y: 'mean_y', r: 4, className: 'ring' }),
  ];
}

function endOfLine(fit: LinkEstimate, pairs: readonly Pair[]): { x: number; y: number } {
  const [, x] = ends(pairs);
  return { x, y: fit.intercept + fit.slope * x };
}

/** Words above the right end of the line. */
function wordsAtEnd(words: string, end: { x: number; y: number }): RenderFunction {
  return (_index, scales, _values, _dimensions, { document }) => {
    const x = Number(scales.x?.(end.x));
    const y = Number(scales.y?.(end.y)) - 10;
    const element = shape(document, 'text', { x, y, 'text-anchor': 'end', class: 'ink halo' });
    element.textContent = words;
    return element;
  };
}

/** The reader's authority on top of all others, labelled by code. */
function mark(pairs: readonly Pair[], authority: string | undefined): RenderFunction {
  return (_index, scales, _values, { width }, { document }) => {
    const group = shape(document, 'g', { class: 'mine-text bold' });
    const pair = pairs.find((each) => each.authority === authority);
    if (!pair) return group;
    const x = Number(scales.x?.(pair.support_value));
    const y = Number(scales.y?.(pair.outcome_value));
    const isAtEdge = x > width - 70;
    const place = { x: isAtEdge ? x - 12 : x + 12, y: y + 4.5, 'text-anchor': isAtEdge ? 'end' : 'start' };
    const words = shape(document, 'text', { ...place, class: 'halo' });
    words.textContent = pair.authority;
    group.append(words, shape(document, 'path', { class: 'mark-mine', d: `M${x} ${y - 8}l8 8l-8 8l-8 -8z` }));
    return group;
  };
}

/** Lowest and highest support among the points. */
function ends(pairs: readonly Pair[]): [number, number] {
  const [low = 0, high = 0] = extent(pairs, (pair) => pair.support_value);
  return [low, high];
}
