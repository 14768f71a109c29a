const dropped = ['width', 'height', 'font-family', 'font-size', 'aria-hidden'];
const geometry = new Set([
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'transform',
]);

/**
 * Makes what Plot draws fit for our pages: one image with one description, no style element or
 * attribute (our policy refuses both; the rules stand in chart.css), geometry to a tenth of a px,
 * and clip ids that are the same in every build. Changes the drawing and returns it.
 */
export function tidySvg(svg: SVGSVGElement, label: string): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of dropped) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  for (const element of svg.querySelectorAll('*')) tidyElement(element);
  nameClips(svg, label);
  svg.setAttribute('aria-label', label);
  return svg;
}

function tidyElement(element: Element): void {
  if (element.hasAttribute('style'))
    throw new Error(`tidySvg unsupported style attribute on ${element.localName}`);
  const name = element.getAttribute('aria-label');
  element.removeAttribute('aria-label');
  element.removeAttribute('aria-hidden');
  if (name) element.setAttribute('data-mark', name);
  for (const attribute of element.attributes) {
    if (geometry.has(attribute.name)) element.setAttribute(attribute.name, roundAll(attribute.value));
  }
}

/** Every number in a path or transform to one decimal; a tenth of a px cannot be seen. */
function roundAll(value: string): string {
  return value.replace(/-?\d+\.\d{2,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** Plot counts clip paths over the whole process; ours are counted within the drawing. */
function nameClips(svg: SVGSVGElement, label: string): void {
  const width = svg.getAttribute('viewBox')?.split(' ')[2];
  [...svg.querySelectorAll('clipPath')].forEach((clip, index) => {
    const name = `clip-${fingerprint(label)}-${width}-${index}`;
    for (const user of svg.querySelectorAll(`[clip-path="url(#${clip.id})"]`)) {
      user.setAttribute('clip-path', `url(#${name})`);
    }
    clip.id = name;
  });
}

/** A short name for a text, the same everywhere: FNV-1a, 32 bits, in base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
