/** How the names of a site's caches begin; two sites on one origin lie in different folders. */
function beginning(root: string): string {
  return `support-atlas ${new URL(root).pathname} `;
}

/** The name of the cache of one release of the site at this root. */
export function cacheName(root: string, release: string): string {
  return `${beginning(root)}${release}`;
}

/** Those of some caches that belong to the site at this root, other than the one named. */
export function otherCaches(names: readonly string[], root: string, own?: string): string[] {
  return names.filter((name) => name.startsWith(beginning(root)) && name !== own);
}
