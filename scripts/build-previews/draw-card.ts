import { previewSize } from '../../src/lib/site/preview.ts';
import { wordPath, wrapPaths } from './letter-paths.ts';
import { outlineWords } from './outline-words.ts';
import type { PagePicture } from './page-picture.ts';

export interface CardOptions {
  title: string;
  /** What must be read with the title, for instance that a claim is not tested. */
  note?: string | undefined;
  /** What the page shows; the mark of the site takes its place where there is none. */
  picture?: PagePicture | undefined;
  /** Rules without variables. */
  styles: string;
}

const { width, height } = previewSize;
const margin = 48;
const titleSize = 46;
const titleStep = 54;
const mostTitleLines = 2;
const noteSize = 27;
const noteStep = 40;

/** What a line of the serif face needs to look as heavy as on the page. */
const own = `
.card-title { fill: #13232a; stroke: #13232a; stroke-width: .9px; }
.card-note { fill: #13232a; stroke: #13232a; stroke-width: .5px; }
.card-name { fill: #3f5058; stroke: #3f5058; stroke-width: .5px; }
.chart .word { stroke: currentColor; stroke-width: .75px; fill: #56666d; color: #56666d; }
.chart .word.ink, .chart .ink .word { fill: #13232a; color: #13232a; }
.chart .word.ink-2, .chart .ink-2 .word { fill: #3f5058; color: #3f5058; }
.chart .word.bold, .chart .bold .word { stroke-width: 1.4px; }
.chart .axis .word { stroke: currentColor; }
.units .unit-hole { stroke: #fff; }
.halo-behind { fill: none; stroke: #fff; stroke-width: 4.5px; stroke-linejoin: round; }`;

/** The image of a page as one drawing without any text: name of the site, title, note, picture. */
export function drawCard({ title, note, picture, styles }: CardOptions): string {
  const lines = titleLines(title);
  const under = margin + 30 + lines.length * titleStep + 16;
  const top = note ? under + noteStep : under;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${escapeStyle(styles)}${own}</style>`,
    `<rect width="${width}" height="${height}" fill="#f4f6f5"/>`,
    siteName(),
    ...lines.map((line, i) => words(line, 'card-title', 'serif', titleSize, margin + 66 + i * titleStep)),
    ...(note ? [words(note, 'card-note', 'sans', noteSize, under + 18)] : []),
    picture ? fitted(picture, top) : largeMark(top),
    '</svg>',
  ].join('\n');
}

/** The title in two lines at most; what does not fit is cut at a word. */
function titleLines(title: string): string[] {
  const lines = wrapPaths(title, 'serif', titleSize, width - 2 * margin);
  if (lines.length <= mostTitleLines) return lines;
  const kept = lines.slice(0, mostTitleLines);
  return [...kept.slice(0, -1), `${kept.at(-1)} …`];
}

function words(
  text: string,
  className: string,
  face: 'serif' | 'sans',
  size: number,
  y: number,
  x = margin,
): string {
  return `<path class="${className}" transform="translate(${x},${y})" d="${wordPath(text, face, size).d}"/>`;
}

function siteName(): string {
  return `<g transform="translate(${margin},${margin - 28})">${mark}</g>${words('The Support Atlas', 'card-name', 'serif', 24, margin - 9, margin + 46)}`;
}

/** The picture as large as the rest of the card allows, on white. */
function fitted({ width: wide, height: high, body }: PagePicture, top: number): string {
  const [boxWidth, boxHeight] = [width - 2 * margin, height - top - 36];
  const pad = 18;
  const scale = Math.min((boxWidth - 2 * pad) / wide, (boxHeight - 2 * pad) / high);
  const x = margin + (boxWidth - wide * scale) / 2;
  const y = top + (boxHeight - high * scale) / 2;
  return [
    `<rect x="${margin}" y="${top}" width="${boxWidth}" height="${boxHeight}" rx="3" fill="#fff" stroke="#cfd9d8"/>`,
    `<g class="chart" color="#13232a" fill="currentColor" transform="translate(${x},${y}) scale(${scale})">${outlineWords(body)}</g>`,
  ].join('');
}

function largeMark(top: number): string {
  const scale = 9;
  const y = top + (height - margin - top - 22 * scale) / 2;
  return `<g transform="translate(${width - margin - 34 * scale},${y}) scale(${scale})">${mark}</g>`;
}

const mark =
  '<g stroke="#13232a" fill="none"><path stroke-width="1.4" d="M17 0v22"/><path stroke-width="1.8" d="M4 11h27M4 7.5v7M31 7.5v7"/></g><circle cx="21" cy="11" r="4.2" fill="#13232a"/>';

function escapeStyle(css: string): string {
  return css.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
