import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingWidths } from '../../charts/drawing/drawing.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { standalone } from '../../charts/drawing/standalone.ts';
import { areaHeading } from '../../lib/words/outcome/outcome-area.ts';
import chart from '../../styles/chart.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { allAreas } from './_evidence.ts';
import { areaPicture, areasPicture, type AveragesPicture } from './_pictures.ts';

/** The picture of all areas is named `averages`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const areas = await allAreas();
  const own = areas.flatMap((area) => {
    const picture = areaPicture(area);
    return picture ? [{ name: area.area.slug, question: areaHeading(area.area), picture }] : [];
  });
  const all = { name: 'averages', question: 'Outcomes in the report.', picture: areasPicture(areas) };
  return [all, ...own].map(({ name, ...props }) => ({ params: { outcome: name }, props }));
};

/** The picture of an outcome page as a file that stands on its own. */
export const GET: APIRoute<{ question: string; picture: AveragesPicture }> = ({
  props: { question, picture },
}) => {
  const body = standalone(renderChart(picture.chart, drawingWidths.wide), {
    title: `${question} ${picture.title}`,
    source: `${picture.sub} ${picture.source}`,
    styles: { tokens, chart },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
