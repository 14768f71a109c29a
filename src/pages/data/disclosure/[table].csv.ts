import type { APIRoute, GetStaticPaths } from 'astro';
import { plainCsv } from '../../../lib/tables/csv-file.ts';
import { readReport } from './_report.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { report } = await readReport();
  return report.linkage ? [{ params: { table: 'linkage' } }] : [];
};

/** The shares of authorities told apart, ours beside those computed independently. */
export const GET: APIRoute = async () => {
  const { report } = await readReport();
  const rows = (report.linkage?.levels ?? []).flatMap(({ shown, size, measured, expected }) =>
    measured.map((found) => ({
      ...found,
      shown,
      size,
      unique_expected: expected.find(({ known }) => known === found.known)?.unique,
    })),
  );
  const columns = ['shown', 'size', 'known', 'unique', 'median_candidates', 'unique_expected'] as const;
  return new Response(plainCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
