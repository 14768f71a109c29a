import type { APIRoute } from 'astro';
import { readReport } from './disclosure/_report.ts';

/** All that was measured of what the release gives away. */
export const GET: APIRoute = async () => {
  const { report } = await readReport();
  return new Response(`${JSON.stringify(report, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
