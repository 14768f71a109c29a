import type { LinkMethod, LinkRow, VerdictRow } from '../../lib/tables/result-rows.ts';
import { getCollection, getEntry } from 'astro:content';
import { pairId } from '../../content/pairs.ts';
import { writeEstimate } from '../../lib/words/interval.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { everyPair } from '../../lib/links/estimate-links.ts';
import type { LinkPair } from '../../lib/links/link-row.ts';
import { panelMatrix, type PanelMatrix } from '../../lib/links/panel-matrix.ts';
import type { Indicator } from '../../lib/tables/rows.ts';

/** The pair that the worked examples follow from one method to the next. */
export const examplePair = { support: 'agency_rate', outcome: 're_referrals' } as const;

/** The example's row of `links` by a method. Throws where the method has none. */
export async function exampleRow(method: LinkMethod): Promise<LinkRow> {
  const entry = await getEntry('links', pairId(examplePair));
  const row = entry?.data.rows.find((each) => each.method === method);
  if (!row) throw new Error(`the example of /methods/ has no row: ${method}`);
  return row;
}

/** The example's row of `verdicts`. */
export async function exampleVerdict(): Promise<VerdictRow> {
  const entry = await getEntry('verdicts', pairId(examplePair));
  if (!entry) throw new Error('the example of /methods/ has no verdict');
  return entry.data;
}

/** The example's indicators. */
export async function exampleSides(): Promise<{ support: Indicator; outcome: Indicator }> {
  const [support, outcome] = await Promise.all([
    getEntry('indicators', examplePair.support),
    getEntry('indicators', examplePair.outcome),
  ]);
  if (!support || !outcome)
    throw new Error('the pair of the examples of /methods/ is not among the indicators');
  return { support: support.data, outcome: outcome.data };
}

/** The example as a pair to estimate, with the cells of both sides. */
export async function examplePanel(): Promise<{ panel: PanelMatrix; pair: LinkPair }> {
  const indicators = (await getCollection('indicators')).map((entry) => entry.data);
  const pair = everyPair(indicators).find(
    ({ support, outcome }) => support === examplePair.support && outcome === examplePair.outcome,
  );
  const cells = await Promise.all(
    [examplePair.support, examplePair.outcome].map((name) => getEntry('observations', name)),
  );
  if (!pair) throw new Error('the pair of the examples of /methods/ is not among the pairs');
  return { pair, panel: panelMatrix(cells.flatMap((entry) => entry?.data.rows ?? [])) };
}

/** A number of an example with three decimals, or as many as asked for. */
export function writeNumber(value: number, digits = 3): string {
  return formatNumber(value, { digits });
}

/** An estimate of an example with its interval. */
export function withInterval(row: { estimate: number; lower: number; upper: number }, digits = 3): string {
  const { estimate, interval } = writeEstimate(row.estimate, row, digits);
  return `${estimate} (${interval})`;
}
