import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { drawingWidths } from '../../charts/drawing/drawing.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { standalone } from '../../charts/drawing/standalone.ts';
import { whyNoFunnel } from '../../lib/words/indicator/describe-funnel.ts';
import type { Indicator } from '../../lib/tables/rows.ts';
import chart from '../../styles/chart.css?raw';
import positionChart from '../../components/authority/position-chart.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { funnelOf } from './_funnel.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const [indicators, reliability] = await Promise.all([
    getCollection('indicators'),
    getCollection('reliability'),
  ]);
  const suppressed = new Map(reliability.map(({ id, data }) => [id, data.suppressed_share]));
  return indicators
    .filter(({ id, data }) => whyNoFunnel(data, suppressed.get(id) ?? null) === undefined)
    .map(({ data }) => ({ params: { indicator: data.indicator }, props: { indicator: data } }));
};

/** The funnel of an indicator's page as a file that stands on its own. */
export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) => {
  const source = await getEntry('sources', indicator.source);
  if (!source) throw new Error(`${indicator.indicator} missing source: ${indicator.source}`);
  const picture = await funnelOf(indicator, source.data);
  if ('why' in picture) throw new Error(`${indicator.indicator} has no funnel: ${picture.why}`);
  const body = standalone(renderChart(picture.chart, drawingWidths.wide), {
    title: `${indicator.label}. ${picture.title}`,
    source: picture.source,
    styles: { tokens, chart: chart + positionChart },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
