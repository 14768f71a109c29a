import type { APIRoute, GetStaticPaths } from 'astro';
import { sealedResponse } from '../../../content/sealed-response.ts';
import { peerGroups, peersOf } from '../../../lib/position/peers.ts';
import type { ProfileOwn } from '../../../lib/position/profile-figures.ts';
import { allFigures } from '../_figures.ts';
import { profileOf } from '../_profile.ts';
import { codesWithPages } from '../_codes.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  return codes.map((authority) => ({ params: { authority } }));
};

/** The positions of one authority, and whom it may be compared with. */
export const GET: APIRoute = async ({ params }) => {
  const code = params['authority'] ?? '';
  const [{ authority, rows }, { authorities, neighbours }] = await Promise.all([
    profileOf(code),
    allFigures(),
  ]);
  const known = { authorities, neighbours: neighbours.get(code) ?? [] };
  const peers = peerGroups.map((group) => [group, peersOf(code, group, known)] as const);
  const own: ProfileOwn = {
    authority: code,
    region: authority.region,
    area_type: authority.area_type,
    deprivation_quintile: authority.deprivation_quintile,
    peers: Object.fromEntries(peers) as ProfileOwn['peers'],
    rows: rows.flatMap(({ position }) => position ?? []),
  };
  return sealedResponse(own);
};
