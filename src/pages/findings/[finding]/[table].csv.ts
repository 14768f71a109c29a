import type { APIRoute, GetStaticPaths } from 'astro';
import { plainCsv } from '../../../lib/tables/csv-file.ts';
import { formatTable } from '../../../lib/tables/format-table.ts';
import { resultTables } from '../../../lib/tables/result-tables.ts';
import { compareRows } from '../../../lib/tables/row-order.ts';
import { findingEvidence } from '../_finding.ts';
import { allFindings, type JudgedFinding } from '../_findings.ts';

/** The files of a finding: the template to record in, what its columns mean, and the verdicts of its pairs. */
const files: Readonly<Record<string, (finding: JudgedFinding) => string | Promise<string>>> = {
  template: ({ entry }) =>
    plainCsv(
      entry.data.record_instead.map(({ column }) => column),
      [],
    ),
  fields: ({ entry }) => plainCsv(['column', 'name', 'definition'], entry.data.record_instead),
  pairs: pairsCsv,
};

export const getStaticPaths: GetStaticPaths = async () => {
  const findings = await allFindings();
  return findings.flatMap(({ entry: { id, data } }) =>
    Object.keys(files)
      .filter((table) => table !== 'pairs' || data.pairs)
      .map((table) => ({ params: { finding: id, table } })),
  );
};

/** A file of a finding's page. */
export const GET: APIRoute = async ({ params }) => {
  const { finding: id = '', table = '' } = params;
  const finding = (await allFindings()).find(({ entry }) => entry.id === id);
  const file = files[table];
  if (!finding || !file) throw new Error(`unknown file of finding ${id}: ${table}`);
  return new Response(await file(finding), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

/** The rows of the table `verdicts`. */
async function pairsCsv(finding: JudgedFinding): Promise<string> {
  const table = resultTables.find(({ name }) => name === 'verdicts');
  if (!table) throw new Error('pairsCsv missing table: verdicts');
  const { rows } = await findingEvidence(finding);
  return formatTable(table, rows.toSorted(compareRows(table)));
}
