import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { drawingWidths } from '../../charts/drawing/drawing.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { standalone } from '../../charts/drawing/standalone.ts';
import { indicatorChart } from '../../charts/place/indicator-chart.ts';
import type { Indicator } from '../../lib/tables/rows.ts';
import chart from '../../styles/chart.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { summaryOf } from './_summaries.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const entries = await getCollection('indicators');
  return entries.map(({ data }) => ({ params: { indicator: data.indicator }, props: { indicator: data } }));
};

/** The picture of an indicator's page as a file that stands on its own. */
export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) => {
  const source = await getEntry('sources', indicator.source);
  if (!source) throw new Error(`${indicator.indicator} missing source: ${indicator.source}`);
  const { history } = await summaryOf(indicator);
  const picture = indicatorChart(indicator, source.data, history);
  const svg = renderChart(picture.chart, drawingWidths.wide);
  const body = standalone(svg, {
    title: `${indicator.label}. ${picture.title}`,
    source: picture.source,
    styles: { tokens, chart },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
