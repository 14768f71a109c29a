import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingWidths } from '../../../charts/drawing/drawing.ts';
import { renderChart } from '../../../charts/drawing/render.ts';
import { standalone } from '../../../charts/drawing/standalone.ts';
import chart from '../../../styles/chart.css?raw';
import pairChart from '../../../components/link/pair-chart.css?raw';
import tokens from '../../../styles/tokens.css?raw';
import { findingEvidence } from '../_finding.ts';
import { allFindings } from '../_findings.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const findings = await allFindings();
  return findings.flatMap(({ entry, row }) => (row ? [{ params: { finding: entry.id } }] : []));
};

/** The chart of a finding's pairs as a file that stands on its own. */
export const GET: APIRoute = async ({ params }) => {
  const finding = (await allFindings()).find(({ entry }) => entry.id === params['finding']);
  const picture = finding && (await findingEvidence(finding)).picture;
  if (!picture) throw new Error(`unknown picture of finding ${params['finding']}`);
  const body = standalone(renderChart(picture.chart, drawingWidths.wide), {
    title: `${finding.title}. ${picture.title}`,
    source: `${picture.sub} ${picture.source} ${picture.beside}`,
    styles: { tokens, chart: chart + pairChart },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
