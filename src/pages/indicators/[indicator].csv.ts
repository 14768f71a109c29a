import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, type CollectionEntry } from 'astro:content';
import { formatTable } from '../../lib/tables/format-table.ts';
import { tableNamed } from '../../lib/tables/contract.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const entries = await getCollection('observations');
  return entries.map((entry) => ({ params: { indicator: entry.id }, props: { entry } }));
};

/** Every cell of one indicator, in the columns of the table of observations. */
export const GET: APIRoute<{ entry: CollectionEntry<'observations'> }> = ({ props }) =>
  new Response(formatTable(tableNamed('observations'), props.entry.data.rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
