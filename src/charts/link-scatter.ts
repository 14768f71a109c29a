import { formatNumber } from '../lib/format/number.ts';
import { describeLink, type DescribableLink, type LinkSide } from '../lib/format/describe-link.ts';
import { isClearOfZero, type LinkEstimate } from '../lib/links/estimate-link.ts';
import type { Pair } from '../lib/links/pair-up.ts';
import { isNoResult, type NoResult } from '../lib/stats/no-result.ts';
import type { Chart } from './drawing.ts';
import { scatterWithFit, type ScatterAxis } from './scatter-with-fit.ts';

/** A link in one year with its points, ready to be drawn. */
export interface DrawableLink extends DescribableLink {
  pairs: readonly Pair[];
  result: LinkEstimate | NoResult;
  /** Code of an authority to mark. */
  marked?: string | undefined;
}

/** The scatter of a link in one year as a chart: the same at build time and in the browser. */
export function linkScatter(link: DrawableLink): Chart {
  const { title, summary } = describeLink(link);
  const fit = isNoResult(link.result) ? undefined : link.result;
  const isClear = fit !== undefined && isClearOfZero(fit);
  const sides = { support: axisOf(link.support), outcome: axisOf(link.outcome) };
  const label = `Scatter of authorities. ${title}. ${summary}`;
  return (drawing) =>
    scatterWithFit(link.pairs, { ...drawing, ...sides, label, fit, isClear, marked: link.marked });
}

function axisOf(side: LinkSide): ScatterAxis {
  return {
    title: `${side.label}, ${side.unit}`,
    better: side.better,
    betterIsAssumed: side.better_is_assumed,
    tick: (value) => formatNumber(value),
  };
}
