import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../../lib/format/address.ts';
import { fullFile } from '../_files.ts';
import { codesWithPages } from '../_codes.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  return codes.map((authority) => ({ params: { authority } }));
};

/** Every figure of an authority's own as a file. */
export const GET: APIRoute = async ({ params, site }) => {
  const code = params['authority'] ?? '';
  const address = new URL(href(`/authorities/${code}/`), site).href;
  return new Response(await fullFile(code, address), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
