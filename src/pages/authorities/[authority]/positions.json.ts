import type { APIRoute, GetStaticPaths } from 'astro';
import { sealedResponse } from '../../../content/sealed-response.ts';
import { codesWithPages } from '../_codes.ts';
import { profileOf, stands } from '../_profile.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  const standing = await Promise.all(codes.map((code) => stands(code)));
  return codes.filter((_, i) => standing[i]).map((authority) => ({ params: { authority } }));
};

/** The standings of one authority, and whom it may be compared with. */
export const GET: APIRoute = async ({ params }) =>
  sealedResponse((await profileOf(params['authority'] ?? '')).own);
