/** The size of the image that stands for a page in a shared link, in px. */
export const previewSize = { width: 1200, height: 630 } as const;

/**
 * Where the image of a page stands, from the root of the site.
 *
 * @example previewPath('/indicators/agency_rate/') // '/preview/indicators/agency_rate.png'
 */
export function previewPath(path: string): string {
  if (!path.startsWith('/')) throw new Error(`previewPath requires an address from the root: ${path}`);
  return `/preview/${path.replace(/^\/|\/$/g, '') || 'home'}.png`;
}
