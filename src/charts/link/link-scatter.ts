import { isClear } from '../../lib/words/is-clear.ts';
import { formatNumber, formatSigned } from '../../lib/words/number.ts';
import { unitOfDifference } from '../../lib/words/difference.ts';
import type { LinkSide } from '../../lib/words/link/describe-link.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import type { Adjustment, LinkKind } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import { isWide, type Chart } from '../drawing/widths.ts';
import {
  exploredScale,
  exploredScatter,
  type ExploredAxis,
  type ExploredFit,
  type ExploredPoint,
} from './explored-scatter.ts';
import type { SharedScale } from './pair-views.ts';

/** A link with its points, ready to be drawn. */
export interface DrawableLink {
  support: LinkSide;
  outcome: LinkSide;
  kind: LinkKind;
  adjust: Adjustment;
  weights: 'equal' | 'children';
  points: readonly ExploredPoint[];
  result: LinkResult | NoResult;
  /** What is selected, with its own result. */
  selected?: { selection: Selection; result: LinkResult | NoResult } | undefined;
  /** Code of an authority to mark. */
  marked?: string | undefined;
  /** What the picture shows, for those who hear it. */
  label: string;
  /** Axes it shares with another view; its own where not given. */
  axes?: { x: SharedScale; y: SharedScale } | undefined;
}

/** The points of a link as a chart: the same at build time and in the browser. */
export function linkScatter(link: DrawableLink): Chart {
  const scales = link.axes ?? {
    x: exploredScale(link.points.map(({ x }) => x)),
    y: exploredScale(link.points.map(({ y }) => y)),
  };
  const { selected } = link;
  const scatter = {
    points: link.points,
    x: axisOf(link.support, link, scales.x),
    y: axisOf(link.outcome, link, scales.y),
    fit: fitOf(link.result),
    selected: selected && { selection: selected.selection, fit: fitOf(selected.result) },
    hasMeans: link.weights === 'equal',
    marked: link.marked,
    label: link.label,
  };
  const isShared = link.axes !== undefined;
  return (drawing) =>
    exploredScatter({ ...scatter, ratio: isShared ? 0.68 : isWide(drawing) ? 0.5 : 0.75 }, drawing);
}

/** Axes for places and changes alike: all places, and all but the outermost hundredth of the changes. */
export function sharedAxes(
  places: readonly ExploredPoint[],
  changes: readonly ExploredPoint[],
): { x: SharedScale; y: SharedScale } {
  const scaleOf = (side: (point: ExploredPoint) => number): SharedScale => {
    const moved = changes.map(side);
    const ends = [quantile(moved, 0.005), quantile(moved, 0.995)].filter((end) => end !== undefined);
    return exploredScale([...places.map(side), ...ends]);
  };
  return { x: scaleOf(({ x }) => x), y: scaleOf(({ y }) => y) };
}

/** How many points lie beyond the axes. */
export function countOutside(
  points: readonly ExploredPoint[],
  { x, y }: { x: SharedScale; y: SharedScale },
): number {
  const isIn = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  return points.filter((point) => !isIn(point.x, x.domain) || !isIn(point.y, y.domain)).length;
}

function fitOf(result: LinkResult | NoResult): ExploredFit | undefined {
  return isNoResult(result) ? undefined : { line: result, isClear: isClear(result) };
}

function axisOf(
  side: LinkSide,
  { kind, adjust }: Pick<DrawableLink, 'kind' | 'adjust'>,
  scale: SharedScale,
): ExploredAxis {
  const isPlain = kind === 'year' && adjust === 'none';
  const from = isPlain ? side.unit : `${unitOfDifference(side.unit)} from ${reference(kind, adjust)}`;
  return {
    ...scale,
    title: `${side.label}, ${from}`,
    better: side.better,
    betterIsAssumed: side.better_is_assumed,
    tick: (value) => (isPlain ? formatNumber(value) : formatSigned(value)),
  };
}

/** What the distances on an axis are taken from. */
function reference(kind: LinkKind, adjust: Adjustment): string {
  if (kind === 'within') return 'its own average';
  if (adjust === 'poverty') return 'the usual at its level of child poverty';
  if (adjust === 'poverty_region') return 'the usual at its level of child poverty in its region';
  return 'the average authority';
}
