import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingWidths } from '../../../charts/drawing/drawing.ts';
import { renderChart } from '../../../charts/drawing/render.ts';
import { standalone } from '../../../charts/drawing/standalone.ts';
import chart from '../../../styles/chart.css?raw';
import disclosure from './_disclosure.css?raw';
import tokens from '../../../styles/tokens.css?raw';
import { linkagePicture } from './_picture.ts';
import { readReport } from './_report.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { report } = await readReport();
  return report.linkage ? [{ params: { picture: 'linkage' } }] : [];
};

/** The picture of the attack as a file that stands on its own. */
export const GET: APIRoute = async () => {
  const { report, edition } = await readReport();
  if (!report.linkage) throw new Error('the picture of the attack requires single authorities');
  const picture = linkagePicture(report.linkage, { draws: report.draws, edition });
  const body = standalone(renderChart(picture.chart, drawingWidths.wide), {
    title: picture.title,
    source: `${picture.sub}. ${picture.source}`,
    styles: { tokens, chart: chart + disclosure },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
