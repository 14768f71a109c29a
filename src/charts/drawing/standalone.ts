export interface StandaloneOptions {
  /** Written above the picture. */
  title: string;
  /** Written under it: n, years, method, source. */
  source: string;
  /** The text of tokens.css and chart.css, as the pages use them. */
  styles: { tokens: string; chart: string };
}

const margin = 24;
const titleLine = 27;
const sourceLine = 18;

/**
 * A drawing as a file that stands on its own: title above, source below, the light colours written in,
 * for a slide or a report. Takes SVG text and gives SVG text.
 */
export function standalone(svg: string, { title, source, styles }: StandaloneOptions): string {
  const { width, height, body } = openDrawing(svg);
  const titleLines = wrap(title, Math.floor(width / 10));
  const sourceLines = wrap(source, Math.floor(width / 6.2));
  const top = margin + titleLines.length * titleLine + 4;
  const bottom = top + height + 12;
  const total = Math.ceil(bottom + sourceLines.length * sourceLine + margin);
  const outer = width + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${total}" viewBox="0 0 ${outer} ${total}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styleOf(styles)}</style>`,
    '<rect width="100%" height="100%" class="paper"/>',
    textLines(titleLines, 'title', margin + 18, titleLine),
    `<g class="chart" fill="currentColor" text-anchor="middle" transform="translate(${margin},${top})">${body}</g>`,
    textLines(sourceLines, 'source', bottom + 16, sourceLine),
    '</svg>\n',
  ].join('\n');
}

/** A drawing taken apart: its size and what is inside. */
function openDrawing(svg: string): { width: number; height: number; body: string } {
  const match = /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*)<\/svg>$/s.exec(svg.trim());
  if (!match) throw new Error('standalone requires one svg element with a viewBox from 0 0');
  return { width: Number(match[1]), height: Number(match[2]), body: match[3] ?? '' };
}

function textLines(lines: readonly string[], className: string, top: number, step: number): string {
  return lines
    .map(
      (line, i) => `<text class="${className}" x="${margin}" y="${top + i * step}">${escapeXml(line)}</text>`,
    )
    .join('');
}

/** Words in lines of at most so many characters. */
function wrap(words: string, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** The rules of charts with every variable replaced, for programs that know no CSS variables. */
function styleOf({ tokens, chart }: StandaloneOptions['styles']): string {
  const values = lightValues(tokens);
  const own = `
.title { font: 560 22px var(--serif); fill: var(--ink); }
.source { font: 13px var(--sans); fill: var(--ink-3); }
.paper { fill: var(--surface); }`;
  const plain = chart.replace(/\/\*.*?\*\//gs, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  return (plain + own).replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`standalone missing token: ${whole}`);
    return value;
  });
}

/** The tokens of the first rule of the sheet, which is the light one. */
function lightValues(tokens: string): Map<string, string> {
  const rule = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  const pairs = [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]));
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
