import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { sealedResponse } from '../../content/sealed-response.ts';
import { authorityFile } from '../../lib/tables/authority-file.ts';
import type { Observation } from '../../lib/tables/rows.ts';
import { codesWithPages } from './_codes.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const codes = await codesWithPages();
  return codes.map((authority) => ({ params: { authority } }));
};

let sorted: Promise<Map<string, Map<string, Observation[]>>> | undefined;

/** The cells of every authority by indicator, sorted once for all files. */
async function sortCells(): Promise<Map<string, Map<string, Observation[]>>> {
  const cells = (await getCollection('observations')).flatMap(({ data }) => data.rows);
  const groups = Map.groupBy(cells, ({ authority }) => authority);
  return new Map(
    [...groups].map(([authority, rows]) => [authority, Map.groupBy(rows, ({ indicator }) => indicator)]),
  );
}

/** The published values of one authority, for marking it on charts. */
export const GET: APIRoute = async ({ params }) => {
  const authority = params['authority'] ?? '';
  sorted ??= sortCells();
  const cells = (await sorted).get(authority) ?? new Map<string, Observation[]>();
  const indicators = (await getCollection('indicators')).map(({ data }) => data);
  const file = authorityFile({ authority }, indicators, (indicator) => cells.get(indicator) ?? []);
  return sealedResponse(file);
};
