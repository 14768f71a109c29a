import { markAuthority, sayUnmarked, unmarkAuthority } from '../../charts/place/authority-marks.ts';
import { href } from '../../lib/site/address.ts';
import type { AuthorityFile } from '../../lib/tables/authority-file.ts';
import { fetchFacts } from '../engine/fetch-facts.ts';
import { markedPoints, type ChartFacts } from './marked-points.ts';

/** Charts that say of themselves how to mark an authority on them. */
export const markable = '[data-marks]';

const files = new Map<string, Promise<AuthorityFile>>();

/**
 * Marks an authority on every chart of the page that can bear it, in all its drawings, and says so in their
 * descriptions. `name` is what to call it. Rejects where its figures cannot be fetched; the charts stay as they were.
 */
export async function markCharts(root: ParentNode, authority: string, name: string): Promise<void> {
  const file = await figuresOf(authority);
  for (const chart of root.querySelectorAll<HTMLElement>(markable)) {
    const marks = markedPoints(chart.dataset as ChartFacts, file, name);
    for (const svg of chart.querySelectorAll<SVGSVGElement>('svg[data-x]')) {
      const count = markAuthority(svg, marks);
      if (count === 0) sayUnmarked(svg, `${name}: no figure here`);
      describe(svg, count === 0 ? `${name} has no figure here.` : `Marked: ${marks.name}.`);
    }
  }
}

/** Takes every mark off again. */
export function unmarkCharts(root: ParentNode): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>(`${markable} svg[data-x]`)) {
    unmarkAuthority(svg);
    describe(svg, '');
  }
}

/** Adds a sentence to what a drawing says of itself, in place of the one added before. */
function describe(svg: SVGSVGElement, sentence: string): void {
  const own = svg.dataset['own'] ?? svg.getAttribute('aria-label') ?? '';
  svg.dataset['own'] = own;
  svg.setAttribute('aria-label', `${own} ${sentence}`.trim());
}

function figuresOf(authority: string): Promise<AuthorityFile> {
  const known =
    files.get(authority) ??
    fetchFacts<AuthorityFile>(new URL(href('/'), location.href).href, `authorities/${authority}.json`);
  files.set(authority, known);
  known.catch(() => files.delete(authority));
  return known;
}
