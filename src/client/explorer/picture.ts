import { standalone } from '../../charts/standalone.ts';
import { part } from './parts.ts';

/** What is shown, as an SVG file that stands on its own: the widest drawing, or both views side by side. */
export function pictureSvg(root: HTMLElement): string {
  const figure = part(root, 'picture');
  const boxes = [...figure.querySelectorAll('.view-box')].find((box) => !(box as HTMLElement).hidden);
  const drawings = [...(boxes?.querySelectorAll('.drawing-wide svg, .pair-medium svg') ?? [])];
  return standalone(sideBySide(drawings), {
    title: textOf(figure, 'h2'),
    source: `${textOf(root, '[data-part="summary"]')} ${textOf(figure, '.source')}`,
    styles: { tokens: rulesOf(/^:root$/), chart: rulesOf(/^\.chart\b/) },
  });
}

const gap = 32;

/** One drawing as it is; several as one, next to each other. */
function sideBySide(drawings: readonly Element[]): string {
  const [first] = drawings;
  if (!first) throw new Error('pictureSvg not found: the drawing');
  if (drawings.length === 1) return first.outerHTML;
  const sizes = drawings.map((each) => (each.getAttribute('viewBox') ?? '').split(' ').map(Number));
  const height = Math.max(...sizes.map(([, , , tall = 0]) => tall));
  let left = 0;
  const placed = drawings.map((each, i) => {
    const at = left;
    left += (sizes[i]?.[2] ?? 0) + gap;
    return `<g transform="translate(${at},0)">${each.innerHTML}</g>`;
  });
  return `<svg class="chart" viewBox="0 0 ${left - gap} ${height}">${placed.join('')}</svg>`;
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
