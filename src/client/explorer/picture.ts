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

/**
 * The same picture as a PNG with twice as many pixels as the drawing, sharp enough for print. An image may fetch
 * nothing, so the page's fonts travel inside it.
 */
export async function picturePng(root: HTMLElement): Promise<Blob> {
  const svg = pictureSvg(root).replace('<style>', `<style>${await embeddedFonts()}`);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
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

/** The rules of the page's fonts with the files written into them. */
async function embeddedFonts(): Promise<string> {
  const rules = allRules().filter((rule) => rule instanceof CSSFontFaceRule);
  const embedded = rules.map(async (rule) => {
    const base = rule.parentStyleSheet?.href ?? location.href;
    const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (!address) return '';
    const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return rule.cssText.replace(/url\([^)]+\)/, `url(data:font/woff2;base64,${text})`);
  });
  return (await Promise.all(embedded)).join('\n');
}

/** The page's own style rules whose selector fits, outside media queries: the light colours. */
function rulesOf(selector: RegExp): string {
  return allRules()
    .filter((rule) => rule instanceof CSSStyleRule && selector.test(rule.selectorText))
    .map((rule) => rule.cssText)
    .join('\n');
}

function allRules(): CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
}

function textOf(root: HTMLElement, selector: string): string {
  return root.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
