const place = /(<html\b[^>]*? data-release=")[^"]*(")/;

/** What a page bears until the site is complete, and in a site without a service worker. */
export const noRelease = 'none';

/** A page that says which release it is of. Throws when it has no place for it. */
export function stampPage(html: string, release: string, path: string): string {
  if (!place.test(html)) throw new Error(`stampPage expected data-release on <html>: ${path}`);
  return html.replace(place, `$1${release}$2`);
}
