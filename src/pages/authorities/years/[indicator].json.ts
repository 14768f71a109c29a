import type { APIRoute, GetStaticPaths } from 'astro';
import { sealedResponse } from '../../../content/sealed-response.ts';
import { allFigures } from '../_figures.ts';
import { shownIn } from '../_profile.ts';
import { yearsFile } from '../_years.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  shownIn(await allFigures()).map(({ indicator: { indicator } }) => ({ params: { indicator } }));

/** Every authority's figures on one indicator in all its years, for a row that is opened. */
export const GET: APIRoute = async ({ params }) => sealedResponse(await yearsFile(params['indicator'] ?? ''));
