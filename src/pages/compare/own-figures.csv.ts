import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { inReadingOrder } from '../../lib/words/indicator/group-indicators.ts';

/** The template for own figures: a row for each support and outcome, the year after the newest published, no figures. */
export const GET: APIRoute = async () => {
  const all = (await getCollection('indicators')).map(({ data }) => data);
  const indicators = inReadingOrder(all.filter(({ role }) => role !== 'context'));
  const rows = indicators.map(({ indicator, label, unit, last_year }) =>
    [indicator, label, unit, String(last_year + 1), '', ''].map(quoted).join(','),
  );
  const lines = ['indicator,label,unit,year,value,denominator', ...rows];
  return new Response(lines.map((line) => `${line}\r\n`).join(''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
