import { standalone } from '../../charts/drawing/standalone.ts';
import { pageRules } from '../page/page-styles.ts';
import { toPng } from '../page/to-png.ts';
import { part, wordsOf } from '../page/parts.ts';

/** What is shown, as an SVG file that stands on its own: the widest drawing, or both views side by side. */
export function pictureSvg(root: HTMLElement): string {
  const figure = part(root, 'picture');
  const boxes = [...figure.querySelectorAll('.view-box')].find((box) => !(box as HTMLElement).hidden);
  const drawings = [...(boxes?.querySelectorAll('.drawing-wide svg, .pair-medium svg') ?? [])];
  return standalone(sideBySide(drawings), {
    title: wordsOf(figure.querySelector('h2')),
    source: `${wordsOf(root.querySelector('[data-part="summary"]'))} ${wordsOf(figure.querySelector('.source'))}`,
    styles: { tokens: pageRules(/^:root$/), chart: pageRules(/^\.chart\b/) },
  });
}

const gap = 32;

/** One drawing as it is; several as one, next to each other. */
function sideBySide(drawings: readonly Element[]): string {
  const [first] = drawings;
  if (!first) throw new Error('pictureSvg not found: the drawing');
  if (drawings.length === 1) return first.outerHTML;
  const sizes = drawings.map((each) => (each.getAttribute('viewBox') ?? '').split(' ').map(Number));
  const height = Math.max(...sizes.map(([, , , tall = 0]) => tall));
  let left = 0;
  const placed = drawings.map((each, i) => {
    const at = left;
    left += (sizes[i]?.[2] ?? 0) + gap;
    return `<g transform="translate(${at},0)">${each.innerHTML}</g>`;
  });
  return `<svg class="chart" viewBox="0 0 ${left - gap} ${height}">${placed.join('')}</svg>`;
}

/** The same picture as a PNG. */
export function picturePng(root: HTMLElement): Promise<Blob> {
  return toPng(pictureSvg(root));
}
