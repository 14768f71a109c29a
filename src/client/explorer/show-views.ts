import { countOutside, sharedRanges, type ScatterRanges } from '../../charts/link/axis-range.ts';
import { exploredScatter } from '../../charts/link/explored-scatter.ts';
import { lagProfile } from '../../charts/link/lag-profile.ts';
import { describeMaking } from '../../lib/words/link/describe-making.ts';
import { lagTitle, viewsTitle } from '../../lib/words/link/describe-pair.ts';
import { sayTimings } from '../../lib/words/link/say-timings.ts';
import { outcomeTime, timingNames, type TimingName } from '../../lib/words/link/timing-names.ts';
import { sayTurned } from '../../lib/words/link/link-estimates.ts';
import { formatNumber } from '../../lib/words/number.ts';
import type { Lag } from '../../lib/links/explored/link-choice.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import type { LinkResult } from '../../lib/links/explored/link-result.ts';
import { shiftAtLag } from '../../lib/links/explored/shift-at-lag.ts';
import { pairTiming, type PairTiming } from '../../lib/links/timing/pair-timing.ts';
import type { Window } from '../../lib/links/timing/window.ts';
import { windowsAt } from '../../lib/links/timing/windows-at.ts';
import { turnLink, type TurnedLink } from '../../lib/links/turn-link.ts';
import { isNoResult, type NoResult } from '../../lib/stats/no-result.ts';
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

/** Draws the estimate by when the support was counted, under what was counted when. */
export function showProfile(root: HTMLElement, link: ShownLink): void {
  const { byLag = [], support, outcome, choice, question } = link;
  const timing = pairTiming(support, outcome);
  const names = lagNames(timing, outcome);
  const drawn = byLag
    .flatMap(({ lag, result }) => {
      const estimate = turned(result, link);
      const place = { lag, shift: shiftAtLag(timing, lag), isAfter: lag === -1, isChief: lag === choice.lag };
      return estimate ? [{ ...estimate, ...names[lag], ...place, label: names[lag].short }] : [];
    })
    .toSorted((a, b) => b.lag - a.lag);
  const at = (lag: Lag): TurnedLink | undefined => drawn.find((each) => each.lag === lag);
  const [after, own, earlier] = [at(-1), at(0), at(1)];
  const title = own && after ? lagTitle(own, earlier, after) : 'Not enough figures for every timing';
  const windows = sayTimings(windowsAt(support, outcome, question.last, drawn));
  const heard = drawn.map((each) => `${each.name}: ${sayTurned(each)}`).join('; ');
  const label = `What was counted when, for ${question.last}: ${windows.heard}. Estimate by when the support was counted. ${heard}.`;
  drawInto(part(root, 'profile'), (drawing) => lagProfile(drawn, { ...drawing, label, windows }), 'drawing');
  const kind = linkKindOf(question);
  const scale =
    kind === 'within' ? 'standard deviations of the outcome for one of the support' : 'correlation';
  const time = outcomeTime(outcome);
  caption(root, {
    title,
    sub: `Above: what was counted when, for ${question.last}; ${time} is shaded. Below: ${scale}, by when the support was counted; up is as hoped. Everything else as chosen above.`,
    source: `In the shaded column the support was ${names[-1].name}: what comes after cannot be the cause. ${describeMaking({ ...question, kind, hasRings: false }, [support.credit, outcome.credit])}`,
  });
}

/** An estimate turned so that more support with a better outcome is positive; undefined where there is none. */
export function turned(
  result: LinkResult | NoResult,
  { support, outcome }: Pick<ShownLink, 'support' | 'outcome'>,
): TurnedLink | undefined {
  return isNoResult(result) ? undefined : turnLink(result, support.better === outcome.better ? 1 : -1);
}

/** The timings that can be chosen, by their names. */
function lagNames(timing: PairTiming, outcome: Pick<Window, 'window_kind'>): Record<Lag, TimingName> {
  const { main, earlier, after } = timingNames(timing, outcome);
  const two = { name: 'two years before', short: ['two years before', ''] } as const;
  return { '-1': after, 0: main, 1: earlier, 2: two };
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
