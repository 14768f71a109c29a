import type { APIRoute, GetStaticPaths } from 'astro';
import { latestPoints, pairPoints } from '../../../../lib/links/pair-points.ts';
import { everySpecification } from '../../../../lib/links/specifications/specification-choices.ts';
import { plainCsv } from '../../../../lib/tables/csv-file.ts';
import { formatTable } from '../../../../lib/tables/format-table.ts';
import { resultTables } from '../../../../lib/tables/result-tables.ts';
import { compareRows } from '../../../../lib/tables/row-order.ts';
import { pairPage, type PairPage } from '../_pair.ts';
import { orderedPairs } from '../_related.ts';

/** The files of a pair: its estimates, the points of its views, its specification curve. */
const files: Readonly<Record<string, (page: PairPage) => string>> = {
  estimates: estimatesCsv,
  points: pointsCsv,
  specifications: curveCsv,
};

export const getStaticPaths: GetStaticPaths = async () => {
  const pairs = await orderedPairs();
  const pages = await Promise.all(pairs.map(({ support, outcome }) => pairPage(support, outcome)));
  return pages.flatMap((page) =>
    (page.curve ? Object.keys(files) : ['estimates', 'points']).map((table) => ({
      params: { support: page.pair.support, outcome: page.pair.outcome, table },
    })),
  );
};

/** The numbers of a pair's page as a file. */
export const GET: APIRoute = async ({ params }) => {
  const { support = '', outcome = '', table = '' } = params;
  const file = files[table];
  if (!file) throw new Error(`unknown file of ${support} and ${outcome}: ${table}`);
  const body = file(await pairPage(support, outcome));
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

/** The rows of the table `links`. */
function estimatesCsv({ links }: PairPage): string {
  const table = resultTables.find(({ name }) => name === 'links');
  if (!table) throw new Error('estimatesCsv missing table: links');
  return formatTable(table, links.map(({ row }) => row).toSorted(compareRows(table)));
}

function pointsCsv({ all, pair }: PairPage): string {
  const points = pairPoints(all.panel, pair);
  if (!points) {
    const { year, points: latest } = latestPoints(all.panel, pair);
    const rows = latest.map(({ authority, x, y }) => ({
      authority,
      year,
      support_value: x,
      outcome_value: y,
    }));
    return plainCsv(['authority', 'year', 'support_value', 'outcome_value'], rows);
  }
  const means = new Map(points.between.map((point) => [point.authority, point]));
  const rows = points.within.map(({ x, y, ...row }) => ({
    ...row,
    support_within: short(x),
    outcome_within: short(y),
    support_between: short(means.get(row.authority)?.x),
    outcome_between: short(means.get(row.authority)?.y),
  }));
  const columns = ['authority', 'year', 'support_value', 'outcome_value'] as const;
  return plainCsv(
    [...columns, 'support_within', 'outcome_within', 'support_between', 'outcome_between'],
    rows,
  );
}

function curveCsv({ curve }: PairPage): string {
  if (!curve) throw new Error('curveCsv missing curve');
  const numbered = new Map(everySpecification().map((each) => [each.specification, each]));
  const rows = curve.specification.flatMap((specification, i) => {
    const choices = numbered.get(specification);
    const found = { aligned: curve.aligned[i], se: curve.se[i], p: curve.p[i], n: curve.n[i] };
    return choices ? [{ ...choices, ...found }] : [];
  });
  const choices = ['estimator', 'timing', 'sample', 'controls', 'weights', 'transform'] as const;
  return plainCsv(['specification', ...choices, 'aligned', 'se', 'p', 'n'], rows);
}

/** Six figures: what is drawn needs no more. */
function short(value: number | undefined): number | null {
  return value === undefined ? null : Number(value.toPrecision(6));
}
