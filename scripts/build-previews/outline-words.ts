import { wordPath } from './letter-paths.ts';

/** Size of the words in a chart, as in its style sheet. */
const size = 13.5;

/** The drawing with every line of words as outlines in its place, of the class `word` beside its own. */
export function outlineWords(svg: string): string {
  // the drawings of Plot are centred at their root; ours give every anchor
  const anchors: string[] = ['middle'];
  return svg.replace(
    /<text\b([^>]*)>([\s\S]*?)<\/text>|<(\/?)(\w+)([^>]*?)(\/?)>/g,
    (
      whole,
      attributes?: string,
      content?: string,
      close?: string,
      _name?: string,
      others = '',
      empty?: string,
    ) => {
      if (attributes !== undefined) return outlined(attributes, content ?? '', anchors.at(-1) ?? 'middle');
      if (close) anchors.pop();
      else if (!empty) anchors.push(attribute(others, 'text-anchor') ?? anchors.at(-1) ?? 'middle');
      return whole;
    },
  );
}

function outlined(attributes: string, content: string, inherited: string): string {
  const { d, width } = wordPath(unescape(content.replace(/<[^>]+>/g, '')), 'sans', size);
  const anchor = attribute(attributes, 'text-anchor') ?? inherited;
  const back = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  const x = lengthOf(attributes, 'x') + lengthOf(attributes, 'dx') - back;
  const y = lengthOf(attributes, 'y') + lengthOf(attributes, 'dy');
  const classes = attribute(attributes, 'class') ?? '';
  const turn = attribute(attributes, 'transform');
  const halo = /\bhalo\b/.test(classes) ? `<path class="halo-behind" d="${d}"/>` : '';
  const path = `<g transform="translate(${x.toFixed(2)},${y.toFixed(2)})">${halo}<path class="word ${classes.replace(/\bhalo\b/, '')}" d="${d}"/></g>`;
  return turn ? `<g transform="${turn}">${path}</g>` : path;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** A length in px; one in em is taken at the size of the words. */
function lengthOf(attributes: string, name: string): number {
  const value = attribute(attributes, name) ?? '0';
  return value.endsWith('em') ? Number.parseFloat(value) * size : Number.parseFloat(value);
}

/** Text of markup as the letters it stands for. */
export function unescape(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([\da-f]+);/gi, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
