import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingWidths, type Chart } from '../../../../charts/drawing/drawing.ts';
import { renderChart } from '../../../../charts/drawing/render.ts';
import { standalone } from '../../../../charts/drawing/standalone.ts';
import chart from '../../../../styles/chart.css?raw';
import pairChart from '../../../../components/link/pair-chart.css?raw';
import tokens from '../../../../styles/tokens.css?raw';
import { curvePicture } from '../_curve.ts';
import { pairPage, type PairPage } from '../_pair.ts';
import { lagPicture, methodsPicture } from '../_pictures.ts';
import { orderedPairs } from '../_related.ts';
import { viewsPicture } from '../_views.ts';

/** A picture ready to be a file. */
interface Picture {
  title: string;
  source: string;
  width: number;
  chart: Chart;
}

const { medium, wide } = drawingWidths;

/** The pictures of a pair by the name of their file; a pair with one year of support lacks some. */
const pictures: Readonly<Record<string, (page: PairPage) => Picture | undefined>> = {
  methods: (page) => ({ ...methodsPicture(page), width: wide }),
  between: (page) => viewOf(page, 0),
  within: (page) => viewOf(page, 1),
  timing: (page) => atWidth(lagPicture(page), medium),
  specifications: (page) => atWidth(curvePicture(page), wide),
};

export const getStaticPaths: GetStaticPaths = async () => {
  const pairs = await orderedPairs();
  const pages = await Promise.all(pairs.map(({ support, outcome }) => pairPage(support, outcome)));
  return pages.flatMap((page) =>
    (page.by('within') ? Object.keys(pictures) : ['methods', 'between']).map((picture) => ({
      params: { support: page.pair.support, outcome: page.pair.outcome, picture },
    })),
  );
};

/** A picture of a pair's page as a file that stands on its own. */
export const GET: APIRoute = async ({ params }) => {
  const { support = '', outcome = '', picture = '' } = params;
  const page = await pairPage(support, outcome);
  const found = pictures[picture]?.(page);
  if (!found) throw new Error(`unknown picture of ${page.id}: ${picture}`);
  const body = standalone(renderChart(found.chart, found.width), {
    title: `${page.title}. ${found.title}`,
    source: found.source,
    styles: { tokens, chart: chart + pairChart },
  });
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};

function viewOf(page: PairPage, place: number): Picture | undefined {
  const { views, source } = viewsPicture(page);
  const view = views[place];
  return (
    view && { title: view.heading, source: `${view.sentence} ${source}`, width: medium, chart: view.chart }
  );
}

function atWidth(picture: Omit<Picture, 'width'> | undefined, width: number): Picture | undefined {
  return picture && { ...picture, width };
}
