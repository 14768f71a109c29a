import { from, op } from 'arquero';
import type { PanelRow } from '../../src/lib/tables/panel.ts';
import type { Observation } from '../../src/lib/tables/rows.ts';

/**
 * The cells that links may use as one row for each authority and year, with a value or null for each of the
 * indicators, sorted by authority and year.
 */
export function panelRows(observations: readonly Observation[], indicators: readonly string[]): PanelRow[] {
  const wide = from(observations.filter(({ in_links }) => in_links))
    .groupby('authority', 'year')
    .pivot('indicator', { value: op.any('value') })
    .orderby('authority', 'year')
    .objects() as Partial<PanelRow>[];
  return wide.map((row) => {
    const cells = indicators.map((indicator) => [indicator, row[indicator] ?? null] as const);
    return { authority: String(row['authority']), year: Number(row['year']), ...Object.fromEntries(cells) };
  });
}
