import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../../lib/format/address.ts';
import { displayedFile } from '../_files.ts';
import { codesWithPages } from '../_codes.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  return codes.map((authority) => ({ params: { authority } }));
};

/** The rows of an authority's page as a file. */
export const GET: APIRoute = async ({ params, site }) => {
  const code = params['authority'] ?? '';
  const address = new URL(href(`/authorities/${code}/`), site).href;
  return new Response(await displayedFile(code, address), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
