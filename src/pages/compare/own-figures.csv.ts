import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { csvFile } from '../../lib/tables/csv-file.ts';
import { inReadingOrder } from '../../lib/words/indicator/group-indicators.ts';

/** The template for own figures: a row for each support and outcome, the year after the newest published, no figures. */
export const GET: APIRoute = async () => {
  const all = (await getCollection('indicators')).map(({ data }) => data);
  const indicators = inReadingOrder(all.filter(({ role }) => role !== 'context'));
  const columns = ['indicator', 'label', 'unit', 'year', 'value', 'denominator'];
  const rows = indicators.map(({ indicator, label, unit, last_year }) => [
    indicator,
    label,
    unit,
    last_year + 1,
    null,
    null,
  ]);
  return new Response(csvFile([], columns, rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
