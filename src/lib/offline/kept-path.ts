/**
 * The path of an address below the root of the site, as the list of kept files names it: without query and fragment,
 * a page with its closing slash. Undefined for an address elsewhere.
 *
 * @example pathBelow('https://a.org/atlas/links/?x=1#y', 'https://a.org/atlas/') // 'links/'
 */
export function pathBelow(address: string, root: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const below = new URL(root);
  if (origin !== below.origin || !pathname.startsWith(below.pathname)) return undefined;
  return pathname.slice(below.pathname.length).replace(/(^|\/)index\.html$/, '$1');
}

/** A path that a page may be asked for by: without the closing slash it has one; undefined for the path of a file. */
export function pagePath(path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return path;
  return /(^|\/)[^/.]+$/.test(path) ? `${path}/` : undefined;
}

/** Whether a file's name changes with its content, so that what is kept under it is never out of date. */
export function isContentNamed(path: string): boolean {
  return (
    /^_astro\/[^/]+\.[\w-]{8}\.(js|css|woff2)$/.test(path) ||
    /^pagefind\/(fragment|index|filter)\/[^/]+$/.test(path) ||
    /^pagefind\/[^/]+\.pf_meta$/.test(path)
  );
}

/** Files that change their content under one name: tables, engine, facts of pages, the way into the search. */
const underOneName = [
  /^data\/[^/]+\.parquet$/,
  /^engine\/[^/]+\.gz$/,
  /\.json$/,
  /^pagefind\/[^/]+$/,
  /^favicon\.svg$/,
];

/**
 * Whether a published path may be kept on a reader's device: pages and what they load. Pictures in frames of other
 * sites and files to download are not.
 */
export function isKept(path: string): boolean {
  if (path.startsWith('embed/')) return false;
  if (path === '' || path.endsWith('/') || isContentNamed(path)) return true;
  return underOneName.some((pattern) => pattern.test(path));
}
