import type { APIRoute, GetStaticPaths } from 'astro';
import { readReport } from './_report.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { report } = await readReport();
  return report.linkage ? [{ params: { table: 'linkage' } }] : [];
};

/** The shares of authorities told apart, ours beside those computed independently. */
export const GET: APIRoute = async () => {
  const { report } = await readReport();
  const rows = (report.linkage?.levels ?? []).flatMap(({ shown, size, measured, expected }) =>
    measured.map(({ known, unique, median_candidates }) => {
      const other = expected.find((each) => each.known === known)?.unique ?? '';
      return [shown, size ?? '', known, unique, median_candidates, other].join(',');
    }),
  );
  const lines = ['shown,size,known,unique,median_candidates,unique_expected', ...rows, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
