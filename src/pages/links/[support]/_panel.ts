import { getCollection } from 'astro:content';
import { linkYears } from '../../../lib/links/complete-years.ts';
import { panelMatrix, type PanelMatrix } from '../../../lib/links/panel-matrix.ts';
import type { Indicator, Observation, Source } from '../../../lib/tables/rows.ts';

/** What all pairs are made from, gathered once for the whole build. */
export interface Everything {
  panel: PanelMatrix;
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  /** Share of the cells of each indicator, in the years links use, that are suppressed. */
  suppressed: ReadonlyMap<string, number>;
}

let gathered: Promise<Everything> | undefined;

/** The panel and the dictionary. */
export function everything(): Promise<Everything> {
  gathered ??= gather();
  return gathered;
}

async function gather(): Promise<Everything> {
  const [observations, indicators, sources] = await Promise.all([
    getCollection('observations'),
    getCollection('indicators'),
    getCollection('sources'),
  ]);
  const cells = new Map(observations.map(({ id, data }) => [id, data.rows]));
  return {
    panel: panelMatrix([...cells.values()].flat()),
    indicators: new Map(indicators.map(({ id, data }) => [id, data])),
    sources: new Map(sources.map(({ id, data }) => [id, data])),
    suppressed: new Map([...cells].map(([id, rows]) => [id, suppressedShare(rows)])),
  };
}

function suppressedShare(rows: readonly Observation[]): number {
  const standing = rows.filter(
    ({ recast, year }) => !recast && year >= linkYears.first && year <= linkYears.last,
  );
  const hidden = standing.filter(({ status }) => status === 'suppressed').length;
  const shown = standing.filter(({ value }) => value !== null).length;
  return hidden / Math.max(1, hidden + shown);
}
