const svgNamespace = 'http://www.w3.org/2000/svg';

/** Height of a line of text in a drawing, in px. */
export const textLine = 17;

/** Words broken into lines that fit a drawing of this width, at about 6.6 px a letter. */
export function wrapWords(words: string, width: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && (line.length + word.length + 1) * 6.6 > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** A small solid wedge centred on a point; the fonts hold no arrows, so arrows are drawn. */
export function wedge(
  document: Document,
  x: number,
  y: number,
  direction: 'up' | 'down' | 'left' | 'right',
): SVGElement {
  const d = {
    up: `M${x - 4.5} ${y + 4}h9l-4.5 -8z`,
    down: `M${x - 4.5} ${y - 4}h9l-4.5 8z`,
    left: `M${x + 4} ${y - 4.5}v9l-8 -4.5z`,
    right: `M${x - 4} ${y - 4.5}v9l8 -4.5z`,
  }[direction];
  return shape(document, 'path', { class: 'wedge', d });
}

/** An SVG element with these attributes, made in the drawing's own document. */
export function shape(
  document: Document,
  name: string,
  attributes: Record<string, string | number>,
): SVGElement {
  const element = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
