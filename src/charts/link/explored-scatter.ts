import { unitOfDifference } from '../../lib/words/difference.ts';
import { isClear } from '../../lib/words/is-clear.ts';
import type { LinkSide } from '../../lib/words/link/describe-link-facts.ts';
import { formatNumber, formatSigned } from '../../lib/words/number.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import type { Adjustment, LinkKind } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import type { Chart } from '../drawing/widths.ts';
import { markAuthority } from '../place/authority-marks.ts';
import { axisRange, type AxisRange, type ScatterRanges } from './axis-range.ts';
import { fitOfLine, type ScatterFit } from './scatter-fit.ts';
import { scatter, type ScatterAxis, type ScatterPoint } from './scatter.ts';

/** A dot with the code of its authority. */
export interface ExploredPoint extends ScatterPoint {
  authority: string;
}

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
  axes?: ScatterRanges | undefined;
}

/** A link as the explorer has it, as a scatter: the same at build time and in the browser. */
export function exploredScatter(link: DrawableLink): Chart {
  const { points, selected, marked, label } = link;
  const { x, y } = link.axes ?? {
    x: axisRange(points.map((point) => point.x)),
    y: axisRange(points.map((point) => point.y)),
  };
  const shown = {
    points,
    x: axisOf(link.support, link, x),
    y: axisOf(link.outcome, link, y),
    fit: fitOf(link.result),
    selected: selected && { selection: selected.selection, fit: fitOf(selected.result) },
    hasMeans: link.weights === 'equal',
    label,
  };
  return (drawing) => {
    const svg = scatter(shown, drawing);
    const own = points.filter(({ authority }) => authority === marked);
    if (marked !== undefined) markAuthority(svg, { points: own, name: marked });
    return svg;
  };
}

function fitOf(result: LinkResult | NoResult): ScatterFit | undefined {
  return isNoResult(result) ? undefined : fitOfLine(result, isClear(result));
}

function axisOf(
  side: LinkSide,
  { kind, adjust }: Pick<DrawableLink, 'kind' | 'adjust'>,
  range: AxisRange,
): ScatterAxis {
  const isPlain = kind === 'year' && adjust === 'none';
  const from = isPlain ? side.unit : `${unitOfDifference(side.unit)} from ${reference(kind, adjust)}`;
  return {
    ...range,
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
