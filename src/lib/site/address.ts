/**
 * Where a page or file of ours is found, whatever folder the site is served from. Takes an address
 * from the root of the site (`/indicators/`); every link inside the site is made here.
 *
 * @example href('/data/', '/atlas/') // '/atlas/data/'
 */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith('/')) throw new Error(`href requires an address from the root: ${path}`);
  return `${base.replace(/\/$/, '')}${path}`;
}
