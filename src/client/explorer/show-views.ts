import { countOutside, sharedRanges, type ScatterRanges } from '../../charts/link/axis-range.ts';
import { exploredScatter } from '../../charts/link/explored-scatter.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { turnLink, type TurnedLink } from '../../lib/links/turn-link.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
import { describeMaking } from '../../lib/words/link/describe-making.ts';
import { viewsTitle } from '../../lib/words/link/describe-pair.ts';
import { formatNumber } from '../../lib/words/number.ts';
import type { LinkComparison } from './ask-link.ts';
import { part, say } from '../page/parts.ts';
import { caption, drawInto, wordsOf, type ShownLink } from './shown-link.ts';

/** Draws places beside changes, on the same axes at the same size. */
export function showBoth(root: HTMLElement, link: ShownLink): void {
  const { both, support, outcome } = link;
  if (!both) return;
  const { places, changes } = both;
  const axes = sharedRanges(places.points, changes.points);
  showPanel(root, 'places', link, places, axes);
  showPanel(root, 'changes', link, changes, axes);
  const [between, within] = [turned(places.result, link), turned(changes.result, link)];
  const outside = countOutside(changes.points, axes);
  const beyond =
    outside === 0
      ? ''
      : ` ${formatNumber(outside)} of ${formatNumber(changes.points.length)} points of the right view lie outside the frame.`;
  caption(root, {
    title: between && within ? viewsTitle(between, within) : 'Not enough figures for both views',
    sub: `Up: ${outcome.label}. Across: ${support.label}. Both views have the same axes; what was common to each year is taken out of both.`,
    source: `${describeMaking({ kind: 'within', weights: link.question.weights, hasRings: link.question.weights === 'equal' }, [support.credit, outcome.credit])}${beyond}`,
  });
}

/** An estimate turned so that more support with a better outcome is positive; undefined where there is none. */
export function turned(
  result: LinkResult | NoResult,
  { support, outcome }: Pick<ShownLink, 'support' | 'outcome'>,
): TurnedLink | undefined {
  return isNoResult(result) ? undefined : turnLink(result, support.better === outcome.better ? 1 : -1);
}

function showPanel(
  root: HTMLElement,
  name: 'places' | 'changes',
  link: ShownLink,
  comparison: LinkComparison,
  axes: ScatterRanges,
): void {
  const { question, points, result } = comparison;
  const words = wordsOf(link, comparison);
  const box = part(root, name);
  say(part(root, `${name}-said`), words.summary);
  const { support, outcome, marked } = link;
  const { adjust, weights } = question;
  const chart = exploredScatter({
    support,
    outcome,
    marked,
    points,
    result,
    adjust,
    weights,
    axes,
    kind: linkKindOf(question),
    label: words.label,
  });
  drawInto(box, chart, 'pair', ['narrow', 'medium']);
}
