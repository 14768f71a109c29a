import type { APIRoute } from 'astro';
import { href } from '../lib/site/address.ts';
import { showsNames } from '../lib/words/authority/authority-names.ts';

/** Everything may be read by anyone and the map of the site is named; a build that shows names asks to be left alone. */
export const GET: APIRoute = ({ site }) => {
  if (showsNames()) return new Response('User-agent: *\nDisallow: /\n');
  const map = new URL(href('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
};
