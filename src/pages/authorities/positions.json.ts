import type { APIRoute } from 'astro';
import { sealedResponse } from '../../content/sealed-response.ts';
import { profileFigures } from './_profile.ts';

/** Where every authority stands on every support and outcome, for pages that change their marks in the browser. */
export const GET: APIRoute = async () => sealedResponse(await profileFigures());
