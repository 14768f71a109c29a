/** The page's own style rules whose selector fits, outside media queries: the light colours, as text. */
export function pageRules(selector: RegExp): string {
  return allRules()
    .filter((rule) => rule instanceof CSSStyleRule && selector.test(rule.selectorText))
    .map((rule) => rule.cssText)
    .join('\n');
}

/** The rules of the page's fonts with the files written into them, for images, which may fetch nothing. */
export async function embeddedFonts(): Promise<string> {
  const faces = allRules().filter((rule) => rule instanceof CSSFontFaceRule);
  return (await Promise.all(faces.map(embedFace))).join('\n');
}

async function embedFace(face: CSSFontFaceRule): Promise<string> {
  const base = face.parentStyleSheet?.href ?? location.href;
  const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (!address) return '';
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return face.cssText.replace(/url\([^)]+\)/, `url(data:font/woff2;base64,${text})`);
}

function allRules(): CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
}
