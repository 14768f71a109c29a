import { drawingWidths, type Chart } from '../../charts/drawing/widths.ts';
import { describeLink, type LinkWords } from '../../lib/words/link/describe-link.ts';
import { fewestForLatest } from '../../lib/links/complete-years.ts';
import type { ExplorerSide } from '../../lib/links/explored/explorer-facts.ts';
import { pairTiming } from '../../lib/links/timing/pair-timing.ts';
import type { LinkAnswer, LinkComparison } from './ask-link.ts';
import { part } from '../page/parts.ts';

/** A link with everything the page says of it. */
export interface ShownLink extends LinkAnswer {
  support: ExplorerSide;
  outcome: ExplorerSide;
  /** Code of the authority to mark. */
  marked?: string | undefined;
  /** Draws the profile over time; fetched for its view alone. */
  showProfile?: (root: HTMLElement, link: ShownLink) => void;
}

/** The words of a comparison; that of a link itself, or of one beside it. */
export function wordsOf(
  { support, outcome, choice, selected }: Pick<ShownLink, 'support' | 'outcome' | 'choice' | 'selected'>,
  { question, result }: Pick<LinkComparison, 'question' | 'result'>,
  isSelection = false,
): LinkWords {
  return describeLink({
    support,
    outcome,
    timing: pairTiming(support, outcome),
    shift: question.shift,
    choice: { ...question, lag: choice.lag, isSelection: isSelection && selected !== undefined },
    figures: result,
    enough: fewestForLatest,
  });
}

/** Writes the caption of the figure. */
export function caption(
  root: HTMLElement,
  { title, sub, source }: { title: string; sub: string; source: string },
): void {
  const figure = part(root, 'picture');
  figure.querySelector('h1, h2')?.replaceChildren(title);
  figure.querySelector('.sub')?.replaceChildren(sub);
  figure.querySelector('.source')?.replaceChildren(source);
}

/** Draws a chart at the widths a box is made for. */
export function drawInto(
  box: ParentNode,
  chart: Chart,
  className: string,
  sizes = Object.keys(drawingWidths),
): void {
  for (const size of sizes) {
    const width = drawingWidths[size as keyof typeof drawingWidths];
    box.querySelector(`.${className}-${size}`)?.replaceChildren(chart({ document, width }));
  }
}
