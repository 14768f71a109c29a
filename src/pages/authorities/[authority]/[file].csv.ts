import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../../lib/site/address.ts';
import { codesWithPages } from '../_codes.ts';
import { displayedFile, fullFile } from '../_files.ts';
import { stands } from '../_profile.ts';

const files = { displayed: displayedFile, full: fullFile } as const;

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  const found = await Promise.all(
    codes.map(async (authority) => {
      const names = (await stands(authority)) ? ['displayed', 'full'] : ['full'];
      return names.map((file) => ({ params: { authority, file } }));
    }),
  );
  return found.flat();
};

/** The table of an authority's page, or every figure of its own, as a file. */
export const GET: APIRoute = async ({ params, site }) => {
  const code = params['authority'] ?? '';
  const write = files[params['file'] as keyof typeof files];
  const address = new URL(href(`/authorities/${code}/`), site).href;
  return new Response(await write(code, address), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
