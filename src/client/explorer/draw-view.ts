import { exploredScatter } from '../../charts/link/explored-scatter.ts';
import { describeMaking } from '../../lib/words/link/describe-making.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import { part } from '../page/parts.ts';
import { showBoth } from './show-views.ts';
import { caption, drawInto, wordsOf, type ShownLink } from './shown-link.ts';

/** Draws the picture of the view into its box, and hides the others. */
export function drawView(root: HTMLElement, link: ShownLink): void {
  const { view } = link.choice;
  part(root, 'single').hidden = view !== 'scatter';
  part(root, 'both').hidden = view !== 'within';
  part(root, 'profile').hidden = view !== 'lag';
  if (view === 'within') showBoth(root, link);
  else if (view === 'lag') link.showProfile?.(root, link);
  else showScatter(root, link);
}

function showScatter(root: HTMLElement, link: ShownLink): void {
  const words = wordsOf(link, link);
  const { adjust, weights } = link.question;
  const kind = linkKindOf(link.question);
  const { support, outcome, points, result, selected, marked } = link;
  const chart = exploredScatter({
    support,
    outcome,
    kind,
    adjust,
    weights,
    points,
    result,
    selected,
    marked,
    label: words.label,
  });
  drawInto(part(root, 'single'), chart, 'drawing');
  const source = describeMaking({ kind, weights, hasRings: weights === 'equal' && !selected }, [
    support.credit,
    outcome.credit,
  ]);
  caption(root, { title: words.title, sub: words.sub, source });
}
