import type { APIRoute } from 'astro';
import { href } from '../lib/format/address.ts';

/** Everything may be read by anyone; the map of the site is named. */
export const GET: APIRoute = ({ site }) => {
  const map = new URL(href('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
};
