import { lagProfile } from '../../charts/link/lag-profile.ts';
import type { Lag } from '../../lib/links/explored/link-choice.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import { shiftAtLag } from '../../lib/links/explored/shift-at-lag.ts';
import { pairTiming, type PairTiming } from '../../lib/links/timing/pair-timing.ts';
import type { Window } from '../../lib/links/timing/window.ts';
import { windowsAt } from '../../lib/links/timing/windows-at.ts';
import type { TurnedLink } from '../../lib/links/turn-link.ts';
import { describeMaking } from '../../lib/words/link/describe-making.ts';
import { lagTitle } from '../../lib/words/link/describe-pair.ts';
import { sayTurned } from '../../lib/words/link/link-estimates.ts';
import { sayTimings } from '../../lib/words/link/say-timings.ts';
import { outcomeTime, timingNames, type TimingName } from '../../lib/words/link/timing-names.ts';
import { part } from '../page/parts.ts';
import { turned } from './show-views.ts';
import { caption, drawInto, type ShownLink } from './shown-link.ts';

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

/** The timings that can be chosen, by their names. */
function lagNames(timing: PairTiming, outcome: Pick<Window, 'window_kind'>): Record<Lag, TimingName> {
  const { main, earlier, after } = timingNames(timing, outcome);
  const two = { name: 'two years before', short: ['two years before', ''] } as const;
  return { '-1': after, 0: main, 1: earlier, 2: two };
}
