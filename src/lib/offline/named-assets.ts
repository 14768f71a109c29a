/**
 * The files of `_astro/` that a page, style sheet or script cannot do without: not those that a script fetches later.
 * Paths below the root of the site, each once.
 */
export function namedAssets(path: string, text: string): string[] {
  const pattern = path.endsWith('.js')
    ? /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g
    : /_astro\/([\w.@-]+\.(?:js|css|woff2))/g;
  return [...new Set(Array.from(text.matchAll(pattern), ([, name]) => `_astro/${name}`))];
}

/** An asset's name without what stands for its content: the same from release to release. */
export function assetStem(path: string): string {
  return path.replace(/\.[\w-]{8}(\.\w+)$/, '$1');
}
