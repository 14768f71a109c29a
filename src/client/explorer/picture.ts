import { standalone } from '../../charts/standalone.ts';

/** The widest drawing in the page as an SVG file that stands on its own. */
export function pictureSvg(root: HTMLElement): string {
  const drawing = root.querySelector('.drawing-wide svg');
  if (!drawing) throw new Error('pictureSvg not found: the drawing');
  return standalone(drawing.outerHTML, {
    title: textOf(root, 'figure h2'),
    source: `${textOf(root, '[data-part="summary"]')} ${textOf(root, 'figure .source')}`,
    styles: { tokens: rulesOf(/^:root$/), chart: rulesOf(/^\.chart\b/) },
  });
}

/** An SVG as a PNG with twice as many pixels as the drawing has, sharp enough for print. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  image.src = url;
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The page's own style rules whose selector fits, outside media queries: the light colours. */
function rulesOf(selector: RegExp): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSStyleRule && selector.test(rule.selectorText))
    .map((rule) => rule.cssText)
    .join('\n');
}

function textOf(root: HTMLElement, selector: string): string {
  return root.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
