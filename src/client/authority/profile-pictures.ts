import { standalone } from '../../charts/drawing/standalone.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { pageRules } from '../page/page-styles.ts';
import { wordsOf } from '../page/parts.ts';
import { saveFile } from '../page/save-file.ts';

/** Width at which years are saved, and the room at either side for figures and names, in px. */
const width = 760;
const room = { left: 56, right: 170 };

const key =
  'Dark line and diamond: the authority; black line: median of those compared with; broken line: its region; thin line: England; shading: middle half of authorities; a dot at the foot: a year without a figure.';

/** Saves the years of an open line as a picture that stands on its own: title, key, those in it, source and address. */
export async function saveTrend(
  row: HTMLTableRowElement,
  kind: 'svg' | 'png',
  { code }: { code: string },
): Promise<void> {
  const drawing = row.querySelector<SVGSVGElement>('svg.trend');
  if (!drawing) throw new Error('saveTrend not found: the years of an open line');
  const figure = drawing.closest('figure');
  const source = wordsOf(document.querySelector('.footer p.micro'));
  const svg = standalone(framed(drawing), {
    title: `${code}. ${wordsOf(figure?.querySelector('h3') ?? null)}`,
    source: `${wordsOf(figure?.querySelector('figcaption p') ?? null)}. ${key} ${drawing.getAttribute('aria-label') ?? ''} Source: The Support Atlas, ${source} ${location.origin}${location.pathname}`,
    styles: { tokens: pageRules(/^:root$/), chart: pageRules(/^(\.chart|\.standing|\.fluid|svg\.fluid)\b/) },
  });
  const name = `${code}-${row.dataset['of']}-years.${kind}`;
  if (kind === 'svg') return saveFile(name, new Blob([svg], { type: 'image/svg+xml' }));
  const { toPng } = await fetchCode(() => import('../page/to-png.ts'));
  saveFile(name, await toPng(svg));
}

/** A drawing as wide as its place gets a size of its own, with room beside it for what is written there. */
function framed(drawing: SVGSVGElement): string {
  const height = Number(drawing.getAttribute('height'));
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', String(room.left));
  copy.setAttribute('width', String(width - room.left - room.right));
  copy.setAttribute('overflow', 'visible');
  for (const text of copy.querySelectorAll('text:not([text-anchor])'))
    text.setAttribute('text-anchor', 'start');
  return `<svg viewBox="0 0 ${width} ${height}">${copy.outerHTML}</svg>`;
}
