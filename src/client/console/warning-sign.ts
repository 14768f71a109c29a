const outline = 'M10 2.2L18.4 17H1.6z';
const mark = 'M10 8v4.4M10 14.6v.2';

/** The sign before a sentence of caution; the sentence itself says what it is about. */
export function warningSign(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', width: '20', height: '20' }))
    svg.setAttribute(name, value);
  svg.ariaHidden = 'true';
  for (const d of [outline, mark]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
