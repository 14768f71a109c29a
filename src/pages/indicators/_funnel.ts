import { getEntry } from 'astro:content';
import { indicatorFunnel, type FunnelPicture } from '../../charts/place/indicator-funnel.ts';
import type { Indicator, Source } from '../../lib/tables/rows.ts';
import { summaryOf } from './_summaries.ts';

/** The funnel of an indicator, or why it has none. */
export async function funnelOf(
  indicator: Indicator,
  source: Source,
): Promise<FunnelPicture | { why: string }> {
  const id = indicator.indicator;
  const [cells, reliability, { history, format }] = await Promise.all([
    getEntry('observations', id),
    getEntry('reliability', id),
    summaryOf(indicator),
  ]);
  if (!cells || !reliability) throw new Error(`funnelOf missing observations or reliability of ${id}`);
  const england = history.find(({ year }) => year === reliability.data.funnel_year)?.england ?? null;
  return indicatorFunnel({
    indicator,
    source,
    cells: cells.data.rows,
    reliability: reliability.data,
    england,
    format,
  });
}
