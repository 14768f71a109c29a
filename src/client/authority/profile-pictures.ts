import { standalone } from '../../charts/drawing/standalone.ts';
import { pageRules } from '../page/page-styles.ts';
import { wordsOf } from '../page/parts.ts';

/** A chart of the page that can be saved as a picture. */
export interface SavablePicture {
  /** Name of its file, without an ending. */
  name: string;
  /** As a choice in a list. */
  label: string;
  svg: () => string;
}

/** Width at which a strip or its years are saved, in px. */
const width = 720;
const endsLine = 20;

/** Every chart of an authority's page, as it stands when it is asked for. */
export function pagePictures(code: string): SavablePicture[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.profile-row')];
  const funnels = [...document.querySelectorAll<HTMLElement>('[data-funnel]')];
  return [
    ...rows.flatMap((row) => pictureOfRow(row, code, '[data-part="strip"]', 'all authorities')),
    ...rows.flatMap((row) => pictureOfRow(row, code, '.of-trend', 'its years')),
    ...funnels.flatMap((item) => pictureOfFunnel(item, code)),
  ];
}

function pictureOfRow(row: HTMLElement, code: string, place: string, what: string): SavablePicture[] {
  const svg = row.querySelector<SVGSVGElement>(`.picture ${place} > svg, .picture ${place} > div > svg`);
  if (!svg) return [];
  const label = wordsOf(row.querySelector('.name a'));
  const ends =
    svg.closest('.of-latest, .of-trend')?.querySelectorAll('.ends span:not(.readout):not(.wedge-label)') ??
    [];
  const kind = place.includes('strip') ? 'authorities' : 'years';
  return [
    {
      name: `${code}-${row.dataset['indicator']}-${kind}`,
      label: `${label}: ${what}`,
      svg: () =>
        save(framed(svg, [...ends].map(wordsOf)), `${code}. ${label}`, svg.getAttribute('aria-label') ?? ''),
    },
  ];
}

function pictureOfFunnel(item: HTMLElement, code: string): SavablePicture[] {
  const svg = item.querySelector<SVGSVGElement>('svg');
  if (!svg) return [];
  const label = wordsOf(item.querySelector('h3'));
  const title = `${code}. ${label}`;
  return [
    {
      name: `${code}-${item.dataset['funnel']}-funnel`,
      label: `${label}: funnel`,
      svg: () => save(svg.outerHTML, title, svg.getAttribute('aria-label') ?? ''),
    },
  ];
}

/** A strip has no size of its own; it gets one, with what stands at its ends written under it. */
function framed(svg: SVGSVGElement, ends: readonly string[]): string {
  const height = Number(svg.getAttribute('height'));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.querySelector('.walked')?.remove();
  const classes = copy.getAttribute('class') ?? '';
  copy.removeAttribute('class');
  copy.setAttribute('width', String(width));
  const [from = '', to = ''] = ends;
  const y = height + endsLine - 4;
  return [
    `<svg viewBox="0 0 ${width} ${height + endsLine}"><g class="${classes}">${copy.outerHTML}</g>`,
    `<text x="0" y="${y}" text-anchor="start">${escapeText(from)}</text>`,
    `<text x="${width}" y="${y}" text-anchor="end">${escapeText(to)}</text></svg>`,
  ].join('');
}

function save(svg: string, title: string, words: string): string {
  const source = `${words} Source: The Support Atlas, ${wordsOf(document.querySelector('.footer p.micro'))} ${location.origin}${location.pathname}`;
  return standalone(svg, {
    title,
    source,
    styles: { tokens: pageRules(/^:root$/), chart: pageRules(/^\.(chart|position|position-line)\b/) },
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
