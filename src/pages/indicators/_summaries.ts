import { getCollection, getEntry } from 'astro:content';
import { historyOf, latestOf, type IndicatorYear } from '../../content/history.ts';
import { inReadingOrder } from '../../lib/words/indicator/group-indicators.ts';
import { valueFormat, type ValueFormat } from '../../lib/words/value.ts';
import type { Indicator } from '../../lib/tables/rows.ts';

/** An indicator with all its years, ready to be shown. */
export interface Summary {
  indicator: Indicator;
  history: IndicatorYear[];
  latest: IndicatorYear;
  format: ValueFormat;
}

/** An indicator and its years, from the collections. */
export async function summaryOf(indicator: Indicator): Promise<Summary> {
  const id = indicator.indicator;
  const [cells, middles] = await Promise.all([getEntry('observations', id), getEntry('benchmarks', id)]);
  if (!cells || !middles) throw new Error(`summaryOf missing observations or benchmarks of ${id}`);
  const history = historyOf(indicator, cells.data.rows, middles.data.rows);
  const values = history.flatMap((year) => year.values);
  return { indicator, history, latest: latestOf(history), format: valueFormat(indicator.unit, values) };
}

/** Every indicator in reading order. */
export async function allSummaries(): Promise<Summary[]> {
  const indicators = (await getCollection('indicators')).map((entry) => entry.data);
  return Promise.all(inReadingOrder(indicators).map(summaryOf));
}
